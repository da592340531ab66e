import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { LocalParameterSet } from '../../registers/local-parameters/vocabulary.js';
import {
  aCase,
  ActingHead,
  at,
  CITY_AGENCY,
  contextOn,
  CountyHead,
  decided,
  published,
  DeputyHead,
  discussed,
  document,
  given,
  Li,
  noPenaltyDecided,
  noticeIssued,
  noticeServed,
  PrincipalHead,
} from '../../testing/index.js';
import { caseTermOf } from '../case-term.js';
import type { CaseEvent } from '../events.js';
import { TestCommissioned, TestResultReceived } from '../investigation/vocabulary/index.js';
import type { Panel } from '../deliberation/panel.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { InvestigationMustBeRunning } from '../investigation/rules/stage.js';
import {
  CaseTermExtended,
  ExtendCaseTerm,
  InvestigationResumed,
  InvestigationSuspended,
  RecusalDecided,
  ResumeInvestigation,
  SuspendInvestigation,
} from './vocabulary/index.js';
import {
  ChairMustDiscussExtension,
  CollectiveExtensionMustHavePanel,
  ExtensionMustBeDiscussedCollectively,
  ExtensionMustBeInTurn,
  ExtensionMustBeVotedOnByHeads,
  ExtensionMustBeWithinLimit,
  ExtensionMustFollowTheVote,
  HandlersMustNotVoteOnExtension,
  InvestigationMustBeSuspended,
  RecusedHeadsMustNotVoteOnExtension,
  TermMustNotBeOver,
} from './rules/term.js';

const head = (day: string, actor = PrincipalHead) => contextOn(`${day}T18:00:00+08:00`, { actor });
const approvedBy = PrincipalHead.personId;

const extend = (day: string, over: Partial<Parameters<typeof ExtendCaseTerm>[0]> = {}) =>
  ExtendCaseTerm({ occurredAt: at(`${day} 10:00`), days: 30, by: 'head', reason: '案情复杂', ...over });
const first = CaseTermExtended({
  ...extend('2026-05-20').data,
  approvedBy,
  termDueOn: plainDate('2026-06-30'),
});
const together = { by: 'heads', days: 60, panel: discussed() } as const;

