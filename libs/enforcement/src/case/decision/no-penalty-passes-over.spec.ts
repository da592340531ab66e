import { describe, it } from '@jest/globals';
import { heard, LARGE_FINE, notifiedOfLargeFine } from '../../testing/heard-case.js';
import {
  aCase,
  after,
  at,
  checksInOrder,
  contextOn,
  deliberated,
  DeputyHead,
  given,
  Li,
  noPenalty,
  notified,
  opinion,
  PrincipalHead,
  Qian,
  reviewed,
  scopeDetermined,
  submitted,
} from '../../testing/index.js';
import { DecideNoPenalty } from './vocabulary/index.js';
import { GiveReviewOpinion } from '../legal-review/vocabulary.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const head = as(PrincipalHead);

describe('a decision without a penalty', () => {
  it('a decision without a penalty does not pass over a suspicion of the reviewer [APL 27]', () => {
    const history = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .with(heard())
      .and(scopeDetermined({ isRequired: true, grounds: ['heard'] }), submitted({ penalties: [LARGE_FINE] }));
    const suspects = { ...checksInOrder, suspectedCrime: { finding: 'defective', note: '涉嫌犯罪' } } as const;
    given(after(history, GiveReviewOpinion(opinion({ opinion: 'refuse', checks: suspects })), as(Qian)))
      .when(DecideNoPenalty(noPenalty()), head)
      .thenRefused('decision.suspicion-of-review-open');
  });

  it('a decision without a penalty does not undo what the heads approved together [APL 57(2)]', () => {
    const history = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .with(heard())
      .with(reviewed({ penalties: [LARGE_FINE], occurredAt: at('2026-04-09 10:00') }))
      .and(deliberated());
    given(history)
      .when(DecideNoPenalty(noPenalty()), as(DeputyHead))
      .thenRefused('decision.no-penalty-against-deliberation');
  });

  it('a decision without a penalty is made where the heads approved its own draft together [APL 57(2)]', () => {
    given(
      aCase()
        .concluded()
        .with(notified())
        .and(deliberated({ draftSha256: noPenalty().document.sha256 })),
    )
      .when(DecideNoPenalty(noPenalty()), head)
      .thenState(({ decision: { is } }) => is === 'noPenalty');
  });
});
