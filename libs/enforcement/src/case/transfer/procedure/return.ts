import { ApproverMustHeadTheAgency } from '../../../guards/index.js';
import { decidingCase } from '../../deciding-case.js';
import type { CaseDeciding } from '../../rule.js';
import { partyCasesOf } from '../../parties/party-case.js';
import { isSuspect } from '../effect.js';
import type { Offset } from '../offset.js';
import { StepMustNotPrecedeTheOneBefore, TransferMustBeUnderWay } from '../rules/order.js';
import {
  CriminalFineMustComeFromJudgment,
  CriminalRoadMustHaveEnded,
  EndOfCriminalCaseMustBeDocumented,
  FinedPartyMustBeKnown,
  offsetsIn,
} from '../rules/resumption.js';
import { AdministrativeHandlingResumed, ResumeAdministrativeHandling } from '../vocabulary/index.js';

/** The offset of the fine that the event itself states. */
const offsetOf = ({ partyId, paid, offset, remaining }: Offset): Offset => ({ partyId, paid, offset, remaining });

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
      const parties = partyCasesOf(state);
      const suspects = parties.filter(isSuspect);
      const { own, further } = offsetsIn({ ...command, furtherFines }, state);
      return [
        AdministrativeHandlingResumed({
          ...command,
          ...(own === undefined ? {} : { offset: offsetOf(own) }),
          ...(further.length === 0 ? {} : { furtherFines: [...further] }),
          ...(suspects.length === parties.length ? {} : { suspects: suspects.map(({ partyId }) => partyId) }),
          approvedBy: actor.personId,
        }),
      ];
    },
  }),
];
