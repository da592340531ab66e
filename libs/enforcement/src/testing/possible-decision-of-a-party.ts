import { fen } from '@ecl/kernel';
import * as deciding from '../case/decision/vocabulary/index.js';
import { HoldDeliberation } from '../case/deliberation/vocabulary.js';
import * as disclosure from '../case/disclosure/vocabulary.js';
import * as review from '../case/legal-review/vocabulary.js';
import * as payment from '../case/payment/vocabulary/index.js';
import { fineIn } from '../case/penalties/amounts.js';
import { ServeDecision } from '../case/service/vocabulary.js';
import type { CaseState } from '../case/state.js';
import { draftOf, nowOf, penaltiesFor, tierFor, tracksOf, type Cast } from './cast-of-a-walk.js';
import { decision, disposition } from './decided-case.js';
import { directly } from './deliveries.js';
import { bankPayment } from './paid-case.js';
import * as people from './people.js';
import { courseOfRemedies } from './possible-remedies.js';
import type { PossibleStep } from './possible-steps.js';
import { deliberation, opinion, submission } from './reviewed-case.js';
import { BENCHMARK } from './world.js';

const { Li, PrincipalHead, Qian, Bank } = people;

/** What is imposed on a party by a decision about it. */
export const imposed = (cast: Cast, state: CaseState) =>
  disposition({
    partyId: nowOf(cast, state),
    penalties: penaltiesFor(cast),
    benchmark: { benchmarkId: BENCHMARK, tierId: tierFor(cast), reasons: '情节' },
  });

/** From the scope of review to the discussion of its draft. */
export const reviewed = (cast: Cast): readonly PossibleStep[] => {
  /** The last submission, or the next one. */
  const submissionIn = (state: CaseState, after: 0 | 1) =>
    `${cast.party.partyId}-${String((tracksOf(cast, state)?.legalReview.submissionIds.length ?? 0) + after)}`;
  return [
    [
      Li,
      (occurredAt, _, state) =>
        review.DetermineReviewScope({
          occurredAt,
          partyIds: [nowOf(cast, state)],
          declaredGrounds: [],
          reasons: '判定',
        }),
    ],
    [
      Li,
      (occurredAt, _, state) =>
        review.SubmitForLegalReview(
          submission({
            occurredAt,
            submissionId: submissionIn(state, 1),
            draft: draftOf(cast),
            draftPenalties: [{ partyId: nowOf(cast, state), penalties: penaltiesFor(cast) }],
          }),
        ),
    ],
    [
      Qian,
      (occurredAt, _, state) => review.GiveReviewOpinion(opinion({ occurredAt, submissionId: submissionIn(state, 0) })),
    ],
    [
      PrincipalHead,
      (occurredAt, _, state) =>
        HoldDeliberation({
          ...deliberation({ occurredAt, draftSha256: draftOf(cast).sha256 }),
          partyIds: [nowOf(cast, state)],
        }),
    ],
  ];
};

/** A decision about this party alone. */
export const decided = (cast: Cast): PossibleStep => {
  const decisionId = `decision-${cast.party.partyId}`;
  return [
    PrincipalHead,
    (occurredAt, _, state) =>
      deciding.DecidePenalty({
        ...decision({ occurredAt, decisionId, decisionNumber: decisionId, draftSha256: draftOf(cast).sha256 }),
        dispositions: [imposed(cast, state)],
      }),
  ];
};

/** The decision in force is published, and served. */
export const announced = (cast: Cast): readonly PossibleStep[] => [
  [
    Li,
    (occurredAt, _, state) => disclosure.ProposeDisclosure({ occurredAt, partyId: nowOf(cast, state), declared: {} }),
  ],
  [PrincipalHead, (occurredAt, _, state) => disclosure.PublishDecision({ occurredAt, partyId: nowOf(cast, state) })],
  [
    Li,
    (occurredAt, _, state) => {
      const current = tracksOf(cast, state)?.decision;
      const decisionId = current?.is === 'penalty' ? current.decisionId : 'none';
      return ServeDecision({ ...directly(occurredAt), partyId: nowOf(cast, state), decisionId });
    },
  ],
];

/** The money, and remedies that end in every way. */
export const performed = (cast: Cast): readonly PossibleStep[] => {
  const { partyId } = cast.party;
  return [
    [
      Bank,
      (occurredAt, n, state) =>
        payment.RecordBankPayment(
          bankPayment({
            occurredAt,
            partyId: nowOf(cast, state),
            paymentId: `payment-${partyId}-${String(n)}`,
            bankReference: `bank-${partyId}-${String(n)}`,
            amount: fineIn(penaltiesFor(cast)),
            surcharge: fen(0),
          }),
        ),
    ],
    ...courseOfRemedies((state) => nowOf(cast, state)),
  ];
};
