import { AgencyMustBeRegistered, EntryMustNotEndBeforeItBegins } from '../entry-rules.js';
import { decidingRegister, registerDecider } from '../history.js';
import {
  CertificateMustBeInForce,
  CertificateMustNotEndBeforeItBegins,
  CertificateNumberMustBeNew,
  FieldsMustBeInTheCatalogue,
  HolderMustBeInPost,
  HolderMustNotBeAuxiliary,
  PersonEntriesMustFollowInOrder,
  PersonMustBeInPost,
  PersonMustBeInPostToTheEnd,
  PersonMustNotBeAuxiliary,
  ReviewerEntriesMustFollowInOrder,
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
  decidingRegister(RegisterPerson, {
    mustHold: [AgencyMustBeRegistered, UnitMustBelongToTheAgency, PersonEntriesMustFollowInOrder],
    then: (command) => [PersonRegistered(command)],
  }),
  decidingRegister(EndPosting, {
    mustHold: [PersonMustBeInPostToTheEnd],
    then: (command) => [PostingEnded(command)],
  }),
  decidingRegister(IssueCertificate, {
    mustHold: [
      HolderMustBeInPost,
      HolderMustNotBeAuxiliary,
      CertificateMustNotEndBeforeItBegins,
      CertificateNumberMustBeNew,
      FieldsMustBeInTheCatalogue,
    ],
    then: (command) => [CertificateIssued(command)],
  }),
  decidingRegister(RevokeCertificate, {
    mustHold: [CertificateMustBeInForce],
    then: (command) => [CertificateRevoked(command)],
  }),
  decidingRegister(AppointHead, {
    mustHold: [AgencyMustBeRegistered, PersonMustBeInPost, PersonMustNotBeAuxiliary, EntryMustNotEndBeforeItBegins],
    then: (command) => [HeadAppointed(command)],
  }),
  decidingRegister(RegisterReviewer, {
    mustHold: [PersonMustBeInPost, PersonMustNotBeAuxiliary, ReviewerEntriesMustFollowInOrder],
    then: (command) => [ReviewerRegistered(command)],
  }),
]);
