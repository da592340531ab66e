import { decidingCase } from '../../deciding-case.js';
import type { CaseDeciding } from '../../rule.js';
import { dueAfter } from '../due-after.js';
import {
  PoliceMustNotHaveAnswered,
  PoliceMustStillBeAbleToFile,
  ReceiptMustBeWanting,
  ReferralMustPrecedeTheAnswer,
  StepMustNotPrecedeTheOneBefore,
  SupplementMustBeAskedForBeforeTheAnswer,
  SupplementMustBeAwaited,
} from '../rules/order.js';
import { PoliceMustNotRefuseForMissingPapers } from '../rules/police.js';
import {
  CaseFiledByPolice,
  PoliceFilingRefused,
  PoliceReceiptSigned,
  PoliceSupplementRequested,
  RecordPoliceFiling,
  RecordPoliceReceipt,
  RecordPoliceReferral,
  RecordPoliceRefusal,
  RecordSupplementRequest,
  ReferredToCompetentPolice,
  SupplementSuppliedToPolice,
  SupplyToPolice,
} from '../vocabulary/index.js';

export const policeAnswerDeciding: readonly CaseDeciding[] = [
  decidingCase(RecordPoliceReceipt, {
    mustHold: [ReceiptMustBeWanting, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      PoliceReceiptSigned({ ...command, filingDueOn: dueAfter(command, state, context, 'L65') }),
    ],
  }),

  decidingCase(RecordPoliceReferral, {
    mustHold: [ReferralMustPrecedeTheAnswer, StepMustNotPrecedeTheOneBefore],
    then: (command) => [ReferredToCompetentPolice(command)],
  }),

  decidingCase(RecordSupplementRequest, {
    mustHold: [SupplementMustBeAskedForBeforeTheAnswer, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      PoliceSupplementRequested({ ...command, dueOn: dueAfter(command, state, context, 'L64') }),
    ],
  }),

  decidingCase(SupplyToPolice, {
    mustHold: [SupplementMustBeAwaited, StepMustNotPrecedeTheOneBefore],
    then: (command) => [SupplementSuppliedToPolice(command)],
  }),

  decidingCase(RecordPoliceFiling, {
    mustHold: [PoliceMustStillBeAbleToFile, StepMustNotPrecedeTheOneBefore],
    then: (command, state, context) => [
      CaseFiledByPolice({ ...command, handOverDueOn: dueAfter(command, state, context, 'L72') }),
    ],
  }),

  decidingCase(RecordPoliceRefusal, {
    mustHold: [PoliceMustNotHaveAnswered, StepMustNotPrecedeTheOneBefore, PoliceMustNotRefuseForMissingPapers],
    then: (command, state, context) => [
      PoliceFilingRefused({
        ...command,
        challengeDueOn: dueAfter(command, state, context, 'L66'),
      }),
    ],
  }),
];
