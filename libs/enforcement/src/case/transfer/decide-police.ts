import { decidingCase, type CaseDeciding } from '../rule.js';
import {
  RecordPoliceFiling,
  RecordPoliceReceipt,
  RecordPoliceReconsideration,
  RecordPoliceReferral,
  RecordPoliceRefusal,
  RecordSupplementRequest,
  RequestPoliceReconsideration,
  SupplyToPolice,
} from './commands.js';
import { dueAfter } from './due-after.js';
import {
  CaseFiledByPolice,
  PoliceFilingRefused,
  PoliceReceiptSigned,
  PoliceReconsiderationDecided,
  PoliceReconsiderationRequested,
  PoliceSupplementRequested,
  ReferredToCompetentPolice,
  SupplementSuppliedToPolice,
} from './events.js';
import {
  policeFilingRules,
  policeRefusalRules,
  receiptRules,
  reconsiderationRequestRules,
  reconsiderationRules,
  referralRules,
  supplementRequestRules,
  supplementRules,
} from './rules/police.js';

/** What passes between the agency and the police: T6–T8. */

const recordPoliceReceipt = decidingCase(RecordPoliceReceipt, {
  mustHold: receiptRules,
  then: (command, state, context) => [
    PoliceReceiptSigned({ ...command, filingDueOn: dueAfter(command, state, context, (p) => p.policeFiling) }),
  ],
});

const recordPoliceReferral = decidingCase(RecordPoliceReferral, {
  mustHold: referralRules,
  then: (command) => [ReferredToCompetentPolice(command)],
});

const recordSupplementRequest = decidingCase(RecordSupplementRequest, {
  mustHold: supplementRequestRules,
  then: (command, state, context) => [
    PoliceSupplementRequested({ ...command, dueOn: dueAfter(command, state, context, (p) => p.supplementSupply) }),
  ],
});

const supplyToPolice = decidingCase(SupplyToPolice, {
  mustHold: supplementRules,
  then: (command) => [SupplementSuppliedToPolice(command)],
});

const recordPoliceFiling = decidingCase(RecordPoliceFiling, {
  mustHold: policeFilingRules,
  then: (command, state, context) => [
    CaseFiledByPolice({ ...command, handOverDueOn: dueAfter(command, state, context, (p) => p.materialsHandOver) }),
  ],
});

const recordPoliceRefusal = decidingCase(RecordPoliceRefusal, {
  mustHold: policeRefusalRules,
  then: (command, state, context) => [
    PoliceFilingRefused({
      ...command,
      challengeDueOn: dueAfter(command, state, context, (p) => p.policeReconsiderationRequest),
    }),
  ],
});

const requestPoliceReconsideration = decidingCase(RequestPoliceReconsideration, {
  mustHold: reconsiderationRequestRules,
  then: (command, state, context) => [
    PoliceReconsiderationRequested({
      ...command,
      requestedBy: context.actor.personId,
      decisionDueOn: dueAfter(command, state, context, (p) => p.policeReconsideration),
    }),
  ],
});

const recordPoliceReconsideration = decidingCase(RecordPoliceReconsideration, {
  mustHold: reconsiderationRules,
  then: (command, state, context) => [
    PoliceReconsiderationDecided({
      ...command,
      suggestionDueOn: dueAfter(command, state, context, (p) => p.filingSupervisionSuggestion),
    }),
  ],
});

export const policeSteps: readonly CaseDeciding[] = [
  recordPoliceReceipt,
  recordPoliceReferral,
  recordSupplementRequest,
  supplyToPolice,
  recordPoliceFiling,
  recordPoliceRefusal,
  requestPoliceReconsideration,
  recordPoliceReconsideration,
];
