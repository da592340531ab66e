import { decidingCase, type CaseDeciding } from '../rule.js';
import {
  AcceptNonFilingReasons,
  OrderPoliceFiling,
  RecordNonFilingReasons,
  ReportPoliceSilence,
  RequireNonFilingReasons,
  SuggestFilingSupervision,
} from './commands.js';
import { dueAfter } from './due-after.js';
import {
  FilingSupervisionSuggested,
  NonFilingReasonsAccepted,
  NonFilingReasonsGiven,
  NonFilingReasonsRequired,
  PoliceFilingOrdered,
  PoliceNoDecisionReported,
} from './events.js';
import { silenceRules } from './rules/police.js';
import {
  filingOrderRules,
  reasonsAcceptedRules,
  reasonsGivenRules,
  reasonsRequiredRules,
  suggestionRules,
} from './rules/supervision.js';

/** What the procuratorate supervises: T9–T11 and T13. */

const suggestFilingSupervision = decidingCase(SuggestFilingSupervision, {
  mustHold: suggestionRules,
  then: (command, _, { actor }) => [FilingSupervisionSuggested({ ...command, suggestedBy: actor.personId })],
});

const requireNonFilingReasons = decidingCase(RequireNonFilingReasons, {
  mustHold: reasonsRequiredRules,
  then: (command, state, context) => [
    NonFilingReasonsRequired({ ...command, dueOn: dueAfter(command, state, context, (p) => p.nonFilingReasons) }),
  ],
});

const recordNonFilingReasons = decidingCase(RecordNonFilingReasons, {
  mustHold: reasonsGivenRules,
  then: (command, state, context) => [
    NonFilingReasonsGiven({
      ...command,
      noticeDueOn: dueAfter(command, state, context, (p) => p.reasonsAcceptedNotice),
    }),
  ],
});

const orderPoliceFiling = decidingCase(OrderPoliceFiling, {
  mustHold: filingOrderRules,
  then: (command, state, context) => [
    PoliceFilingOrdered({ ...command, dueOn: dueAfter(command, state, context, (p) => p.policeFilingAfterOrder) }),
  ],
});

const acceptNonFilingReasons = decidingCase(AcceptNonFilingReasons, {
  mustHold: reasonsAcceptedRules,
  then: (command) => [NonFilingReasonsAccepted(command)],
});

const reportPoliceSilence = decidingCase(ReportPoliceSilence, {
  mustHold: silenceRules,
  then: (command, _, { actor }) => [PoliceNoDecisionReported({ ...command, reportedBy: actor.personId })],
});

export const procuratorateSteps: readonly CaseDeciding[] = [
  suggestFilingSupervision,
  requireNonFilingReasons,
  recordNonFilingReasons,
  orderPoliceFiling,
  acceptNonFilingReasons,
  reportPoliceSilence,
];
