import { ApproverMustHeadTheAgency } from '../../../guards/index.js';
import { decidingCase } from '../../deciding-case.js';
import type { CaseDeciding } from '../../rule.js';
import { partyCasesOf } from '../../parties/party-case.js';
import { isSuspect } from '../effect.js';
import { offsetAgainst } from '../offset.js';
import { StepMustNotPrecedeTheOneBefore, TransferMustBeUnderWay } from '../rules/order.js';
import {
  CriminalFineMustComeFromJudgment,
  CriminalRoadMustHaveEnded,
  EndOfCriminalCaseMustBeDocumented,
  FinedPartyMustBeKnown,
  finedPartyIn,
  furtherOffsets,
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
    then: ({ furtherFines = [], ...command }, state, { actor }) => {
      const fined = finedPartyIn(command, state);
      const parties = partyCasesOf(state);
      const suspects = parties.filter(isSuspect);
      const further = furtherOffsets(furtherFines, state);
      return [
        AdministrativeHandlingResumed({
          ...command,
          ...(command.criminalFine === undefined || fined === undefined
            ? {}
            : { offset: offsetAgainst(command.criminalFine, fined) }),
          ...(further.length === 0 ? {} : { furtherFines: further }),
          ...(suspects.length === parties.length ? {} : { suspects: suspects.map(({ partyId }) => partyId) }),
          approvedBy: actor.personId,
        }),
      ];
    },
  }),
];
