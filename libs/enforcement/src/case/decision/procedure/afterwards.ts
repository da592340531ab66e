import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../../guards/index.js';
import { goneFrom } from '../../penalties/comparison.js';
import { decidingForParty } from '../../parties/deciding.js';
import type { PartyCase } from '../../parties/party-case.js';
import { requiredByRule } from '../../required-by-rule.js';
import type { CaseDeciding } from '../../rule.js';
import {
  itemRedoOf,
  onSpotIn,
  outstandingBy,
  redoOf,
  refundOfAll,
  refundOfExcess,
  withdrawalOf,
} from '../consequences.js';
import {
  MajorPenaltyMustAwaitReport,
  OwnChangeMustChangeSomething,
  OwnChangeMustNotBeHeavier,
  OwnRedoMustBeOfAnItem,
  RevokingRemedyMustBeOnRecord,
} from '../rules/afterwards.js';
import {
  BenchmarkMustFitThePower,
  DeviationMustRestOnTheFileAsItIs,
  FineMustLieWithinTier,
} from '../rules/benchmark.js';
import { ReducingTierMustBeForAReduction } from '../rules/fine-range.js';
import { MitigationMustShowInTheFine } from '../rules/minor.js';
import {
  ChangedFineMustApplyBenchmark,
  ChangedFineMustLieWithinTheRange,
  ChangeMustBeDecidedTogether,
  ChangeMustBeReviewed,
  OwnRevocationMustBeDecidedTogether,
  panelOfOwnChange,
  reviewerOfOwnChange,
} from '../rules/own-change.js';
import { CorrectionMustSayWhatItChanges, SubstanceMustNotBeCorrected } from '../rules/correction.js';
import { DecisionMustBeInForce, PenaltyMustBeInForce } from '../rules/stage.js';
import {
  ChangeDecision,
  CorrectDecision,
  DecisionChanged,
  DecisionCorrected,
  DecisionRevoked,
  MajorPenaltyReported,
  ReportMajorPenalty,
  RevokeDecision,
} from '../vocabulary/index.js';

const inForce = ({ decision }: PartyCase) => (decision.is === 'penalty' ? decision : undefined);
const byRemedy = (remedyId: string | undefined) => (remedyId === undefined ? {} : { remedyId });

export const afterwardsDeciding: readonly CaseDeciding[] = [
  decidingForParty(CorrectDecision, {
    mustHold: [
      PenaltyMustBeInForce,
      ApproverMustHeadTheAgency,
      SubstanceMustNotBeCorrected,
      CorrectionMustSayWhatItChanges,
    ],
    then: (command, _, { actor }) => [DecisionCorrected({ ...command, correctedBy: actor.personId })],
  }),

  decidingForParty(RevokeDecision, {
    mustHold: [
      DecisionMustBeInForce,
      ApproverMustHeadTheAgency,
      RevokingRemedyMustBeOnRecord,
      OwnRevocationMustBeDecidedTogether,
      ...panelOfOwnChange,
    ],
    then: ({ redo, ...command }, state, context) => {
      const { partyId, occurredAt, cause, reasons, remedyId } = command;
      const { decision } = state;
      const { decisionId } = requiredByRule(decision.is === 'none' ? undefined : decision, DecisionMustBeInForce);
      const step = { occurredAt, effectiveOn: chinaDateOf(occurredAt) };
      const anew = { partyId, decisionId, cause, ...byRemedy(remedyId), because: 'substance' } as const;
      return [
        DecisionRevoked({ ...command, decisionId, revokedBy: context.actor.personId }),
        ...withdrawalOf('revoked', reasons, step, state, context),
        ...refundOfAll(cause, step, state, context),
        ...(redo ? redoOf(anew, step, state, context) : []),
      ];
    },
  }),

  decidingForParty(ChangeDecision, {
    mustHold: [
      PenaltyMustBeInForce,
      ApproverMustHeadTheAgency,
      OwnChangeMustNotBeHeavier,
      OwnChangeMustChangeSomething,
      OwnRedoMustBeOfAnItem,
      ChangedFineMustApplyBenchmark,
      BenchmarkMustFitThePower,
      FineMustLieWithinTier,
      ChangedFineMustLieWithinTheRange,
      ReducingTierMustBeForAReduction,
      DeviationMustRestOnTheFileAsItIs,
      MitigationMustShowInTheFine,
      ChangeMustBeDecidedTogether,
      ...panelOfOwnChange,
      ChangeMustBeReviewed,
      ...reviewerOfOwnChange,
    ],
    then: ({ redo, ...command }, state, context) => {
      const { partyId, occurredAt, penalties, reasons } = command;
      const decision = requiredByRule(inForce(state), PenaltyMustBeInForce);
      const { decisionId } = decision;
      const cause = 'selfCorrection';
      const step = { occurredAt, effectiveOn: chinaDateOf(occurredAt) };
      const anew = { partyId, decisionId, cause, because: 'substance' } as const;
      return [
        DecisionChanged({
          ...command,
          decisionId,
          cause,
          how: 'changed',
          changedOn: step.effectiveOn,
          ...outstandingBy(penalties, step, state, context),
          ...onSpotIn(decision),
          ...(state.service.is === 'served' ? { servedAnew: true } : {}),
          changedBy: context.actor.personId,
        }),
        ...withdrawalOf('changed', reasons, step, state, context),
        ...refundOfExcess(penalties, cause, step, state, context),
        ...(redo ? itemRedoOf(anew, goneFrom(decision.penalties, penalties), step, state, context) : []),
      ];
    },
  }),

  decidingForParty(ReportMajorPenalty, {
    mustHold: [MajorPenaltyMustAwaitReport],
    then: (command, _, { actor }) => [MajorPenaltyReported({ ...command, reportedBy: actor.personId })],
  }),
];
