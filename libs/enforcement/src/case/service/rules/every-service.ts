import type { CaseRule, PartyRule } from '../../rule.js';
import type { Delivery } from '../delivery.js';
import { AttemptsMustHaveTheirOwnPapers, AttemptsMustPrecedeTheService } from './attempts.js';
import { GuardianMustReceive } from './guardian.js';
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
  RecordingMustShowTheServiceForHearing,
  ReturnMustBeOfThisService,
  ServiceMustBeProvedByOthers,
} from './proof.js';

type ServiceRule = CaseRule<Delivery> | PartyRule<Delivery>;

/** What every service must keep to: of the notice, of the hearing notice, of the decision. */
export const rulesOfEveryService: readonly ServiceRule[] = [
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
  GuardianMustReceive,
  RecordingMustShowTheService,
  ConfirmationMustBeAPaperOfItsOwn,
  ReturnMustBeOfThisService,
  EntrustedOrganMustBeAnother,
  AttemptsMustHaveTheirOwnPapers,
  AttemptsMustPrecedeTheService,
];

export const rulesOfHearingNoticeService: readonly ServiceRule[] = rulesOfEveryService.map((each) =>
  each === RecordingMustShowTheService ? RecordingMustShowTheServiceForHearing : each,
);
