import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  benchmarkFor,
  type CaseHistory,
  contextOn,
  decision,
  decisionServed,
  directly,
  disposition,
  document,
  fine,
  given,
  Li,
  notice,
  noticeIssued,
  noticeServed,
  penaltyDecided,
  PrincipalHead,
  scopeDetermined,
} from '../../testing/index.js';
import { obligationOpened, remedyAccepted } from '../../testing/paid-case.js';
import { DetermineReviewScope } from '../legal-review/vocabulary.js';
import { IssuePenaltyNotice, ServePenaltyNotice } from '../notice/vocabulary.js';
import { gains, ITEM, PARTY } from '../remedies/restoring.fixture.js';
import { EndRemedy } from '../remedies/vocabulary.js';
import type { Penalty } from '../values.js';
import { DecidePenalty, RevokeDecision } from './vocabulary/index.js';

const now = '2026-12-01T10:00:00+08:00';
const officer = contextOn(now, { actor: Li });
const head = contextOn(now, { actor: PrincipalHead });

/** A fine and gains; the fine fell and is decided anew in a matter, and the agency revoked the rest to decide it anew too. */
const both = [fine(10_000), gains];
const fallen = after(
  aCase()
    .concluded()
    .and(
      noticeIssued({ proposedPenalties: both }),
      noticeServed({}),
      scopeDetermined(),
      penaltyDecided({ penalties: both, benchmark: benchmarkFor(10_000) }),
      decisionServed(),
      obligationOpened(),
      remedyAccepted(),
    ),
  EndRemedy({
    ...{ occurredAt: at('2026-06-05 09:00'), remedyId: 'remedy-1', outcome: 'partlyRevoked', reference: '1号' },
    ...{ changedPenalties: [gains], redo: { because: 'substance', fault: 'amountOnly' }, reasons: '数额不当' },
    document: document('行政复议决定书'),
  }),
  officer,
);
const revoked = after(
  fallen,
  RevokeDecision({
    ...{ partyId: PARTY, occurredAt: at('2026-06-20 09:00'), cause: 'selfCorrection', redo: true },
    ...{ reasons: '没收部分事实不清', document: document('撤销决定书') },
  }),
  head,
);
const told = (history: CaseHistory, partyId: string, proposedPenalties: Penalty[], hour: string) => {
  const noticeId = `notice-${partyId}`;
  const anew = partyId === PARTY ? { replacesNoticeId: 'notice-1', change: '重新告知' } : {};
  return [
    IssuePenaltyNotice(
      notice({
        ...{ partyId, occurredAt: at('2026-06-22 09:00'), noticeId, proposedPenalties, ...anew },
        document: document(`告知书${noticeId}`),
      }),
    ),
    ServePenaltyNotice({ ...directly(at(`2026-06-22 ${hour}`)), partyId, noticeId }),
  ].reduce((history, step) => after(history, step, officer), history);
};
const ripe = (ofTheParty: Penalty[]) =>
  after(
    told(told(revoked, ITEM, [fine(8_000)], '15:00'), PARTY, ofTheParty, '16:00'),
    DetermineReviewScope({ occurredAt: at('2026-07-01 09:00'), declaredGrounds: [], reasons: '不属于范围' }),
    officer,
  );
const imposing = (partyId: string, penalties: Penalty[]) => ({
  ...disposition({ penalties, benchmark: benchmarkFor(8_000) }),
  ...{ partyId, performance: { manner: '上缴', performBy: plainDate('2026-08-01') } },
});
const deciding = (number: number, ...dispositions: ReturnType<typeof imposing>[]) =>
  DecidePenalty(
    decision({
      ...{ occurredAt: at(`2026-07-0${String(number)} 10:00`), decisionId: `decision-${String(number)}` },
      ...{ decisionNumber: `赤城管罚决〔2026〕${String(number)}号`, dispositions },
      document: document(`决定书${String(number)}`),
    }),
  );

describe('a fine that is decided anew in a matter of its own [APL 29]', () => {
  it('is not imposed on the party beside it as well: neither by one paper nor by two', () => {
    const history = ripe([fine(8_000), gains]);
    const [own, item] = [imposing(PARTY, [fine(8_000), gains]), imposing(ITEM, [fine(8_000)])];
    given(history)
      .when(deciding(2, own, item), head)
      .thenRefused('decision.fined-as-another-party');
    const [first, second] = [after(history, deciding(2, item), head), after(history, deciding(2, own), head)];
    given(first).when(deciding(3, own), head).thenRefused('decision.fined-as-another-party');
    given(second).when(deciding(3, item), head).thenRefused('decision.fined-as-another-party');
  });

  it('and what else was revoked is decided anew beside it', () => {
    const history = ripe([gains]);
    const first = after(history, deciding(2, imposing(ITEM, [fine(8_000)])), head);
    given(first)
      .when(deciding(3, imposing(PARTY, [gains])), head)
      .thenState(({ decision: made }) => made.is === 'penalty');
  });
});
