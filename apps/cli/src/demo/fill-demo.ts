import { chinaDateOf, instantOf } from '@ecl/kernel';
import {
  CaseStory,
  OverHttp,
  StoryContradicted,
  bankReports,
  begunWorkingDaysAgo,
  deliver,
  leads,
  openAccounts,
  registerSteps,
  storyAccounts,
  tellTo,
  type Delivery,
  type StoryAccount,
} from '@ecl/storytelling';
import { refusedAttempts } from './refused-attempts.js';
import { specialCases } from './special-cases.js';
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
 * leads, some sixty cases over all sixteen fields, refused attempts. Everything is invented. Days are counted back from
 * today, so that something is always due, late or waiting.
 * @throws Problem for a case of the table that the law does not allow: the row, and the rules.
 */
export const fillDemo = async (options: FillDemoOptions): Promise<readonly StoryAccount[]> => {
  const now = instantOf(new Date());
  const ledger = new OverHttp(options.baseUrl);
  const { username, password } = options.administrator;
  await ledger.signIn(username, password);
  await openAccounts(ledger, username);
  await deliver(registerSteps({ id: username, roles: ['administrator'] }, now), ledger);

  const ordinary = options.ordinaryCases.map((row) => {
    const story = new CaseStory(row.subject, begunWorkingDaysAgo(row.begunWorkingDaysAgo, now));
    return { story: tellTo(story, row.stage), deliver: () => deliverRow(row, story, ledger) };
  });
  const special = [...specialCases(chinaDateOf(now)), ...refusedAttempts].map((each) => {
    const story = new CaseStory(each.subject, begunWorkingDaysAgo(each.begunWorkingDaysAgo, now));
    each.tell(story);
    return { story, deliver: () => deliver(story.steps, ledger) };
  });
  const cases = [...ordinary, ...special];
  const collected = cases.flatMap(({ story }) => story.collected);
  const parts = [
    ...cases.map((each) => each.deliver),
    () => deliver(leads(now), ledger),
    () => deliver(bankReports(collected, now), ledger),
  ];
  for (const [done, deliverPart] of parts.entries()) {
    options.progress(done, parts.length);
    await deliverPart();
  }
  options.progress(parts.length, parts.length);
  return storyAccounts;
};

/** A case of the table may be one that the law does not allow: whoever wrote the row is told which rule it breaks. */
const deliverRow = async ({ place }: OrdinaryCase, { steps }: CaseStory, ledger: Delivery): Promise<void> => {
  try {
    await deliver(steps, ledger);
  } catch (error) {
    if (!(error instanceof StoryContradicted)) throw error;
    const rules = error.violations.map(({ rule }) => rule).join(', ');
    throw tableFault(place, {
      zh: `依法不能办到这一阶段（${rules}）：${error.violations.map(({ messageZh }) => messageZh.replace(/。$/u, '')).join('；')}`,
      en: `the law does not allow this stage (${rules}): ${error.violations.map(({ message }) => message.replace(/\.$/, '')).join('; ')}`,
    });
  }
};