describe('the term of a case filed on 2 March 2026, due on 1 June [L04]', () => {
  it('the term of a case is extended by the head, by thirty days at most', () => {
    given(aCase().filed()).when(extend('2026-05-20'), head('2026-05-20')).then(first);
    given(aCase().filed())
      .when(extend('2026-05-20', { days: 31 }), head('2026-05-20'))
      .thenRefused(ExtensionMustBeWithinLimit);
  });

  it('the term of a case is extended a second time by the heads together, by sixty days at most, with their votes and minutes', () => {
    const extended = aCase().filed().and(first);
    const second = extend('2026-06-20', together);
    given(extended)
      .when(second, head('2026-06-20'))
      .then(CaseTermExtended({ ...second.data, approvedBy, termDueOn: plainDate('2026-08-31') }));
    given(extended)
      .when(extend('2026-06-20', { by: 'heads', days: 61 }), head('2026-06-20'))
      .thenRefused(ExtensionMustBeWithinLimit, CollectiveExtensionMustHavePanel);
  });

  it('the second extension of a term asks for the same panel as the deliberation of a penalty [L04]', () => {
    const extended = aCase().filed().and(first);
    const extendedBy = (panel: Panel, actor = PrincipalHead) =>
      given(extended).when(extend('2026-06-20', { ...together, panel }), head('2026-06-20', actor));
    const vote = (personId: string, cast: 'approve' | 'reject' = 'approve') => ({
      personId,
      view: '见笔录',
      vote: cast,
    });
    const three = discussed().members;
    extendedBy(discussed({ members: [vote(DeputyHead.personId)] }), DeputyHead).thenRefused(
      ExtensionMustBeDiscussedCollectively,
    );
    extendedBy(discussed({ members: [] })).thenRefused(
      ExtensionMustBeDiscussedCollectively,
      ChairMustDiscussExtension,
      ExtensionMustFollowTheVote,
    );
    extendedBy(discussed({ members: [...three, vote(CountyHead.personId)] })).thenRefused(
      ExtensionMustBeVotedOnByHeads,
    );
    extendedBy(discussed({ members: [...three, vote(Li.personId)] })).thenRefused(
      ExtensionMustBeVotedOnByHeads,
      HandlersMustNotVoteOnExtension,
    );
    extendedBy(discussed({ members: [vote(PrincipalHead.personId), vote(DeputyHead.personId, 'reject')] })).thenRefused(
      ExtensionMustFollowTheVote,
    );
    extendedBy(discussed({ members: [vote(DeputyHead.personId), vote(ActingHead.personId)] })).thenRefused(
      ChairMustDiscussExtension,
    );
    const recused = RecusalDecided({
      occurredAt: at('2026-04-01 09:00'),
      personId: ActingHead.personId,
      isGranted: true,
      reasons: '与当事人有利害关系',
      decidedBy: PrincipalHead.personId,
    });
    given(extended.and(recused))
      .when(extend('2026-06-20', together), head('2026-06-20'))
      .thenRefused(RecusedHeadsMustNotVoteOnExtension);
  });

  it('an extension in an old log had only the minutes of its panel, and is read with them', () => {
    const { panel, ...others } = extend('2026-06-20', together).data;
    const old = { ...others, minutes: discussed().minutes, approvedBy, termDueOn: plainDate('2026-08-31') };
    expect(CaseTermExtended.upcasters[1]?.(old)).toEqual({
      ...others,
      panel: { members: [], reporters: [], minutes: panel?.minutes },
      approvedBy,
      termDueOn: '2026-08-31',
    });
    expect(CaseTermExtended.upcasters[1]?.(first.data)).toEqual(first.data);
  });

  it('the term of a case is extended in that order, and not a third time', () => {
    given(aCase().filed()).when(extend('2026-05-20', together), head('2026-05-20')).thenRefused(ExtensionMustBeInTurn);
    given(aCase().filed().and(first)).when(extend('2026-06-20'), head('2026-06-20')).thenRefused(ExtensionMustBeInTurn);
    const twice = CaseTermExtended({
      ...extend('2026-06-20', together).data,
      approvedBy,
      termDueOn: plainDate('2026-08-31'),
    });
    given(aCase().filed().and(first, twice))
      .when(extend('2026-08-20', together), head('2026-08-20'))
      .thenRefused(ExtensionMustBeInTurn);
  });

  it('the term of a case is not extended after its last day, after the decision, or by a stranger', () => {
    given(aCase().filed()).when(extend('2026-06-02'), head('2026-06-02')).thenRefused(TermMustNotBeOver);
    given(aCase().concluded().with(decided()))
      .when(extend('2026-05-20'), head('2026-05-20'))
      .thenRefused(CaseMustBeUndecided);
    given(aCase().filed())
      .when(extend('2026-05-20'), head('2026-05-20', CountyHead))
      .thenRefused(ApproverMustHeadTheAgency);
  });

  const suspend = SuspendInvestigation({
    occurredAt: at('2026-04-01 10:00'),
    ground: 'partyMissing',
    explanation: '当事人下落不明',
  });
  const suspended = InvestigationSuspended({ ...suspend.data, approvedBy });
  const resume = ResumeInvestigation({ occurredAt: at('2026-04-21 10:00') });
  const resumed = InvestigationResumed({ ...resume.data, approvedBy });

  it('the term of a case stops while the investigation is suspended [M55 30, B13]', () => {
    given(aCase().filed()).when(suspend, head('2026-04-01')).then(suspended);
    given(aCase().filed().and(suspended)).when(resume, head('2026-04-21')).then(resumed);
    const { state } = aCase().filed().and(suspended, resumed);
    expect(caseTermOf(state, plainDate('2026-05-01'), head('2026-05-01'))).toMatchObject({
      rawDueOn: '2026-06-20',
      dueOn: '2026-06-22',
      stoppedDays: 20,
    });
  });

  it('the term of a case can still be extended on a day that it reached by stopping', () => {
    given(aCase().filed().and(suspended, resumed))
      .when(extend('2026-06-22'), head('2026-06-22'))
      .then(CaseTermExtended({ ...extend('2026-06-22').data, approvedBy, termDueOn: plainDate('2026-07-20') }));
  });

  it('the investigation is suspended and resumed in turn [B13]', () => {
    given(aCase().filed().and(suspended)).when(suspend, head('2026-04-02')).thenRefused(InvestigationMustBeRunning);
    given(aCase().filed()).when(resume, head('2026-04-21')).thenRefused(InvestigationMustBeSuspended);
  });

  it('the term of a case does not count the days of a test [M55 29(2)]', () => {
    const commissioned = TestCommissioned({
      occurredAt: at('2026-04-01 10:00'),
      testId: 'test-1',
      body: '示例检测中心',
      matter: '材料成分',
      periodDays: 10,
      told: 'inWriting',
      commissionedBy: 'li',
    });
    const received = TestResultReceived({
      occurredAt: at('2026-04-11 10:00'),
      testId: 'test-1',
      result: '合格',
      document: document('检测报告'),
    });
    const { state } = aCase().filed().and(commissioned, received);
    expect(caseTermOf(state, plainDate('2026-05-01'), head('2026-05-01'))?.stoppedDays).toBe(10);
  });

  describe('during a public notice', () => {
    const byPublicNotice = noticeServed({
      ...published(at('2026-04-01 10:00'), plainDate('2026-04-01')),
      servedOn: plainDate('2026-05-01'),
    });
    const excluding = LocalParameterSet({
      occurredAt: at('2026-01-05 09:00'),
      agencyId: CITY_AGENCY,
      parameter: 'publicNoticeStopsCaseTerm',
      value: true,
      effectiveFrom: plainDate('2026-01-01'),
      instrument: '赤城管发〔2026〕2号',
    });
    const stoppedDays = (and: readonly (typeof excluding)[], ...later: readonly CaseEvent[]) => {
      const { state } = aCase()
        .filed()
        .and(byPublicNotice, ...later);
      const context = contextOn('2026-05-10T09:00:00+08:00', { and });
      return caseTermOf(state, plainDate('2026-05-10'), context)?.stoppedDays;
    };

    it('the term of a case counts the days of a public notice, unless the agency says otherwise [X15]', () => {
      expect(stoppedDays([])).toBe(0);
      expect(stoppedDays([excluding])).toBe(30);
    });

    it('the term of a case goes on once the notice is handed over, or another one is issued [X15, L15]', () => {
      const handedOver = noticeServed({ occurredAt: at('2026-04-06 10:00'), servedOn: plainDate('2026-04-06') });
      expect(stoppedDays([excluding], handedOver)).toBe(5);
      expect(stoppedDays([excluding], noticeIssued({ occurredAt: at('2026-04-08 10:00') }))).toBe(7);
      expect(stoppedDays([excluding], noPenaltyDecided({ occurredAt: at('2026-04-09 10:00') }))).toBe(8);
    });
  });

  it('the term of a case does not exist for a case that was never filed', () => {
    expect(caseTermOf(aCase().proposed().state, plainDate('2026-05-01'), head('2026-05-01'))).toBeUndefined();
  });
});
