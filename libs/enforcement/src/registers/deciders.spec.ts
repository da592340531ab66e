import { eventTypes, specificationOf } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  Administrator,
  AGENCY_ACCOUNT,
  at,
  CITY_AGENCY,
  contextOn,
  Li,
  POWER,
  SQUAD,
  TREASURY_ACCOUNT,
  world,
} from '../testing/index.js';
import {
  AdoptBenchmark,
  AppointHead,
  AssignPower,
  ContractCollectingBank,
  EndPosting,
  IssueCertificate,
  RegisterAgency,
  RegisterAgencyAccount,
  RegisterPerson,
  RegisterReviewer,
  RegisterUnit,
  RevokeCertificate,
  SetLocalParameter,
  WithdrawPower,
} from './commands.js';
import { registerDeciders, type RegisterName } from './deciders.js';
import {
  agenciesEventTypes,
  AgencyAccountRegistered,
  banksEventTypes,
  CertificateIssued,
  personnelEventTypes,
  PersonRegistered,
  powersEventTypes,
  registerEventTypes,
  rulePacksEventTypes,
  type RegisterEvent,
} from './events.js';

const occurredAt = at('2026-05-06 09:00');
const from = plainDate('2026-05-06');
const context = contextOn('2026-05-06T10:00:00+08:00', { actor: Administrator });

const STREAM_OF: Readonly<Record<RegisterName, readonly { readonly name: string }[]>> = {
  agencies: agenciesEventTypes,
  personnel: personnelEventTypes,
  banks: banksEventTypes,
  powers: powersEventTypes,
  'rule-packs': rulePacksEventTypes,
};

/** A register as the specifications' world has left it, and what was entered since. */
const given = (register: RegisterName, ...since: readonly RegisterEvent[]) => {
  const types = STREAM_OF[register].map(({ name }) => name);
  const told = world.filter(({ type }) => types.includes(type));
  return specificationOf(registerDeciders[register], { eventTypes: eventTypes(...registerEventTypes) }).given(
    ...told,
    ...since,
  );
};

describe('every register', () => {
  it('is kept by the administrator, and nobody else', () => {
    const account = RegisterAgencyAccount({ occurredAt, agencyId: CITY_AGENCY, account: 'basic-2', from });
    given('banks').when(account, context).then(AgencyAccountRegistered(account.data));
    given('banks')
      .when(account, contextOn('2026-05-06T10:00:00+08:00', { actor: Li }))
      .thenRefused('duties.role-not-entitled');
  });

  it('has a stream of its own for every type of its entries', () => {
    const names = Object.values(STREAM_OF).flatMap((types) => types.map(({ name }) => name));
    expect(names.toSorted()).toEqual(registerEventTypes.map(({ name }) => name).toSorted());
  });
});

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

  it('changes an agency from a later day on, and never before', () => {
    given('agencies')
      .when(RegisterAgency({ ...agency, from }), context)
      .thenState((history) => history?.event.type === 'AgencyRegistered');
    given('agencies')
      .when(RegisterAgency({ ...agency, from: plainDate('2020-01-01') }), context)
      .thenRefused('registers.not-in-order');
  });

  it('puts a unit into an agency that is there, within its territory', () => {
    given('agencies')
      .when(RegisterUnit({ ...unit, territory: '150403' }), context)
      .thenState((history) => history?.event.type === 'UnitRegistered');
    given('agencies')
      .when(RegisterUnit({ ...unit, territory: '150500' }), context)
      .thenRefused('registers.unit-outside-territory');
    given('agencies')
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

  it('issues a certificate number once', () => {
    given('personnel').when(certificate(), context).then(CertificateIssued(certificate().data));
    given('personnel')
      .when(certificate({ number: 'cert-li' }), context)
      .thenRefused('registers.certificate-number-taken');
  });

  it('issues no certificate to an auxiliary, to a stranger, for a field that is none, or the wrong way round [S02]', () => {
    given('personnel')
      .when(certificate({ personId: 'sun' }), context)
      .thenRefused('registers.auxiliary');
    given('personnel')
      .when(certificate({ personId: 'nobody' }), context)
      .thenRefused('registers.person-not-in-post');
    given('personnel')
      .when(certificate({ fields: ['17'] }), context)
      .thenRefused('registers.field-unknown');
    given('personnel')
      .when(certificate({ validTo: plainDate('2026-05-05') }), context)
      .thenRefused('registers.ends-before-it-begins');
  });

  it('revokes a certificate that is in force, once', () => {
    const revoke = RevokeCertificate({ occurredAt, number: 'cert-li', on: from, reason: '考核不合格' });
    given('personnel')
      .when(revoke, context)
      .thenState((history) => history?.event.type === 'CertificateRevoked');
    given('personnel')
      .when(RevokeCertificate({ ...revoke.data, number: 'cert-jin' }), context)
      .thenRefused('registers.certificate-not-in-force');
  });

  it('registers a person in a unit of the agency', () => {
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
    given('personnel')
      .when(person(SQUAD), context)
      .then(PersonRegistered(person(SQUAD).data));
    given('personnel').when(person('hs-squad-1'), context).thenRefused('registers.unit-of-another-agency');
  });

  it('lets neither a head nor a reviewer be an auxiliary, or someone who has left [H07]', () => {
    const appoint = (personId: string) =>
      AppointHead({ occurredAt, personId, agencyId: CITY_AGENCY, headship: 'deputy', from });
    const review = (personId: string) =>
      RegisterReviewer({ occurredAt, personId, from, firstReviewedOn: from, qualification: 'A2026' });
    given('personnel').when(appoint('sun'), context).thenRefused('registers.auxiliary');
    given('personnel').when(review('sun'), context).thenRefused('registers.auxiliary');
    const gone = EndPosting({ occurredAt, personId: 'wang', on: plainDate('2026-05-05'), reason: '退休' });
    given('personnel')
      .when(gone, context)
      .thenState((history) => history?.event.type === 'PostingEnded');
    given('personnel', { type: 'PostingEnded', data: gone.data })
      .when(review('wang'), context)
      .thenRefused('registers.person-not-in-post');
  });
});

