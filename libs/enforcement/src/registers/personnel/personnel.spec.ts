import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { Administrator, at, CITY_AGENCY, contextOn, Li, SQUAD } from '../../testing/index.js';
import { RegisterAgency, RegisterUnit } from '../agencies/vocabulary.js';
import {
  AppointHead,
  CertificateIssued,
  EndPosting,
  IssueCertificate,
  PersonRegistered,
  RegisterPerson,
  RegisterReviewer,
  RevokeCertificate,
} from './vocabulary.js';
import { givenRegister } from '../../testing/given-register.js';

const occurredAt = at('2026-05-06 09:00');
const from = plainDate('2026-05-06');
const context = contextOn('2026-05-06T10:00:00+08:00', { actor: Administrator });

describe('the register of agencies', () => {
  const agency = {
    occurredAt,
    agencyId: CITY_AGENCY,
    nameZh: '新名',
    nameEn: 'New name',
    level: 'city',
    territory: '150400',
    socialCreditCode: '11150400EXAMPLE001',
  } as const;
  const unit = { occurredAt, unitId: 'u', agencyId: CITY_AGENCY, nameZh: '队', nameEn: 'Squad', from };

  it('the register of agencies changes an agency from a later day on, and never before', () => {
    givenRegister('agencies')
      .when(RegisterAgency({ ...agency, from }), context)
      .thenState((history) => history?.event.type === 'AgencyRegistered');
    givenRegister('agencies')
      .when(RegisterAgency({ ...agency, from: plainDate('2020-01-01') }), context)
      .thenRefused('registers.not-in-order');
  });

  it('the register of agencies puts a unit into an agency that is there, within its territory', () => {
    givenRegister('agencies')
      .when(RegisterUnit({ ...unit, territory: '150403' }), context)
      .thenState((history) => history?.event.type === 'UnitRegistered');
    givenRegister('agencies')
      .when(RegisterUnit({ ...unit, territory: '150500' }), context)
      .thenRefused('registers.unit-outside-territory');
    givenRegister('agencies')
      .when(RegisterUnit({ ...unit, agencyId: 'nowhere', territory: '150403' }), context)
      .thenRefused('registers.agency-unknown');
  });
});

describe('the register of personnel', () => {
  const certificate = (over = {}) =>
    IssueCertificate({
      occurredAt,
      number: 'cert-new',
      personId: Li.personId,
      fields: ['08', '09'],
      territory: '150400',
      validFrom: from,
      validTo: plainDate('2031-05-05'),
      ...over,
    });

  it('the register of personnel issues a certificate number once', () => {
    givenRegister('personnel').when(certificate(), context).then(CertificateIssued(certificate().data));
    givenRegister('personnel')
      .when(certificate({ number: 'cert-li' }), context)
      .thenRefused('registers.certificate-number-taken');
  });

  it('the register of personnel issues no certificate to an auxiliary, to an unknown person, for an unknown field, or with its dates reversed [S02]', () => {
    givenRegister('personnel')
      .when(certificate({ personId: 'sun' }), context)
      .thenRefused('registers.auxiliary');
    givenRegister('personnel')
      .when(certificate({ personId: 'nobody' }), context)
      .thenRefused('registers.person-not-in-post');
    givenRegister('personnel')
      .when(certificate({ fields: ['17'] }), context)
      .thenRefused('registers.field-unknown');
    givenRegister('personnel')
      .when(certificate({ validTo: plainDate('2026-05-05') }), context)
      .thenRefused('registers.ends-before-it-begins');
  });

  it('the register of personnel revokes a certificate that is in force, once', () => {
    const revoke = RevokeCertificate({ occurredAt, number: 'cert-li', on: from, reason: '考核不合格' });
    givenRegister('personnel')
      .when(revoke, context)
      .thenState((history) => history?.event.type === 'CertificateRevoked');
    givenRegister('personnel')
      .when(RevokeCertificate({ ...revoke.data, number: 'cert-jin' }), context)
      .thenRefused('registers.certificate-not-in-force');
  });

  it('the register of personnel registers a person in a unit of the agency', () => {
    const person = (unitId: string) =>
      RegisterPerson({
        occurredAt,
        personId: 'new',
        name: '示例新',
        standing: 'officer',
        agencyId: CITY_AGENCY,
        unitId,
        from,
      });
    givenRegister('personnel')
      .when(person(SQUAD), context)
      .then(PersonRegistered(person(SQUAD).data));
    givenRegister('personnel').when(person('hs-squad-1'), context).thenRefused('registers.unit-of-another-agency');
  });

  it.each([
    ['in another case', 'LI'],
    ['with a capital I for an l', 'Ii'],
    ['in full width', 'ｌｉ'],
    ['with Cyrillic letters', 'wаng'],
    ['with an invisible letter', 'new\u3164'],
    ['that is reserved', 'system'],
    ['that can be taken for a reserved one', 'Ѕystem'],
    ['that is reserved in Chinese', '系统'],
  ])('the register of personnel takes no id that can be taken for another one: %s', (_, personId) => {
    const person = {
      occurredAt,
      name: '示例新',
      standing: 'officer',
      agencyId: CITY_AGENCY,
      unitId: SQUAD,
      from,
    } as const;
    givenRegister('personnel')
      .when(RegisterPerson({ ...person, personId }), context)
      .thenRefused('registers.person-id-look-alike');
  });

  it('the register of personnel keeps the id of a person who is posted again, also one of an old log that looks like another', () => {
    const person = { occurredAt, name: '示例', standing: 'officer', agencyId: CITY_AGENCY, unitId: SQUAD } as const;
    const old = PersonRegistered({ ...person, personId: 'LI', from: plainDate('2020-01-01') });
    givenRegister('personnel', old)
      .when(RegisterPerson({ ...person, personId: 'LI', from }), context)
      .then(PersonRegistered({ ...person, personId: 'LI', from }));
  });

  it('the register of personnel lets neither a head nor a reviewer be an auxiliary, or someone who has left [H07]', () => {
    const appoint = (personId: string) =>
      AppointHead({ occurredAt, personId, agencyId: CITY_AGENCY, headship: 'deputy', from });
    const review = (personId: string) =>
      RegisterReviewer({ occurredAt, personId, from, firstReviewedOn: from, qualification: 'A2026' });
    givenRegister('personnel').when(appoint('sun'), context).thenRefused('registers.auxiliary');
    givenRegister('personnel').when(review('sun'), context).thenRefused('registers.auxiliary');
    const gone = EndPosting({ occurredAt, personId: 'wang', on: plainDate('2026-05-05'), reason: '退休' });
    givenRegister('personnel')
      .when(gone, context)
      .thenState((history) => history?.event.type === 'PostingEnded');
    givenRegister('personnel', { type: 'PostingEnded', data: gone.data })
      .when(review('wang'), context)
      .thenRefused('registers.person-not-in-post');
  });
});
