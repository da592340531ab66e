import { chinaDateOf } from '@ecl/kernel';
import { after } from '../../deadlines/deadline.js';
import { enforcementContact, powerAndBasis } from '../../guards/index.js';
import type { DataOf } from '../../law/command-type.js';
import {
  ConductMustBeWithinLimitation,
  ConductMustLieInTerritory,
  ProposerMustServeTheAgency,
  UnitMustBelongToAgency,
} from '../filing/rules/proposal.js';
import { parametersInForce } from '../parameters-in-force.js';
import { fineIn } from '../penalties/amounts.js';
import { decidingCase } from '../rule.js';
import { DecideOnSpot, ReportOnSpot } from './commands.js';
import { OnSpotPenaltyDecided, OnSpotPenaltyReported } from './events.js';
import { obligationsFrom, paymentDueOn } from './payment-of.js';
import { remediesIn } from './remedies-told.js';
import { LawOfTheConductMustApply, OneConductOneFine } from './rules/law.js';
import { BankMustBeContracted, FineMustNameCollectingBank, FineMustNotGoToAnAgency } from './rules/money.js';
import {
  ConductMustPrecedePenalty,
  OnSpotDecisionMustBeHandedOver,
  OnSpotDecisionMustBeMadeByThosePresent,
  OnSpotFineMustBeSmall,
  OnSpotPenaltyMustAwaitReport,
  OnSpotPenaltyMustBeWarningOrFine,
  PartyMustBeHeardOnTheSpot,
} from './rules/on-spot.js';
import { PartyMustBeOfAge } from './rules/party.js';

/** E4: decided, handed over and, with a fine, owed from the same moment. */
export const decideOnSpot = decidingCase(DecideOnSpot, {
  mustHold: [
    ...enforcementContact<DataOf<typeof DecideOnSpot>>(),
    OnSpotDecisionMustBeMadeByThosePresent,
    ...powerAndBasis,
    LawOfTheConductMustApply,
    ConductMustPrecedePenalty,
    ConductMustBeWithinLimitation,
    UnitMustBelongToAgency,
    ConductMustLieInTerritory,
    ProposerMustServeTheAgency,
    PartyMustBeOfAge,
    OnSpotPenaltyMustBeWarningOrFine,
    OnSpotFineMustBeSmall,
    OneConductOneFine,
    PartyMustBeHeardOnTheSpot,
    OnSpotDecisionMustBeHandedOver,
    FineMustNameCollectingBank,
    BankMustBeContracted,
    FineMustNotGoToAnAgency,
  ],
  then: (command, state, context) => {
    const parameters = parametersInForce(command, state, context);
    const on = chinaDateOf(command.occurredAt);
    const fine = fineIn(command.penalties);
    return [
      OnSpotPenaltyDecided({
        ...command,
        remedies: { ...remediesIn(parameters), reconsiderationFirst: true },
        reportDueOn: after(on, parameters.onSpotReport, context.calendar).dueOn,
        ...(fine > 0 ? { paymentDueOn: paymentDueOn(on, parameters, context.calendar) } : {}),
        packs: parameters.versions,
      }),
      ...obligationsFrom(
        {
          occurredAt: command.occurredAt,
          decisionId: command.decisionId,
          fine,
          receivedOn: on,
          statesSurcharge: command.statesSurcharge,
          collectingBankId: command.collectingBankId,
          account: command.account,
        },
        parameters,
        context.calendar,
      ),
    ];
  },
});

/** E5: late or not is read off the two dates; the report itself is never refused for lateness. */
export const reportOnSpot = decidingCase(ReportOnSpot, {
  mustHold: [OnSpotPenaltyMustAwaitReport],
  then: (command, _, { actor }) => [OnSpotPenaltyReported({ ...command, reportedBy: actor.personId })],
});
