import { instantOf } from '@ecl/kernel';
import {
  OverHttp,
  StoryContradicted,
  deliver,
  openAccounts,
  registerSteps,
  storyAccounts,
  type Delivery,
  type StoryAccount,
} from '@ecl/storytelling';
import { demonstrationAt, registersFor, type DemonstrationPart } from './demonstration.js';
import type { OrdinaryCase } from './table/case-table.js';
import { tableFault } from './table/table-fault.js';

export interface FillDemoOptions {
  readonly baseUrl: string;
  readonly administrator: { readonly username: string; readonly password: string };
  readonly ordinaryCases: readonly OrdinaryCase[];
  progress(done: number, total: number): void;
}

/**
 * Fills an empty ledger with the demonstration, through its own API, as the people whose duty each step is: registers,
 * leads, some sixty cases over all sixteen fields, refused attempts. Everything is invented.
 * @throws Problem for a case of the table that the law does not allow: the row, and the rules.
 */
export const fillDemo = async (options: FillDemoOptions): Promise<readonly StoryAccount[]> => {
  const now = instantOf(new Date());
  const ledger = new OverHttp(options.baseUrl);
  const { username, password } = options.administrator;
  await ledger.signIn(username, password);
  const entering = { id: username, roles: ['administrator'] } as const;
  await deliver(registerSteps(entering, now, registersFor(now, options.ordinaryCases)), ledger);
  await openAccounts(ledger, username);

  const parts = demonstrationAt(now, options.ordinaryCases);
  for (const [done, part] of parts.entries()) {
    options.progress(done, parts.length);
    await deliverPart(part, ledger);
  }
  options.progress(parts.length, parts.length);
  return storyAccounts;
};

/** A case of the table may be one that the law does not allow: the author of the row learns which rule it breaks. */
const deliverPart = async ({ steps, row }: DemonstrationPart, ledger: Delivery): Promise<void> => {
  try {
    await deliver(steps, ledger);
  } catch (error) {
    if (!(error instanceof StoryContradicted) || row === undefined) throw error;
    const rules = error.violations.map(({ rule }) => rule).join(', ');
    throw tableFault(row.place, {
      zh: `依法不能办到这一阶段（${rules}）：${error.violations.map(({ messageZh }) => messageZh.replace(/。$/u, '')).join('；')}`,
      en: `the law does not allow this stage (${rules}): ${error.violations.map(({ message }) => message.replace(/\.$/, '')).join('; ')}`,
    });
  }
};
