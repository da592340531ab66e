import type { Identity } from '@ecl/identity';
import { instantOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import {
  StoryContradicted,
  ThroughDoors,
  deliver,
  registerSteps,
  storyAccounts,
  withFiles,
  type Delivery,
  type StoryAccount,
  type StoryFile,
} from '@ecl/storytelling';
import { Readable } from 'node:stream';
import { demonstrationAt, registersFor, type DemonstrationPart } from './demonstration.js';
import { openStoryAccounts } from './open-story-accounts.js';
import type { OrdinaryCase } from './table/case-table.js';
import { tableFault } from './table/table-fault.js';

export interface FillDemoOptions {
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly administrator: { readonly username: string };
  readonly ordinaryCases: readonly OrdinaryCase[];
  progress(done: number, total: number): void;
  /** Asked before each step, account and file: where it throws, the rest is left out. Default: nothing stops it. */
  throwIfAsked?(): void;
}

/**
 * Fills an empty ledger with the demonstration, as the people whose duty each step is: registers, leads, some sixty cases over
 * all sixteen fields, refused attempts. Everything is invented. The cases have names of their own, so it goes through the doors of
 * the ledger: over HTTP nobody chooses an id.
 * @throws Problem for a case of the table that the law does not allow: the row, and the rules.
 */
export const fillDemo = async (options: FillDemoOptions): Promise<readonly StoryAccount[]> => {
  const now = instantOf(new Date());
  const throwIfAsked = (): void => options.throwIfAsked?.();
  const doors = askingFirst(new ThroughDoors(options.ledger), throwIfAsked);
  const { username } = options.administrator;
  const entering = { id: username, roles: ['administrator'] } as const;
  await deliver(registerSteps(entering, now, registersFor(now, options.ordinaryCases)), doors);
  await openStoryAccounts(options.identity, username, throwIfAsked);

  const parts = demonstrationAt(now, options.ordinaryCases);
  for (const [done, part] of parts.entries()) {
    options.progress(done, parts.length);
    if (done >= CASES_WITH_FILES) {
      await deliverPart(part, doors);
      continue;
    }
    const { steps, files } = withFiles(part.steps);
    await deliverPart({ ...part, steps }, doors);
    for (const file of files) {
      throwIfAsked();
      await upload(options.ledger, file);
    }
  }
  options.progress(parts.length, parts.length);
  return storyAccounts;
};

const askingFirst = (delivery: Delivery, throwIfAsked: () => void): Delivery => ({
  give: (step) => {
    throwIfAsked();
    return delivery.give(step);
  },
});

/** The first cases of the table have all their files; of the others, what their steps name is missing. */
const CASES_WITH_FILES = 3;

/** As whoever took the step that names it. */
const upload = async ({ papers }: Ledger, { id, who, sha256, bytes }: StoryFile): Promise<void> => {
  const sender = { caseId: id, personId: who.id };
  const begun = await papers.begin(sender, bytes.length, sha256);
  await papers.append(sender, begun.id, 0, Readable.from([bytes]));
};

/** A case of the table may be one that the law does not allow: the author of the row learns which rule it breaks. */
const deliverPart = async ({ steps, row }: DemonstrationPart, doors: Delivery): Promise<void> => {
  try {
    await deliver(steps, doors);
  } catch (error) {
    if (!(error instanceof StoryContradicted) || row === undefined) throw error;
    const rules = error.violations.map(({ rule }) => rule).join(', ');
    throw tableFault(row.place, {
      zh: `依法不能办到这一阶段（${rules}）：${error.violations.map(({ messageZh }) => messageZh.replace(/。$/u, '')).join('；')}`,
      en: `the law does not allow this stage (${rules}): ${error.violations.map(({ message }) => message.replace(/\.$/, '')).join('; ')}`,
    });
  }
};
