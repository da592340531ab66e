import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import {
  InvestigationTerminated,
  TestCommissioned,
  TestResultReceived,
} from '../case/investigation/vocabulary/index.js';
import { PartyLeft } from '../case/participation/vocabulary.js';
import {
  at,
  caseFiled,
  decisionServed,
  document,
  fine,
  hearingRequested,
  noPenaltyDecided,
  noticeServed,
  penaltyDecided,
  rightsWaived,
  submitted,
} from '../testing/index.js';
import { evolveClocks, initialClocks, lastRunOf, type ClocksState } from './index.js';

const all = ['party-1', 'party-2'];
/** Events with the parties whom each reaches; without a list, both. */
type Told = CaseEvent | readonly [CaseEvent, ...string[]];
const after = (...steps: readonly Told[]): ClocksState =>
  steps.reduce<ClocksState>((clocks, step) => {
    const [event, ...reached] = 'type' in step ? [step, ...all] : step;
    return evolveClocks(clocks, event, { reached, all });
  }, initialClocks);

const secondParty = 'party-2';

describe('the facts of the time limits of a case with two parties', () => {
  it('each party has its own period for the defence, from its own service [L09]', () => {
    const clocks = after(
      [noticeServed(), 'party-1'],
      [noticeServed({ servedOn: plainDate('2026-03-25') }), secondParty],
      [rightsWaived({ rights: ['defence'] }), 'party-1'],
    );
    expect(lastRunOf(clocks, 'L09', 'party-1')).toMatchObject({
      from: '2026-03-23',
      is: 'ended',
      end: { how: 'waived' },
    });
    expect(lastRunOf(clocks, 'L09', secondParty)).toMatchObject({ from: '2026-03-25', is: 'running' });
  });

  it('the case has one term, which ends with the decision about the last party [L04]', () => {
    const oneDecided = after(caseFiled(), [penaltyDecided(), 'party-1']);
    expect(lastRunOf(oneDecided, 'L04')).toMatchObject({ is: 'running', endedFor: ['party-1'] });
    expect(
      lastRunOf(after(caseFiled(), [penaltyDecided(), 'party-1'], [penaltyDecided(), secondParty]), 'L04'),
    ).toMatchObject({
      is: 'ended',
      end: { how: 'done' },
    });
  });

  it('a hearing of one party stops the term of the case, and a waiver of the other does not let it go on', () => {
    const stops = (...steps: readonly Told[]) => lastRunOf(after(caseFiled(), ...steps), 'L04')?.stops;
    const asked = [hearingRequested(), 'party-1'] as const;
    expect(stops(asked)).toMatchObject([{ reason: 'hearing', partyId: 'party-1' }]);
    const ofTheOther = stops(asked, [rightsWaived({ rights: ['hearing'] }), secondParty]);
    expect(ofTheOther?.filter(({ to }) => to === undefined)).toHaveLength(1);
    const ofItsOwn = stops(asked, [rightsWaived({ rights: ['hearing'] }), 'party-1']);
    expect(ofItsOwn?.filter(({ to }) => to === undefined)).toEqual([]);
  });

  it('a hearing that a party waits for stops the term no longer once its matter is over', () => {
    const ends: readonly CaseEvent[] = [
      noPenaltyDecided(),
      PartyLeft({
        partyId: secondParty,
        occurredAt: at('2026-04-02 09:00'),
        facts: { ground: 'notTheOffender' as const, evidenceIds: ['evidence-1'] },
        reasons: '查明非违法行为人',
        document: document('终止调查审批表'),
        approvedBy: 'gao',
      }),
      InvestigationTerminated({
        occurredAt: at('2026-04-02 09:00'),
        facts: { ground: 'statedAlone', stated: 'noViolationProvable' },
        explanation: '证据不足',
        approvedBy: 'gao',
      }),
    ];
    for (const end of ends) {
      const clocks = after(caseFiled(), [hearingRequested(), secondParty], [end, secondParty]);
      expect([end.type, lastRunOf(clocks, 'L04')]).toMatchObject([
        end.type,
        { is: 'running', endedFor: [secondParty], stops: [{ reason: 'hearing', to: expect.any(String) }] },
      ]);
    }
    const ofTheOther = after(caseFiled(), [hearingRequested(), 'party-1'], [noPenaltyDecided(), secondParty]);
    expect(lastRunOf(ofTheOther, 'L04')?.stops[0]?.to).toBeUndefined();
  });

  it('a review of one party ends with the matter of that party, whatever becomes of the other [L12]', () => {
    const draftOf = (partyId: string) =>
      submitted({ submissionId: `of-${partyId}`, draftPenalties: [{ partyId, penalties: [fine(2_000)] }] });
    const clocks = after(
      [draftOf('party-1'), 'party-1'],
      [draftOf(secondParty), secondParty],
      [noPenaltyDecided(), 'party-1'],
    );
    for (const clock of ['L12', 'L12-target'] as const) {
      expect(lastRunOf(clocks, clock, 'of-party-1')).toMatchObject({ is: 'ended', end: { how: 'fellAway' } });
      expect(lastRunOf(clocks, clock, `of-${secondParty}`)).toMatchObject({ is: 'running' });
    }
  });

  it("a party that is served ends its own period of service, not the other's [L14]", () => {
    const clocks = after(penaltyDecided(), [decisionServed(), 'party-1']);
    expect(lastRunOf(clocks, 'L14', 'party-1')?.is).toBe('ended');
    expect(lastRunOf(clocks, 'L14', secondParty)?.is).toBe('running');
  });
});

describe('the facts of a time limit', () => {
  it("a request for a hearing that came late stops no term, unless it was beyond the party's control [6]", () => {
    const stops = (over: Parameters<typeof hearingRequested>[0]) =>
      lastRunOf(after(caseFiled(), [hearingRequested(over), 'party-1']), 'L04')?.stops.length;
    expect(stops({ isLate: true })).toBe(0);
    expect(stops({ isLate: true, obstacle: '住院治疗' })).toBe(1);
    expect(stops({ isLate: false })).toBe(1);
  });

  it('a clock that begins again keeps its earlier run as replaced', () => {
    const clocks = after([noticeServed(), 'party-1'], [noticeServed({ servedOn: plainDate('2026-03-25') }), 'party-1']);
    expect(clocks.filter(({ clock }) => clock === 'L09')).toMatchObject([
      { from: '2026-03-23', is: 'ended', end: { how: 'replaced' } },
      { from: '2026-03-25', is: 'running' },
    ]);
  });

  it('each test stops the term by itself, and goes on with its own result', () => {
    const commissioned = (testId: string) =>
      TestCommissioned({
        occurredAt: at('2026-04-01 10:00'),
        testId,
        body: '示例检测中心',
        matter: '材料成分',
        periodDays: 10,
        told: 'inWriting',
        commissionedBy: 'li',
      });
    const received = TestResultReceived({
      occurredAt: at('2026-04-05 10:00'),
      testId: 'a',
      result: '合格',
      document: document('检测报告'),
    });
    expect(lastRunOf(after(caseFiled(), commissioned('a'), commissioned('b'), received), 'L04')?.stops).toEqual([
      { reason: 'test', id: 'a', from: '2026-04-01', to: '2026-04-05', atMostDays: 10 },
      { reason: 'test', id: 'b', from: '2026-04-01', atMostDays: 10 },
    ]);
  });
});
