import { describe, it } from '@jest/globals';
import { heard, LARGE_FINE, notifiedOfLargeFine } from '../../testing/heard-case.js';
import {
  aCase,
  after,
  at,
  checksInOrder,
  citizen,
  company,
  contextOn,
  deliberated,
  DeputyHead,
  given,
  Li,
  noPenalty,
  notified,
  opinion,
  opinionGiven,
  PrincipalHead,
  Qian,
  reviewed,
  scopeDetermined,
  submitted,
} from '../../testing/index.js';
import { DecideNoPenalty } from './vocabulary/index.js';
import { A, B } from '../../testing/two-parties.js';
import { CrimeSuspected, TransferRefused } from '../transfer/vocabulary/index.js';
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

  it('a transfer of another party answers nothing about this one [APL 27]', () => {
    const two = aCase()
      .proposed({ parties: [company, citizen()] })
      .concluded()
      .with(notified())
      .and(
        scopeDetermined({ isRequired: true, grounds: ['heard'] }),
        submitted({ penalties: [LARGE_FINE] }),
        opinionGiven({
          opinion: 'refuse',
          checks: { ...checksInOrder, suspectedCrime: { finding: 'defective', note: '涉嫌犯罪' } },
        }),
      );
    const refusedFor = (suspects: string[] | undefined) =>
      given(
        two.and(
          CrimeSuspected({
            occurredAt: at('2026-04-10 09:00'),
            phase: 'investigation',
            offence: '污染环境罪',
            note: '数量达到刑事立案追诉标准',
            notedBy: Li.personId,
            ...(suspects === undefined ? {} : { suspects }),
          }),
          TransferRefused({
            occurredAt: at('2026-04-13 09:00'),
            refusedBy: PrincipalHead.personId,
            reasons: '未达到追诉标准',
          }),
        ),
      ).when(DecideNoPenalty(noPenalty({ partyId: A })), head);
    refusedFor([B]).thenRefused('decision.suspicion-of-review-open');
    refusedFor([A]).thenState(({ decision }) => decision.is === 'noPenalty');
    refusedFor(undefined).thenState(({ decision }) => decision.is === 'noPenalty');
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