describe('the register of banks', () => {
  const bank = (bankId: string, ...accounts: string[]) =>
    ContractCollectingBank({ occurredAt, bankId, nameZh: '另一银行', nameEn: 'Another Bank', accounts, from });

  it('keeps the accounts of agencies and those that collect fines apart, both ways [S06]', () => {
    given('banks').when(bank('bank-2', AGENCY_ACCOUNT), context).thenRefused('registers.account-of-agency');
    given('banks')
      .when(RegisterAgencyAccount({ occurredAt, agencyId: CITY_AGENCY, account: TREASURY_ACCOUNT, from }), context)
      .thenRefused('registers.account-collects-fines');
  });

  it('gives an account to one bank', () => {
    given('banks').when(bank('bank-2', TREASURY_ACCOUNT), context).thenRefused('registers.account-of-another-bank');
    given('banks')
      .when(bank('bank-2', 'treasury-0002'), context)
      .thenState((history) => history?.event.type === 'CollectingBankContracted');
  });
});

describe('the register of powers', () => {
  const assign = (powerCode: string) =>
    AssignPower({ occurredAt, agencyId: CITY_AGENCY, powerCode, from, instrument: '厅发〔2017〕15号' });

  it('assigns what the catalogue has, what bears cases, and what is not held yet', () => {
    given('powers').when(assign('99-9'), context).thenRefused('registers.power-unknown');
    given('powers').when(assign('16-1'), context).thenRefused('registers.power-bears-no-cases');
    given('powers').when(assign(POWER), context).thenRefused('registers.power-held-already');
  });

  it('withdraws what is held, and may assign it again', () => {
    const withdraw = WithdrawPower({
      occurredAt,
      agencyId: CITY_AGENCY,
      powerCode: '02-1',
      on: from,
      instrument: '文',
    });
    given('powers')
      .when(withdraw, context)
      .thenState((history) => history?.event.type === 'PowerWithdrawn');
    const withdrawn = { type: 'PowerWithdrawn', data: withdraw.data } as const;
    given('powers', withdrawn).when(withdraw, context).thenRefused('registers.power-not-held');
    given('powers', withdrawn)
      .when(assign('02-1'), context)
      .thenState((history) => history?.event.type === 'PowerAssigned');
  });

  it('adopts a benchmark whose tiers are told apart and run upwards', () => {
    const tier = (tierId: string, fineFrom: number, fineTo: number) => ({
      tierId,
      zh: '档',
      en: 'Tier',
      fineFrom: yuan(fineFrom),
      fineTo: yuan(fineTo),
    });
    const adopt = (...tiers: ReturnType<typeof tier>[]) =>
      AdoptBenchmark({ occurredAt, benchmarkId: 'bm-new', powerCode: POWER, tiers, from });
    given('powers')
      .when(adopt(tier('a', 1, 2), tier('b', 2, 3)), context)
      .thenState((history) => history?.event.type === 'BenchmarkAdopted');
    given('powers')
      .when(adopt(tier('a', 2, 1)), context)
      .thenRefused('registers.benchmark-tiers');
    given('powers')
      .when(adopt(tier('a', 1, 2), tier('a', 2, 3)), context)
      .thenRefused('registers.benchmark-tiers');
  });
});

describe('the register of local parameters', () => {
  const set = (over: Partial<Parameters<typeof SetLocalParameter>[0]> = {}) =>
    SetLocalParameter({
      occurredAt,
      agencyId: CITY_AGENCY,
      parameter: 'publicationMonths',
      value: 12,
      effectiveFrom: from,
      instrument: '赤城管发〔2026〕3号',
      ...over,
    });

  it('sets what fits the parameter, for an agency that is there', () => {
    given('rule-packs')
      .when(set(), context)
      .thenState((history) => history?.event.type === 'LocalParameterSet');
    given('rule-packs')
      .when(set({ value: 'all', agencyId: 'nowhere' }), context)
      .thenRefused('registers.parameter-value', 'registers.agency-unknown');
    given('rule-packs')
      .when(set({ parameter: 'legalReviewPowers', value: ['99-9'] }), context)
      .thenRefused('registers.parameter-powers');
  });

  it('never rewrites what held on an earlier day', () => {
    given('rule-packs', { type: 'LocalParameterSet', data: set().data })
      .when(set({ value: 6 }), context)
      .thenRefused('registers.parameter-set-already');
  });
});
