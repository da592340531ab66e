import { chinaDateOf, instantOf } from '@ecl/kernel';
import { demoAccounts, openAccounts, type DemoAccount } from './accounts.js';
import { CaseStory } from './case-story.js';
import { DemoApi } from './demo-api.js';
import { registerEntries } from './register-entries.js';
import { tellBankReports, type Collected } from './stories/bank-reports.js';
import { tellLeads } from './stories/leads.js';
import { ordinaryCases } from './stories/ordinary-cases.js';
import { refusedAttempts } from './stories/refused-attempts.js';
import { specialCases } from './stories/special-cases.js';
import { tellTo } from './stories/tell-ordinary-case.js';

export interface FillDemoOptions {
  readonly baseUrl: string;
  readonly administrator: { readonly username: string; readonly password: string };
  progress(done: number, total: number): void;
}

/**
 * Fills an empty ledger with the demonstration, through its own API, as the people whose duty each step is: registers,
 * leads, some sixty cases over all sixteen fields, refused attempts. Everything is invented. Days are counted back from
 * today, so that something is always due, late or waiting.
 */
export const fillDemo = async (options: FillDemoOptions): Promise<readonly DemoAccount[]> => {
  const now = instantOf(new Date());
  const today = chinaDateOf(now);
  const api = new DemoApi(options.baseUrl);
  const { username, password } = options.administrator;
  await api.signIn(username, password);
  await openAccounts(api, username);

  for (const [register, commands] of registerEntries(now, today))
    for (const command of commands) {
      const answer = await api.give(username, 'registers', register, command);
      if (answer.is === 'refused') throw new Error(`${register}: ${command.type} refused: ${answer.rules.join(', ')}`);
    }

  const collected: Collected[] = [];
  const tellings = [
    ...ordinaryCases.map(({ subject, begunWorkingDaysAgo, stage }) => async () => {
      const story = new CaseStory(api, subject, begunWorkingDaysAgo, now, today, collected);
      await tellTo(story, stage);
    }),
    ...[...specialCases(today), ...refusedAttempts].map(
      ({ subject, begunWorkingDaysAgo, tell }) =>
        () =>
          tell(new CaseStory(api, subject, begunWorkingDaysAgo, now, today, collected)),
    ),
    () => tellLeads(api, now, today),
    () => tellBankReports(api, collected, now),
  ];
  for (const [done, tell] of tellings.entries()) {
    options.progress(done, tellings.length);
    await tell();
  }
  options.progress(tellings.length, tellings.length);
  return demoAccounts;
};
