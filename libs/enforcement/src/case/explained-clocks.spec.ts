import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  contextOn,
  decided,
  defenceReceived,
  DeputyHead,
  disposal,
  evidencePreserved,
  fineOwed,
  hearingRequested,
  notified,
  notifiedOfLargeFine,
  preserved,
  rightsWaived,
} from '../testing/index.js';
import { remedyAccepted } from '../testing/paid-case.js';
import { A, aboutTwo, B, told } from '../testing/two-parties.js';
import { explainedClocks } from './explained-clocks.js';
import { TestCommissioned } from './investigation/vocabulary/index.js';
import { CaseTermExtended } from './filing/vocabulary/index.js';
import {
  PreservationDisposed,
  PreservationLapseAnnulled,
  PreservationLapsed,
} from './preservation/vocabulary/index.js';
import { instant, plainDate } from '@ecl/kernel';

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

const goods = (quantity: number) => ({
  preservationId: 'preservation-1',
  from: plainDate('2026-03-04'),
  items: [{ itemId: 'barrows', quantity }],
});
const lapsed = (quantity: number) =>
  PreservationLapsed({
    ...goods(quantity),
    occurredAt: instant('2026-03-14T00:00:00+08:00'),
    lastDay: plainDate('2026-03-13'),
    packs: { 'national-core': '2021-07-15' },
    calendarUpTo: 2026,
  });
const lapseAnnulled = (quantity: number) =>
  PreservationLapseAnnulled({ ...goods(quantity), occurredAt: disposal().occurredAt });
const disposed = () => PreservationDisposed({ ...disposal(), leavesUndecided: false, decidedBy: DeputyHead.personId });

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
      '自2026-03-02次日起90日（自然日）（《行政处罚法》第60条）',
      '2026-05-20经机关负责人批准延长30日（自然日）',
      '2026-04-01至2026-04-20（含两日）不计入：检测、检验、鉴定 test-1，至多20日',
      '最后一日为2026-07-20',
    ]);
  });

  it('the reckoning says whose hearing stopped the term, where two parties are heard on the same days [L04]', () => {
    const asked = [A, B].map((partyId) => hearingRequested({ partyId, occurredAt: at('2026-03-25 10:00') }));
    const clocks = explainedClocks(
      aboutTwo().and(...told(A), ...told(B), ...asked).state,
      contextOn('2026-04-10T09:00:00+08:00'),
    );
    const stops = clocks.find(({ kind }) => kind === 'caseTerm')?.reckoning.filter(({ en }) => en.includes('hearing'));
    expect(stops?.map(({ zh }) => zh)).toEqual(
      [A, B].map((partyId) => `2026-03-25至2026-04-09（含两日）不计入：听证 ${partyId}`),
    );
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
      '自2026-03-04次日起7个工作日（《行政处罚法》第56条）',
      '其间休息日、节假日共2日不计入',
      '最后一日为2026-03-13',
    ]);
    expect(said('preservationApproval')).toEqual([
      '自2026-03-04 20:30起24小时（《行政强制法》第19条）',
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

  it('a right that was waived or used says so, in words that fit [L09, L10, L40]', () => {
    const standings = (history: ReturnType<typeof aCase>) =>
      explainedClocks(history.state, contextOn('2026-08-01T09:00:00+08:00')).map(
        ({ limit, status, standing: { zh, en } }) => `${limit} ${status} ${zh} ${en}`,
      );
    const told = aCase().concluded().with(notifiedOfLargeFine());
    expect(standings(told.and(rightsWaived({ rights: ['defence', 'hearing'] })))).toEqual(
      expect.arrayContaining(['L09 waived 已放弃 waived', 'L10 waived 已放弃 waived']),
    );
    const asked = hearingRequested({ isLate: false });
    expect(standings(told.and(asked))).toEqual(
      expect.arrayContaining(['L09 used 已要求听证 asked for a hearing', 'L10 used 已要求听证 asked for a hearing']),
    );
    expect(standings(told.and(hearingRequested({ isLate: true })))).toContain(
      'L10 usedLate 逾期要求听证 asked for a hearing too late',
    );
    expect(standings(told.and(defenceReceived()))).toEqual(
      expect.arrayContaining(['L09 used 已陈述申辩 defended', 'L10 over 已届满 over']),
    );
    expect(standings(fineOwed().and(remedyAccepted()))).toContain(
      'L40 used 已申请行政复议 applied for reconsideration',
    );
  });

  it('a release of preserved goods that was taken back is shown as undone, and one that stands in part is not [L05]', () => {
    const released = aCase()
      .filed()
      .and(...preserved(), lapsed(10));
    const standings = (history: ReturnType<typeof aCase>) =>
      explainedClocks(history.state, contextOn('2026-04-01T09:00:00+08:00'))
        .filter(({ kind }) => kind === 'preservationDisposal')
        .map(({ status, standing }) => `${status} ${standing.zh}`);
    expect(standings(released)).toEqual(['lapsed 期满失效']);
    expect(standings(released.and(lapseAnnulled(10), disposed()))).toEqual(['undone 失效已撤销', 'met 按期完成']);
    expect(standings(released.and(lapseAnnulled(3), disposed()))).toEqual(['lapsed 期满失效', 'met 按期完成']);
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
