import { instant, plainDate, yuan, type PlainDate } from '@ecl/kernel';
import { powersByCode } from '../powers/powers.js';
import { AgencyRegistered, UnitRegistered } from '../registers/agencies/vocabulary.js';
import { AgencyAccountRegistered, CollectingBankContracted } from '../registers/banks/vocabulary.js';
import type { RegisterEvent } from '../registers/events.js';
import {
  CertificateIssued,
  HeadAppointed,
  PersonRegistered,
  ReviewerRegistered,
} from '../registers/personnel/vocabulary.js';
import { BenchmarkAdopted, PowerAssigned } from '../registers/powers/vocabulary.js';
import type { LegalBasis } from '../case/values.js';
import { ProvisionEnacted, ProvisionsRepealed } from '../registers/provisions/vocabulary.js';
import type { Actor } from '../law/role.js';
import * as people from './people.js';

const occurredAt = instant('2020-01-02T09:00:00+08:00');
const from = plainDate('2020-01-01');
/** The day on which the powers of the specifications were transferred to the city agency. */
const POWERS_SINCE = plainDate('2018-01-01');

export const COLLECTING_BANK = 'bank-cf';
export const TREASURY_ACCOUNT = 'treasury-0001';
export const AGENCY_ACCOUNT = 'cf-bureau-basic-0001';
/** 占用公共空间: the power of most specifications, and its benchmark. */
export const POWER = '08-2b';
export const BENCHMARK = 'benchmark-08-2b';

const agencies = [
  AgencyRegistered({
    occurredAt,
    from,
    agencyId: people.CITY_AGENCY,
    nameZh: '赤峰市城市管理综合执法局（示例）',
    nameEn: 'City bureau (invented)',
    level: 'city',
    territory: '150400',
    socialCreditCode: '11150400EXAMPLE001',
  }),
  AgencyRegistered({
    occurredAt,
    from,
    agencyId: people.COUNTY_AGENCY,
    nameZh: '红山区城市管理综合执法局（示例）',
    nameEn: 'District bureau (invented)',
    level: 'county',
    territory: '150402',
    socialCreditCode: '11150402EXAMPLE002',
  }),
  unit(people.SQUAD, people.CITY_AGENCY, '直属一大队', 'First squad', '150400'),
  unit(people.LEGAL_UNIT, people.CITY_AGENCY, '法制科', 'Legal section', '150400'),
  unit(people.COUNTY_SQUAD, people.COUNTY_AGENCY, '红山一中队', 'Hongshan squad', '150402'),
];

function unit(unitId: string, agencyId: string, nameZh: string, nameEn: string, territory: string): RegisterEvent {
  return UnitRegistered({ occurredAt, from, unitId, agencyId, nameZh, nameEn, territory });
}

const inPost = ({ personId, agencyId, unitId }: Actor, standing: 'officer' | 'auxiliary' | 'other') =>
  PersonRegistered({
    occurredAt,
    from,
    personId,
    name: `示例${personId}`,
    standing,
    agencyId: agencyId ?? people.CITY_AGENCY,
    ...(unitId === undefined ? {} : { unitId }),
  });

const certified = ({ personId }: Actor, territory: string, validTo: PlainDate) =>
  CertificateIssued({
    occurredAt,
    number: `cert-${personId}`,
    personId,
    fields: 'all',
    territory,
    validFrom: from,
    validTo,
  });

const officers = [people.Li, people.Wang, people.Zhao, people.Chen];
const heads = [people.PrincipalHead, people.DeputyHead, people.ActingHead, people.CountyHead];
const others = [people.Qian, people.Tang, people.Chu, people.Wei];

