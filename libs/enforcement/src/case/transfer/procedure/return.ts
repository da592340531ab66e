import { ApproverMustHeadTheAgency } from '../../../guards/index.js';
import { decidingCase } from '../../deciding-case.js';
import type { CaseDeciding } from '../../rule.js';
import { StepMustNotPrecedeTheOneBefore, TransferMustBeUnderWay } from '../rules/order.js';
import {
  CriminalFineMustComeFromJudgment,
  CriminalRoadMustHaveEnded,
  EndOfCriminalCaseMustBeDocumented,
} from '../rules/resumption.js';
import { AdministrativeHandlingResumed, ResumeAdministrativeHandling } from '../vocabulary/index.js';

export const returnDeciding: readonly CaseDeciding[] = [
  decidingCase(ResumeAdministrativeHandling, {
    mustHold: [
      ApproverMustHeadTheAgency,
      TransferMustBeUnderWay,
      StepMustNotPrecedeTheOneBefore,
      CriminalRoadMustHaveEnded,
      EndOfCriminalCaseMustBeDocumented,
      CriminalFineMustComeFromJudgment,
    ],
    then: (command, _, { actor }) => [AdministrativeHandlingResumed({ ...command, approvedBy: actor.personId })],
  }),
];
