import type { DataOf } from '../law/command-type.js';
import {
  AppointHead,
  EndPosting,
  IssueCertificate,
  RegisterPerson,
  RegisterReviewer,
  RevokeCertificate,
} from './commands.js';
import { AgencyMustBeRegistered, entriesMustFollowInOrder, EntryMustNotEndBeforeItBegins } from './entry-rules.js';
import {
  CertificateIssued,
  CertificateRevoked,
  HeadAppointed,
  PersonRegistered,
  PostingEnded,
  ReviewerRegistered,
} from './events.js';
import { asking, decidingRegister, entriesOf, registerDecider } from './history.js';
import {
  CertificateMustBeInForce,
  CertificateNumberMustBeNew,
  FieldsMustStandInTheCatalogue,
  PersonMustBeInPost,
  PersonMustNotBeAuxiliary,
  UnitMustBelongToTheAgency,
} from './personnel-rules.js';

type IssueCertificate = DataOf<typeof IssueCertificate>;

const validity = ({ personId, validFrom, validTo }: IssueCertificate) => ({ personId, from: validFrom, to: validTo });
const lastDay = ({ personId, on }: DataOf<typeof EndPosting>) => ({ personId, from: on });

/** 执法人员: `register-personnel`. */
export const personnelDecider = registerDecider([
  decidingRegister(RegisterPerson, {
    mustHold: [
      AgencyMustBeRegistered,
      UnitMustBelongToTheAgency,
      entriesMustFollowInOrder(({ personId }, history) =>
        entriesOf(history, 'PersonRegistered').filter((person) => person.personId === personId),
      ),
    ],
    then: (command) => [PersonRegistered(command)],
  }),
  decidingRegister(EndPosting, {
    mustHold: [asking(PersonMustBeInPost, lastDay)],
    then: (command) => [PostingEnded(command)],
  }),
  decidingRegister(IssueCertificate, {
    mustHold: [
      asking(PersonMustBeInPost, validity),
      asking(PersonMustNotBeAuxiliary, validity),
      asking(EntryMustNotEndBeforeItBegins, validity),
      CertificateNumberMustBeNew,
      FieldsMustStandInTheCatalogue,
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
    mustHold: [
      PersonMustBeInPost,
      PersonMustNotBeAuxiliary,
      entriesMustFollowInOrder(({ personId }, history) =>
        entriesOf(history, 'ReviewerRegistered').filter((reviewer) => reviewer.personId === personId),
      ),
    ],
    then: (command) => [ReviewerRegistered(command)],
  }),
]);
