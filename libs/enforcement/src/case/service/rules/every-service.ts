import type { CaseRule, PartyRule } from '../../rule.js';
import type { Delivery } from '../delivery.js';
import {
  AuxiliariesMustNotServe,
  DirectServiceMustNameRecipient,
  ElectronicServiceMustBeAgreed,
  EntrustedServiceMustNameOrgan,
  LastResortsMustBeRecorded,
  LeftServiceMustBeWitnessed,
  PostalServiceMustBeTracked,
  PublicNoticeMustBePublished,
  PublicNoticeMustBeReasoned,
  PublicNoticeMustFollowFailedAttempts,
  RecusedOfficersMustNotServe,
  ServiceMustHaveReturn,
  ServingOfficersMustHoldCertificates,
  ServingOfficersMustShowCertificates,
  TwoCertifiedOfficersMustServe,
} from './delivery.js';
import {
  ConfirmationMustBeAPaperOfItsOwn,
  EntrustedOrganMustBeAnother,
  RecipientMustFitTheParty,
  RecordingMustShowTheService,
  ReturnMustBeOfThisService,
  ServiceMustBeProvedByOthers,
} from './proof.js';

/** What every service must keep to: of the notice, of the hearing notice, of the decision. */
export const rulesOfEveryService: readonly (CaseRule<Delivery> | PartyRule<Delivery>)[] = [
  ServingOfficersMustHoldCertificates,
  TwoCertifiedOfficersMustServe,
  ServingOfficersMustShowCertificates,
  AuxiliariesMustNotServe,
  RecusedOfficersMustNotServe,
  ServiceMustHaveReturn,
  DirectServiceMustNameRecipient,
  LeftServiceMustBeWitnessed,
  EntrustedServiceMustNameOrgan,
  PostalServiceMustBeTracked,
  ElectronicServiceMustBeAgreed,
  PublicNoticeMustBeReasoned,
  PublicNoticeMustBePublished,
  PublicNoticeMustFollowFailedAttempts,
  LastResortsMustBeRecorded,
  ServiceMustBeProvedByOthers,
  RecipientMustFitTheParty,
  RecordingMustShowTheService,
  ConfirmationMustBeAPaperOfItsOwn,
  ReturnMustBeOfThisService,
  EntrustedOrganMustBeAnother,
];
