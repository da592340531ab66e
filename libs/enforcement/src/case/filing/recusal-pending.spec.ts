import { describe, it } from '@jest/globals';
import { LARGE_FINE, heard, hearing, hearingAhead, notifiedOfLargeFine } from '../../testing/heard-case.js';
import {
  aCase,
  after,
  at,
  Chu,
  contextOn,
  decision,
  DeputyHead,
  deliberation,
  evidence,
  given,
  Li,
  preservationProposed,
  PrincipalHead,
  Qian,
  reviewed,
  ripe,
  scopeDetermined,
  submission,
} from '../../testing/index.js';
import { transferUpTo } from '../../testing/transferred-case.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { HoldDeliberation } from '../deliberation/vocabulary.js';
import { HoldHearing } from '../hearing/vocabulary.js';
import type { CaseEvent } from '../events.js';
import { CollectEvidence } from '../investigation/vocabulary/index.js';
import { SubmitForLegalReview } from '../legal-review/vocabulary.js';
import { ApprovePreservation } from '../preservation/vocabulary/index.js';
import { ApproveTransfer, RefuseTransfer } from '../transfer/vocabulary/index.js';
import { DecideRecusal, RecusalDecided, RecusalRequested } from './vocabulary/index.js';

const on = (actor: typeof Li) => contextOn('2026-05-06T12:00:00+08:00', { actor });
const asked = (personId: string, moment: string) =>
  RecusalRequested({ occurredAt: at(moment), personId, ground: '系当事人近亲属', requestedBy: Li.personId });

describe('a person whose recusal is asked for and not decided yet [APL 43]', () => {
  const ready = aCase().concluded().with(ripe());
  const pending = ready.and(asked(PrincipalHead.personId, '2026-04-10 09:00'));

  it('a head does not decide meanwhile; another head does', () => {
    given(pending).when(DecidePenalty(decision()), on(PrincipalHead)).thenRefused('duties.recusal-pending');
    given(pending)
      .when(DecidePenalty(decision()), on(DeputyHead))
      .thenState(({ decision: made }) => made.is === 'penalty');
  });

  it('once it is refused the head decides, and what was decided before anybody asked stays valid', () => {
    const refused = pending.and(
      RecusalDecided({
        occurredAt: at('2026-04-11 09:00'),
        personId: PrincipalHead.personId,
        isGranted: false,
        reasons: '不属于应当回避的情形',
        decidedBy: DeputyHead.personId,
      }),
    );
    given(refused)
      .when(DecidePenalty(decision()), on(PrincipalHead))
      .thenState(({ decision: made }) => made.is === 'penalty');
    given(ready.and(asked(PrincipalHead.personId, '2026-04-20 09:00')))
      .when(DecidePenalty(decision({ occurredAt: at('2026-04-15 10:00') })), on(PrincipalHead))
      .thenState(({ decision: made }) => made.is === 'penalty');
  });

  it('who voted or reviewed while it was not decided did so then, however late that is recorded', () => {
    const answered = (isGranted: boolean) => [
      asked(DeputyHead.personId, '2026-04-20 12:00'),
      RecusalDecided({
        occurredAt: at('2026-04-22 09:00'),
        personId: DeputyHead.personId,
        isGranted,
        reasons: '经审查',
        decidedBy: PrincipalHead.personId,
      }),
    ];
    const heads = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .with(heard())
      .with(reviewed({ penalties: [LARGE_FINE], occurredAt: at('2026-04-09 10:00') }));
    const vote = (isGranted: boolean, moment: string) =>
      given(heads.and(...answered(isGranted))).when(
        HoldDeliberation(deliberation({ occurredAt: at(moment) })),
        on(PrincipalHead),
      );
    for (const isGranted of [true, false])
      vote(isGranted, '2026-04-21 15:00').thenRefused('deliberation.recused-votes');
    vote(true, '2026-04-23 15:00').thenRefused('deliberation.recused-votes');
    for (const isGranted of [true, false])
      vote(isGranted, '2026-04-20 11:00').thenState(({ deliberation: { last } }) => last !== undefined);
    vote(false, '2026-04-23 15:00').thenState(({ deliberation: { last } }) => last !== undefined);

    const submit = (...events: CaseEvent[]) =>
      given(
        aCase()
          .concluded()
          .with(notifiedOfLargeFine())
          .and(scopeDetermined(), ...events),
      ).when(SubmitForLegalReview(submission()), on(Li));
    submit(asked(Qian.personId, '2026-04-01 09:00')).thenRefused('legal-review.reviewer-recused');
  });

  it('a transfer to the police waits for no answer about the only head who can approve it [R310 5]', () => {
    const reported = transferUpTo('reported').and(asked(PrincipalHead.personId, '2026-03-24 09:00'));
    given(reported)
      .when(ApproveTransfer({ occurredAt: at('2026-03-26 09:00') }), on(PrincipalHead))
      .thenState(({ transfer }) => transfer.stage === 'approved');
    given(reported)
      .when(RefuseTransfer({ occurredAt: at('2026-03-26 09:00'), reasons: '未达到追诉标准' }), on(PrincipalHead))
      .thenState(({ transfer }) => transfer.stage !== 'reported');
  });

  it('nobody votes or presides meanwhile', () => {
    const heads = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .with(heard())
      .with(reviewed({ penalties: [LARGE_FINE], occurredAt: at('2026-04-09 10:00') }))
      .and(asked(DeputyHead.personId, '2026-04-09 12:00'));
    given(heads).when(HoldDeliberation(deliberation()), on(PrincipalHead)).thenRefused('deliberation.recused-votes');
    const sitting = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .with(hearingAhead())
      .and(asked(Chu.personId, '2026-04-01 09:00'));
    given(sitting).when(HoldHearing(hearing()), on(Chu)).thenRefused('duties.recusal-pending');
  });

  it('the investigation goes on, goods are preserved, and other requests are answered', () => {
    const filed = aCase()
      .filed()
      .and(asked(Li.personId, '2026-03-02 15:00'), asked(DeputyHead.personId, '2026-03-02 15:00'));
    given(filed)
      .when(CollectEvidence(evidence()), on(Li))
      .thenState(({ investigation }) => investigation.evidence.length > 0);
    const proposed = after(
      aCase().filed().and(asked(DeputyHead.personId, '2026-03-02 15:00'), preservationProposed()),
      ApprovePreservation({ occurredAt: at('2026-03-03 12:30'), preservationId: 'preservation-1' }),
      on(DeputyHead),
    );
    given(proposed)
      .when(
        DecideRecusal({
          occurredAt: at('2026-03-04 09:00'),
          personId: DeputyHead.personId,
          isGranted: false,
          reasons: '无',
        }),
        on(PrincipalHead),
      )
      .thenState(({ handlers }) => handlers.recusalRequests.length === 0);
  });
});
