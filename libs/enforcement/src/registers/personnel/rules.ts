import { hasInvisibleSigns, isReservedName, looksLike, type PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { statementOf } from '../../law/rule.js';
import {
  AgencyMustBeRegistered,
  BAD_ENTRY,
  entriesMustFollowInOrder,
  EntryMustNotEndBeforeItBegins,
  idMustBeDistinct,
  TerritoryMustBeADivision,
} from '../entry-rules.js';
import { asking, entriesOf, registerRule, type RegisterHistory } from '../history.js';
import type { AppointHead, EndPosting, IssueCertificate, RegisterPerson, RevokeCertificate } from './vocabulary.js';

type IssueCertificate = DataOf<typeof IssueCertificate>;

/** The posting that someone has on a day, as far as this register knows. */
const postingOn = (history: RegisterHistory, personId: string, on: PlainDate) => {
  const posting = entriesOf(history, 'PersonRegistered').find(
    (entry) => entry.personId === personId && entry.from <= on,
  );
  const hasLeft = entriesOf(history, 'PostingEnded').some(
    (end) => end.personId === personId && posting !== undefined && end.on >= posting.from && end.on < on,
  );
  return hasLeft ? undefined : posting;
};

/** Someone of the police or of a bank is registered with that body, which is in the register of agencies or of banks. */
export const BodyMustBeRegistered = registerRule<DataOf<typeof RegisterPerson>>()({
  ...statementOf(AgencyMustBeRegistered),
  reads: ['agencyId', 'from'],
  brokenWhen: ({ agencyId, from }, _, { registers }) => !registers.isBody(agencyId, from),
  particulars: ({ agencyId }) => ({ agency: agencyId }),
});

export const UnitMustBelongToTheAgency = registerRule<DataOf<typeof RegisterPerson>>()({
  ...BAD_ENTRY,
  code: 'registers.unit-of-another-agency',
  en: 'There is no such unit in that agency.',
  zh: '该机关没有该执法机构。',
  reads: ['unitId', 'agencyId', 'from'],
  brokenWhen: ({ unitId, agencyId, from }, _, { registers }) =>
    unitId !== undefined && registers.unit(unitId, from)?.agencyId !== agencyId,
});

/** The register keeps whose hand each step was: an id that can be taken for another one hides it. */
export const PersonIdMustBeDistinct = registerRule<DataOf<typeof RegisterPerson>>()({
  ...BAD_ENTRY,
  code: 'registers.person-id-look-alike',
  en: 'The id of the person is reserved, has invisible signs, or can be taken for the id of another person.',
  zh: '人员编号属于保留名称、含有不可见字符，或者与其他人员的编号易于混淆。',
  reads: ['personId'],
  brokenWhen: ({ personId }, history) => {
    const known = new Set(entriesOf(history, 'PersonRegistered').map((entry) => entry.personId));
    if (known.has(personId)) return false;
    return (
      isReservedName(personId) || hasInvisibleSigns(personId) || [...known].some((other) => looksLike(other, personId))
    );
  },
});

interface AboutPerson {
  readonly personId: string;
  readonly from: PlainDate;
}

export const PersonMustBeInPost = registerRule<AboutPerson>()({
  ...BAD_ENTRY,
  code: 'registers.person-not-in-post',
  refs: ['H07'],
  en: 'There is no such person in post on that day.',
  zh: '该人员在该日不在岗。',
  reads: ['personId', 'from'],
  brokenWhen: ({ personId, from }, history) => postingOn(history, personId, from) === undefined,
});

/** Auxiliary and contract staff cannot hold a certificate, be a head or be a reviewer. */
export const PersonMustNotBeAuxiliary = registerRule<AboutPerson>()({
  code: 'registers.auxiliary',
  refs: ['S02', 'H07'],
  articles: ['APL 42', 'CENTRAL2015 (十二)'],
  pack: 'national-core',
  en: 'An auxiliary can neither be certified nor head an agency nor review cases.',
  zh: '协管人员不得取得执法资格、担任机关负责人或者从事法制审核。',
  reads: ['personId', 'from'],
  brokenWhen: ({ personId, from }, history) => postingOn(history, personId, from)?.standing === 'auxiliary',
});

export const CertificateNumberMustBeNew = registerRule<IssueCertificate>()({
  ...BAD_ENTRY,
  code: 'registers.certificate-number-taken',
  en: 'A certificate with this number was issued already.',
  zh: '该执法证件号码已被使用。',
  reads: ['number'],
  brokenWhen: ({ number }, history) =>
    entriesOf(history, 'CertificateIssued').some((issued) => issued.number === number),
});

export const FieldsMustBeInTheCatalogue = registerRule<IssueCertificate>()({
  ...BAD_ENTRY,
  code: 'registers.field-unknown',
  en: 'The certificate names a field that the catalogue of powers does not have.',
  zh: '执法证件载明的执法领域不在权责清单中。',
  reads: ['fields'],
  brokenWhen: ({ fields }) => fields !== 'all' && fields.some((field) => !/^(0[1-9]|1[0-6])$/.test(field)),
});

export const CertificateMustBeInForce = registerRule<DataOf<typeof RevokeCertificate>>()({
  ...BAD_ENTRY,
  code: 'registers.certificate-not-in-force',
  en: 'No certificate with this number is in force on that day, or it was revoked already.',
  zh: '该日不存在该号码的有效执法证件，或者该证件已经登记收回。',
  reads: ['number', 'on'],
  brokenWhen: ({ number, on }, history) =>
    !entriesOf(history, 'CertificateIssued').some(
      ({ number: issued, validFrom, validTo }) => issued === number && validFrom <= on && on <= validTo,
    ) || entriesOf(history, 'CertificateRevoked').some((revoked) => revoked.number === number),
});

/** A posting ends once; a wrong last day is corrected. */
export const PostingMustNotHaveEnded = registerRule<DataOf<typeof EndPosting>>()({
  ...BAD_ENTRY,
  code: 'registers.posting-ended-already',
  en: 'The end of this posting is in the register already.',
  zh: '该人员的本次任职已经登记离任。',
  reads: ['personId', 'on'],
  brokenWhen: ({ personId, on }, history) => {
    const posting = postingOn(history, personId, on);
    const later = entriesOf(history, 'PersonRegistered').filter((other) => other.personId === personId);
    return entriesOf(history, 'PostingEnded').some(
      (end) =>
        end.personId === personId &&
        posting !== undefined &&
        end.on >= posting.from &&
        !later.some(({ from }) => from > posting.from && from <= end.on),
    );
  },
});

/** Who heads an agency works there. */
export const HeadMustBelongToTheAgency = registerRule<DataOf<typeof AppointHead>>()({
  ...BAD_ENTRY,
  code: 'registers.head-of-another-agency',
  en: 'On that day the person works for another agency.',
  zh: '该人员在该日任职于其他机关。',
  reads: ['personId', 'agencyId', 'from'],
  brokenWhen: ({ personId, agencyId, from }, history) => {
    const posting = postingOn(history, personId, from);
    return posting !== undefined && posting.agencyId !== agencyId;
  },
});

/** The same headship is entered once for a day; a later entry goes on from its day. */
export const HeadEntriesMustFollowInOrder = registerRule<DataOf<typeof AppointHead>>()({
  ...statementOf(entriesMustFollowInOrder('HeadAppointed', 'personId')),
  reads: ['personId', 'agencyId', 'headship', 'from', 'corrects'],
  brokenWhen: ({ personId, agencyId, headship, from, corrects }, history) =>
    entriesOf(history, 'HeadAppointed')
      .filter((head) => head.personId === personId && head.agencyId === agencyId && head.headship === headship)
      .some((head) => (corrects === undefined ? head.from >= from : head.from === from)),
});

/** A certificate is for where its holder's agency acts. */
export const CertificateMustLieWithinTheAgency = registerRule<IssueCertificate>()({
  ...BAD_ENTRY,
  code: 'registers.certificate-outside-territory',
  en: 'The territory of the certificate is outside that of the agency of its holder.',
  zh: '执法证件的区域超出持证人所属机关的管辖区域。',
  reads: ['personId', 'territory', 'validFrom'],
  brokenWhen: ({ personId, territory, validFrom }, history, { registers }) => {
    const agencyId = postingOn(history, personId, validFrom)?.agencyId;
    const agency = agencyId === undefined ? undefined : registers.agency(agencyId, validFrom);
    // What is no division has a rule of its own.
    const isDivision = registers.division(territory, validFrom)?.code === territory;
    return agency !== undefined && isDivision && !registers.covers(agency.territory, territory, validFrom);
  },
});

export const CertificateNumberMustBeDistinct = idMustBeDistinct('CertificateIssued', 'number');

export const PersonEntriesMustFollowInOrder = entriesMustFollowInOrder('PersonRegistered', 'personId');

export const ReviewerEntriesMustFollowInOrder = entriesMustFollowInOrder('ReviewerRegistered', 'personId');

/** On the last day of the posting, the person is still in post. */
export const PersonMustBeInPostToTheEnd = asking<DataOf<typeof EndPosting>>()(
  PersonMustBeInPost,
  ['personId', 'on'],
  ({ personId, on, occurredAt }) => ({ personId, from: on, occurredAt }),
);

const certificate = asking<IssueCertificate>();

export const HolderMustBeInPost = certificate(
  PersonMustBeInPost,
  ['personId', 'validFrom'],
  ({ personId, validFrom, occurredAt }) => ({ personId, from: validFrom, occurredAt }),
);
export const HolderMustNotBeAuxiliary = certificate(
  PersonMustNotBeAuxiliary,
  ['personId', 'validFrom'],
  ({ personId, validFrom, occurredAt }) => ({ personId, from: validFrom, occurredAt }),
);
export const TerritoryOfTheCertificateMustBeADivision = certificate(
  TerritoryMustBeADivision,
  ['territory', 'validFrom'],
  ({ territory, validFrom, occurredAt }) => ({ territory, from: validFrom, occurredAt }),
);
export const CertificateMustNotEndBeforeItBegins = certificate(
  EntryMustNotEndBeforeItBegins,
  ['validFrom', 'validTo'],
  ({ validFrom, validTo, occurredAt }) => ({ from: validFrom, to: validTo, occurredAt }),
);
