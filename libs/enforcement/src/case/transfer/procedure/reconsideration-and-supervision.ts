import { decidingCase } from '../../deciding-case.js';
import type { CaseDeciding } from '../../rule.js';
import { dueAfter } from '../due-after.js';
import {
  PoliceMustBeReconsidering,
  PoliceMustHaveRefused,
  ReasonsMustBeAwaited,
  ReasonsMustHaveBeenGiven,
  ReasonsMustHaveBeenRequired,
  RefusalMustBeUnsupervised,
  StepMustNotPrecedeTheOneBefore,
  ThereMustBeARefusalOrSilenceToExplain,
} from '../rules/order.js';
import { PoliceMustBeLate, ReconsiderationMustBeAskedInTime } from '../rules/police.js';
import {
  AcceptNonFilingReasons,
  FilingSupervisionSuggested,
  NonFilingReasonsAccepted,
  NonFilingReasonsGiven,
  NonFilingReasonsRequired,
  OrderPoliceFiling,
  PoliceFilingOrdered,
  PoliceNoDecisionReported,
  PoliceReconsiderationDecided,
  PoliceReconsiderationRequested,
  RecordNonFilingReasons,
  RecordPoliceReconsideration,
  ReportPoliceSilence,
  RequestPoliceReconsideration,
  RequireNonFilingReasons,
  SuggestFilingSupervision,
} from '../vocabulary/index.js';

export const reconsiderationAndSupervisionDeciding: readonly CaseDeciding[] = [
  decidingCase(RequestPoliceReconsideration, {
    mustHold: [PoliceMustHaveRefused, StepMustNotPrecedeTheOneBefore, ReconsiderationMustBeAskedInTime],
    then: (command, state, context) => [
      PoliceReconsiderationRequested({
        ...command,
        requestedBy: context.actor.personId,
        decisionDueOn: dueAfter(command, state, context, 'L67'),
      }),
    ],
  }),

  decidingCase(RecordPoliceReconsideration, {
    mustHold: [PoliceMustBeReconsidering, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      PoliceReconsiderationDecided({
        ...command,
        suggestionDueOn: dueAfter(command, state, context, 'L68'),
      }),
    ],
  }),

  decidingCase(SuggestFilingSupervision, {
    mustHold: [RefusalMustBeUnsupervised, StepMustNotPrecedeTheOneBefore],
    then: (command, _, { actor }) => [FilingSupervisionSuggested({ ...command, suggestedBy: actor.personId })],
  }),

  decidingCase(RequireNonFilingReasons, {
    mustHold: [ThereMustBeARefusalOrSilenceToExplain, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      NonFilingReasonsRequired({ ...command, dueOn: dueAfter(command, state, context, 'L69') }),
    ],
  }),

  decidingCase(RecordNonFilingReasons, {
    mustHold: [ReasonsMustBeAwaited, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      NonFilingReasonsGiven({
        ...command,
        noticeDueOn: dueAfter(command, state, context, 'L71'),
      }),
    ],
  }),

  decidingCase(OrderPoliceFiling, {
    mustHold: [ReasonsMustHaveBeenRequired, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      PoliceFilingOrdered({ ...command, dueOn: dueAfter(command, state, context, 'L70') }),
    ],
  }),

  decidingCase(AcceptNonFilingReasons, {
    mustHold: [ReasonsMustHaveBeenGiven, StepMustNotPrecedeTheOneBefore],
    then: (command) => [NonFilingReasonsAccepted(command)],
  }),

  decidingCase(ReportPoliceSilence, {
    mustHold: [PoliceMustBeLate],
    then: (command, _, { actor }) => [PoliceNoDecisionReported({ ...command, reportedBy: actor.personId })],
  }),
];
