import { chinaDateOf } from '@ecl/kernel';
import {
  AgencyMustHaveHeldPowerAtConduct,
  AgencyMustHoldPower,
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  EveryProvisionMustBeInForce,
  LegalBasisMustBeLive,
  OfficersMustHoldCertificates,
  PowerMustBearCases,
  RecusedOfficersMustNotAct,
  TwoCertifiedOfficersMustBePresent,
  ProvisionsMustBePrintedAsRegistered,
  ProvisionsMustBeRegistered,
} from '../../../guards/index.js';
import { numberOrNext } from '../../../numbers/given-number.js';
import { numberMustBeFree } from '../../../numbers/rule.js';
import { ConductMustNotBeFinedInAnotherCase } from '../../../same-conduct/rule.js';
import {
  OnSpotBirthDateMustFitIdentityNumber,
  OnSpotIdentityMustFitTheKind,
  OnSpotIdentityNumberMustBeRight,
} from '../../filing/rules/party-identity.js';
import { OnSpotPartyMustNotDecide } from '../../filing/rules/own-matter.js';
import {
  ConductMustBeWithinLimitation,
  ConductMustLieInADivision,
  ConductMustLieInTerritory,
  ProposerMustServeTheAgency,
  UnitMustBelongToAgency,
} from '../../filing/rules/proposal.js';
import { clockFrom } from '../../clock-of-case.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { fineIn } from '../../penalties/amounts.js';
import { decidingForAll, decidingForParty } from '../../parties/deciding.js';
import type { CaseDeciding } from '../../rule.js';
import { obligationsFrom, paymentDueOn } from '../payment-obligation.js';
import { remedyPeriods } from '../remedy-periods.js';
import {
  ChangedLawMustBeCompared,
  ComparisonMustBeOfTheChangedLaw,
  LighterLawMustApply,
  RepealedLawMustHaveASuccessor,
} from '../rules/law.js';
import { ConductMustNotEndBeforeItBegins } from '../../filing/rules/conduct-period.js';
import { ChangeDuringConductMustBeWeighed, ConductBeginningMustBeKnown } from '../rules/law-during-conduct.js';
import { OneConductOneFine } from '../rules/one-fine.js';
import { BankMustBeContracted, FineMustNameCollectingBank, FineMustNotGoToAnAgency } from '../rules/money.js';
import {
  ConductMustPrecedePenalty,
  GuardianMustBeThereOnTheSpot,
  OnSpotDecisionMustBeHandedOver,
  OnSpotDecisionMustBeMadeByThosePresent,
  OnSpotFineMustBeSmall,
  OnSpotPenaltyMustAwaitReport,
  OnSpotPenaltyMustBeWarningOrFine,
  OnSpotRecipientMustFitTheParty,
  PartyMustBeHeardOnTheSpot,
} from '../rules/on-spot.js';
import { FineMustLieWithinTheRange } from '../rules/fine-range.js';
import { MinorMustBeMitigated } from '../rules/minor.js';
import { AgeOfPartyMustBeKnown, PartyMustBeOfAge } from '../rules/party.js';
import { DecideOnSpot, OnSpotPenaltyDecided, OnSpotPenaltyReported, ReportOnSpot } from '../vocabulary/index.js';

export const onSpotDeciding: readonly CaseDeciding[] = [
  // A penalty on the spot is decided and handed over at the same moment, and a fine is owed from then on.
  decidingForAll(DecideOnSpot, {
    mustHold: [
      OfficersMustHoldCertificates,
      TwoCertifiedOfficersMustBePresent,
      CertificatesMustBeShown,
      AuxiliariesMustNotAct,
      RecusedOfficersMustNotAct,
      OnSpotDecisionMustBeMadeByThosePresent,
      AgencyMustHoldPower,
      AgencyMustHaveHeldPowerAtConduct,
      PowerMustBearCases,
      ProvisionsMustBeRegistered,
      ProvisionsMustBePrintedAsRegistered,
      LegalBasisMustBeLive,
      EveryProvisionMustBeInForce,
      RepealedLawMustHaveASuccessor,
      ChangedLawMustBeCompared,
      ComparisonMustBeOfTheChangedLaw,
      LighterLawMustApply,
      ConductBeginningMustBeKnown,
      ChangeDuringConductMustBeWeighed,
      ConductMustPrecedePenalty,
      ConductMustNotEndBeforeItBegins,
      ConductMustBeWithinLimitation,
      UnitMustBelongToAgency,
      ConductMustLieInADivision,
      ConductMustLieInTerritory,
      ProposerMustServeTheAgency,
      OnSpotIdentityNumberMustBeRight,
      OnSpotIdentityMustFitTheKind,
      OnSpotPartyMustNotDecide,
      OnSpotBirthDateMustFitIdentityNumber,
      AgeOfPartyMustBeKnown,
      PartyMustBeOfAge,
      MinorMustBeMitigated,
      OnSpotPenaltyMustBeWarningOrFine,
      OnSpotFineMustBeSmall,
      FineMustLieWithinTheRange,
      OneConductOneFine,
      ConductMustNotBeFinedInAnotherCase,
      PartyMustBeHeardOnTheSpot,
      OnSpotDecisionMustBeHandedOver,
      OnSpotRecipientMustFitTheParty,
      GuardianMustBeThereOnTheSpot,
      FineMustNameCollectingBank,
      BankMustBeContracted,
      FineMustNotGoToAnAgency,
      numberMustBeFree('form', 'APL 52', 'M55 13'),
      numberMustBeFree('decision', 'M55 40'),
    ],
    then: (command, state, context) => {
      const parameters = parametersInForce(command, state, context);
      const on = chinaDateOf(command.occurredAt);
      const fine = fineIn(command.penalties);
      return [
        OnSpotPenaltyDecided({
          ...command,
          decisionNumber: numberOrNext(command.decisionNumber, 'decision', context),
          remedies: { ...remedyPeriods(parameters), reconsiderationFirst: true },
          reportDueOn: clockFrom('L13', { from: on, agencyId: command.agencyId }, state, context).dueOn,
          ...(fine > 0 ? { paymentDueOn: paymentDueOn(on, parameters, context.calendar) } : {}),
          packs: parameters.versions,
        }),
        ...obligationsFrom(
          {
            debtors: [command.party.partyId],
            obligationId: command.decisionId,
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
  }),

  decidingForParty(ReportOnSpot, {
    mustHold: [OnSpotPenaltyMustAwaitReport],
    then: (command, _, { actor }) => [OnSpotPenaltyReported({ ...command, reportedBy: actor.personId })],
  }),
];