const personnel = [
  ...[...officers, ...heads, ...others, people.Bai, people.Jin].map((person) => inPost(person, 'officer')),
  inPost(people.Sun, 'auxiliary'),
  inPost(people.Publisher, 'other'),
  inPost(people.Archivist, 'other'),
  inPost(people.Finance, 'other'),
  ...officers.map((person) => certified(person, '150400', plainDate('2029-12-31'))),
  certified(people.Bai, '150402', plainDate('2029-12-31')),
  certified(people.Jin, '150400', plainDate('2026-03-31')),
  appointed(people.PrincipalHead, 'principal', from),
  appointed(people.DeputyHead, 'deputy', from),
  appointed(people.ActingHead, 'deputy', from),
  appointed(people.ActingHead, 'acting', plainDate('2026-04-20')),
  appointed(people.CountyHead, 'principal', from),
  ReviewerRegistered({
    occurredAt,
    from,
    personId: people.Qian.personId,
    firstReviewedOn: plainDate('2015-06-01'),
    qualification: 'A20151500000001',
  }),
  ReviewerRegistered({
    occurredAt,
    from: plainDate('2026-01-01'),
    personId: people.Tang.personId,
    firstReviewedOn: plainDate('2026-01-01'),
  }),
];

function appointed(
  { personId, agencyId }: Actor,
  headship: 'principal' | 'acting' | 'deputy',
  since: PlainDate,
): RegisterEvent {
  return HeadAppointed({ occurredAt, personId, agencyId: agencyId ?? people.CITY_AGENCY, headship, from: since });
}

const banks = [
  CollectingBankContracted({
    occurredAt,
    from,
    bankId: COLLECTING_BANK,
    nameZh: '示例银行赤峰分行',
    nameEn: 'Example Bank',
    accounts: [TREASURY_ACCOUNT],
  }),
  AgencyAccountRegistered({ occurredAt, from, agencyId: people.CITY_AGENCY, account: AGENCY_ACCOUNT }),
];

const caseBearing = [...powersByCode.values()].filter((power) => power.isCaseBearing);

const powers = [
  ...[people.CITY_AGENCY, people.COUNTY_AGENCY].flatMap((agencyId) =>
    caseBearing.map(({ code }) =>
      PowerAssigned({ occurredAt, from: POWERS_SINCE, agencyId, powerCode: code, instrument: '厅发〔2017〕15号' }),
    ),
  ),
  BenchmarkAdopted({
    occurredAt,
    from,
    benchmarkId: BENCHMARK,
    powerCode: POWER,
    tiers: [
      { tierId: 'light', zh: '较轻', en: 'Light', fineFrom: yuan(0), fineTo: yuan(1_000) },
      { tierId: 'ordinary', zh: '一般', en: 'Ordinary', fineFrom: yuan(1_000), fineTo: yuan(10_000) },
      { tierId: 'heavy', zh: '较重', en: 'Heavy', fineFrom: yuan(10_000), fineTo: yuan(100_000) },
    ],
  }),
];

const provision = (provisionId: string, law: string, article: string, since = '2011-01-08') =>
  ProvisionEnacted({
    occurredAt,
    provisionId,
    kind: 'substantive',
    law,
    article,
    from: plainDate(since),
    instrument: '公布文号（示例）',
  });

/** The first day of 生态环境法典, which repealed older laws (X6). */
export const CODE_SINCE = plainDate('2026-08-15');

/** The provisions of the specifications: those of most cases, and two of which one took the place of the other. */
const provisions = [
  provision('appearance-14-36', '城市市容和环境卫生管理条例', '第14条、第36条'),
  provision('greening-27', '城市绿化条例', '第27条'),
  provision('air-117', '大气污染防治法', '第117条', '2016-01-01'),
  provision('ecology-1128', '生态环境法典', '第1128条', CODE_SINCE),
  provision('ecology-588', '生态环境法典', '第588条', CODE_SINCE),
  ProvisionsRepealed({
    occurredAt,
    on: CODE_SINCE,
    repealed: [{ provisionId: 'air-117', successors: ['ecology-1128'] }],
    instrument: '生态环境法典第1242条',
  }),
];

const printed = (provisionId: string, law: string, article: string): LegalBasis => ({
  law,
  article,
  provisionId,
  version: 1,
});

/** In force up to the day before the code, and its successor. */
export const AIR_LAW = printed('air-117', '大气污染防治法', '第117条');
export const AIR_IN_THE_CODE = printed('ecology-1128', '生态环境法典', '第1128条');
/** In force since the code, with nothing before it. */
export const NEW_IN_THE_CODE = printed('ecology-588', '生态环境法典', '第588条');

/**
 * The registers of the specifications: two agencies, their people, one bank, and every power on which a case may rest.
 */
export const world: readonly RegisterEvent[] = [...agencies, ...personnel, ...banks, ...powers, ...provisions];
