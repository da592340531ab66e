import { decidingEntry, decidingStrike } from '../corrections/procedure.js';
import { AgencyMustBeRegistered, EntryMustNotEndBeforeItBegins } from '../entry-rules.js';
import { registerDecider } from '../history.js';
import {
  BodyMustBeRegistered,
  CertificateMustBeInForce,
  CertificateMustLieWithinTheAgency,
  CertificateMustNotEndBeforeItBegins,
  CertificateNumberMustBeDistinct,
  CertificateNumberMustBeNew,
  FieldsMustBeInTheCatalogue,
  HeadEntriesMustFollowInOrder,
  HeadMustBelongToTheAgency,
  HolderMustBeInPost,
  HolderMustNotBeAuxiliary,
  PersonEntriesMustFollowInOrder,
  PersonIdMustBeDistinct,
  PersonMustBeInPost,
  PersonMustBeInPostToTheEnd,
  PersonMustNotBeAuxiliary,
  PostingMustNotHaveEnded,
  ReviewerEntriesMustFollowInOrder,
  TerritoryOfTheCertificateMustBeADivision,
  UnitMustBelongToTheAgency,
} from './rules.js';
import {
  AppointHead,
  CertificateIssued,
  CertificateRevoked,
  EndPosting,
  HeadAppointed,
  IssueCertificate,
  PersonRegistered,
  PostingEnded,
  RegisterPerson,
  RegisterReviewer,
  ReviewerRegistered,
  RevokeCertificate,
} from './vocabulary.js';

/** 执法人员: `register-personnel`. */
export const personnelDecider = registerDecider([
  decidingEntry(RegisterPerson, {
    register: 'personnel',
    mustHold: [PersonIdMustBeDistinct, BodyMustBeRegistered, UnitMustBelongToTheAgency, PersonEntriesMustFollowInOrder],
    then: PersonRegistered,
  }),
  decidingEntry(EndPosting, {
    register: 'personnel',
    mustHold: [PersonMustBeInPostToTheEnd, PostingMustNotHaveEnded],
    then: PostingEnded,
  }),
  decidingEntry(IssueCertificate, {
    register: 'personnel',
    mustHold: [
      HolderMustBeInPost,
      HolderMustNotBeAuxiliary,
      CertificateMustNotEndBeforeItBegins,
      CertificateNumberMustBeNew,
      CertificateNumberMustBeDistinct,
      FieldsMustBeInTheCatalogue,
      TerritoryOfTheCertificateMustBeADivision,
      CertificateMustLieWithinTheAgency,
    ],
    then: CertificateIssued,
  }),
  decidingEntry(RevokeCertificate, {
    register: 'personnel',
    mustHold: [CertificateMustBeInForce],
    then: CertificateRevoked,
  }),
  decidingEntry(AppointHead, {
    register: 'personnel',
    mustHold: [
      AgencyMustBeRegistered,
      PersonMustBeInPost,
      PersonMustNotBeAuxiliary,
      HeadMustBelongToTheAgency,
      EntryMustNotEndBeforeItBegins,
      HeadEntriesMustFollowInOrder,
    ],
    then: HeadAppointed,
  }),
  decidingEntry(RegisterReviewer, {
    register: 'personnel',
    mustHold: [PersonMustBeInPost, PersonMustNotBeAuxiliary, ReviewerEntriesMustFollowInOrder],
    then: ReviewerRegistered,
  }),
  decidingStrike('personnel'),
]);
