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
  reviewed,
  ripe,
} from '../../testing/index.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { HoldDeliberation } from '../deliberation/vocabulary.js';
import { HoldHearing } from '../hearing/vocabulary.js';
import { CollectEvidence } from '../investigation/vocabulary/index.js';
import { ApprovePreservation } from '../preservation/vocabulary/index.js';
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
