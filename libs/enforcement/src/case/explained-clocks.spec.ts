import { describe, expect, it } from '@jest/globals';
import { aCase, at, contextOn, decided, evidencePreserved, notified } from '../testing/index.js';
import { explainedClocks } from './explained-clocks.js';
import { TestCommissioned } from './investigation/vocabulary/index.js';
import { CaseTermExtended } from './filing/vocabulary/index.js';
import { plainDate } from '@ecl/kernel';

const tested = TestCommissioned({
  occurredAt: at('2026-04-01 10:00'),
  testId: 'test-1',
  body: '示例检测中心',
  matter: '材料成分',
  periodDays: 20,
  told: 'inWriting',
  commissionedBy: 'li',
});
const extended = CaseTermExtended({
  occurredAt: at('2026-05-20 10:00'),
  days: 30,
  by: 'head',
  reason: '案情复杂',
  approvedBy: 'zhou',
  termDueOn: plainDate('2026-07-20'),
});

describe('how a last day was reckoned', () => {
  it('the reckoning says from when, how long, what was granted, what was not counted, and the article', () => {
    const [term] = explainedClocks(aCase().filed().and(tested, extended).state, contextOn('2026-05-21T09:00:00+08:00'));
    expect(term).toMatchObject({ limit: 'L04', kind: 'caseTerm', status: 'due', dueOn: '2026-07-20', whose: 'agency' });
    expect(term?.reckoning.map(({ en }) => en)).toEqual([
      '90 calendar days from the day after 2026-03-02 (APL 60)',
      'the head granted 30 more calendar days on 2026-05-20',
      'not counted from 2026-04-01 to 2026-04-20, both included: a test test-1, 20 days at most',
      'ends on 2026-07-20',
    ]);
    expect(term?.reckoning.map(({ zh }) => zh)).toEqual([
      '自2026-03-02次日起90日（自然日）（APL 60）',
      '2026-05-20经机关负责人批准延长30日（自然日）',
      '2026-04-01至2026-04-20（含两日）不计入：检测、检验、鉴定 test-1，至多20日',
      '最后一日为2026-07-20',
    ]);
  });

  it('the reckoning says when a last day was moved to a day of work', () => {
    const [term] = explainedClocks(aCase().filed().state, contextOn('2026-03-03T09:00:00+08:00'));
    expect(term?.reckoning.map(({ en }) => en)).toContain('2026-05-31 is no day of work: moved to the next one');
  });

  it('the reckoning says how many days of rest were passed over, and gives moments in the time of China', () => {
    const urgent = evidencePreserved({ occurredAt: at('2026-03-04 20:30'), approvalDueAt: at('2026-03-05 20:30') });
    const clocks = explainedClocks(aCase().filed().and(urgent).state, contextOn('2026-03-05T09:00:00+08:00'));
    const said = (kind: string) => clocks.find((clock) => clock.kind === kind)?.reckoning.map(({ zh }) => zh);
    expect(said('preservationDisposal')).toEqual([
      '自2026-03-04次日起7个工作日（APL 56）',
      '其间休息日、节假日共2日不计入',
      '最后一日为2026-03-13',
    ]);
    expect(said('preservationApproval')).toEqual([
      '自2026-03-04 20:30起24小时（ACL 19）',
      '最后时刻为2026-03-05 20:30',
    ]);
  });

  it('the reckoning names the party, and how each limit stands', () => {
    const clocks = explainedClocks(aCase().concluded().with(decided()).state, contextOn('2026-05-06T09:00:00+08:00'));
    const stand = (limit: string) => clocks.find((clock) => clock.limit === limit);
    expect(stand('L14')).toMatchObject({ status: 'overdue', party: { partyId: 'party-1' }, daysLate: 12 });
    expect(stand('L04')).toMatchObject({ status: 'met', doneOn: '2026-04-15', daysLate: 0 });
    expect(stand('L14')?.breach.en).toBe("The party's own periods do not begin.");
  });

  it('a right of the party that ended with its last day is over and not overdue', () => {
    const clocks = explainedClocks(aCase().concluded().with(notified()).state, contextOn('2026-04-06T09:00:00+08:00'));
    expect(clocks.find(({ limit }) => limit === 'L09')).toMatchObject({ status: 'over', daysLate: 0 });
    // What still runs comes first, though it ends later.
    expect(clocks.map(({ status }) => status === 'over')).toEqual(
      clocks.map(({ status }) => status === 'over').toSorted(),
    );
    expect(clocks[0]?.limit).toBe('L04');
  });
});
