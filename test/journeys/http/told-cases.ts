import { chinaDateOf, systemClock } from '@ecl/kernel';
import { CaseStory } from '../../../apps/cli/src/demo/case-story.js';
import type { CaseSubject } from '../../../apps/cli/src/demo/case-subject.js';
import { firstUnit, secondUnit } from '../../../apps/cli/src/demo/case-subject.js';
import { DemoApi } from '../../../apps/cli/src/demo/demo-api.js';
import { company } from '../../../apps/cli/src/demo/papers.js';
import { people } from '../../../apps/cli/src/demo/people.js';
import type { Collected } from '../../../apps/cli/src/demo/stories/bank-reports.js';
import { PASSWORD, type ServedLedger } from './served-ledger.js';

export const demoApi = async (served: ServedLedger): Promise<DemoApi> => {
  const api = new DemoApi(served.url);
  for (const { id } of Object.values(people)) await api.signIn(id, PASSWORD);
  return api;
};

/** Tells whole cases with the words of the demonstration, over the API, signed in as the people whose duty each step is. */
export const caseTeller = async (served: ServedLedger, collected: Collected[] = []) => {
  const api = await demoApi(served);
  const now = systemClock.now();
  return (subject: CaseSubject, begunWorkingDaysAgo = 60): CaseStory =>
    new CaseStory(api, subject, begunWorkingDaysAgo, now, chinaDateOf(now), collected);
};

export const subject = (id: string, change: Partial<CaseSubject> = {}): CaseSubject => ({
  id,
  team: firstUnit,
  powerCode: '08-3',
  party: company(id, '途中示例有限公司'),
  conduct: '占道堆放建筑材料',
  place: '示例路 1 号',
  law: { law: '城市市容和环境卫生管理条例', article: '第三十六条' },
  fineInYuan: 2_000,
  ...change,
});

export { firstUnit, secondUnit };
