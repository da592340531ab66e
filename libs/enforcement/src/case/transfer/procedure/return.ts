import { ApproverMustHeadTheAgency } from '../../../guards/index.js';
import { decidingCase } from '../../deciding-case.js';
import type { CaseDeciding } from '../../rule.js';
import { offsetAgainst } from '../offset.js';
import { StepMustNotPrecedeTheOneBefore, TransferMustBeUnderWay } from '../rules/order.js';
import {
  CriminalFineMustComeFromJudgment,
  CriminalRoadMustHaveEnded,
  EndOfCriminalCaseMustBeDocumented,
  FinedPartyMustBeKnown,
  finedPartyIn,
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
      FinedPartyMustBeKnown,
    ],
    then: (command, state, { actor }) => {
      const fined = finedPartyIn(command, state);
      return [
        AdministrativeHandlingResumed({
          ...command,
          ...(command.criminalFine === undefined || fined === undefined
            ? {}
            : { offset: offsetAgainst(command.criminalFine, fined) }),
          approvedBy: actor.personId,
        }),
      ];
    },
  }),
];
