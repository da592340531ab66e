import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import { AssignHandler, DecideRecusal, RequestRecusal } from './commands.js';
import { HandlerAssigned, RecusalDecided, RecusalRequested } from './events.js';
import {
  HandlerMustBeCertified,
  HandlerMustBeNew,
  HandlerMustNotBeRecused,
  HandlerMustNotJudgeTheCase,
  NobodyDecidesTheirOwnRecusal,
  RecusalMustBeRequested,
  RecusalMustBeUnasked,
  ReplacedPersonMustBeHandler,
} from './rules/handlers.js';

/** Who handles the case, and who must not. */
export const handlerDecisions: readonly CaseDeciding[] = [
  decidingCase(AssignHandler, {
    mustHold: [
      HandlerMustBeCertified,
      HandlerMustBeNew,
      HandlerMustNotBeRecused,
      HandlerMustNotJudgeTheCase,
      ReplacedPersonMustBeHandler,
    ],
    then: (command, _, { actor }) => [HandlerAssigned({ ...command, assignedBy: actor.personId })],
  }),

  decidingCase(RequestRecusal, {
    mustHold: [RecusalMustBeUnasked],
    then: (command, _, { actor }) => [RecusalRequested({ ...command, requestedBy: actor.personId })],
  }),

  /** Until it is decided the person goes on: the investigation does not stop for a request (APL 43(3)). */
  decidingCase(DecideRecusal, {
    mustHold: [RecusalMustBeRequested, ApproverMustHeadTheAgency, NobodyDecidesTheirOwnRecusal],
    then: (command, _, { actor }) => [RecusalDecided({ ...command, decidedBy: actor.personId })],
  }),
];
