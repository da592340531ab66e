import {
  AdoptBenchmark,
  AppointHead,
  AssignPower,
  ContractCollectingBank,
  IssueCertificate,
  RegisterAgency,
  RegisterAgencyAccount,
  RegisterPerson,
  RegisterReviewer,
  RegisterUnit,
  powersByCode,
  type Command,
  type LegalBasis,
  type RegisterName,
} from '@ecl/enforcement';
import { addDays, chinaDateOf, plainDate, yuan, type Instant } from '@ecl/kernel';
import type { Step, StepTaker } from '../step.js';
import { AGENCY_ACCOUNT, TREASURY_ACCOUNT } from './bank-accounts.js';
import { HIGHEST_FINE_IN_YUAN, TIERS, benchmarkOf } from './benchmarks.js';
import { calendarEntries } from './calendar.js';
import { provisions, restingOn, type Amendment } from './provisions.js';
import {
  BANK,
  BANNER,
  BANNER_UNIT,
  CITY,
  FIRST_UNIT,
  INVENTED,
  LEGAL_UNIT,
  POLICE,
  PROCURATORATE,
  SECOND_UNIT,
  people,
  type InventedPerson,
} from './people.js';

const FROM = plainDate('2017-09-20');
const INSTRUMENT = '厅发〔2017〕15号（演示引用）';
/** The number of days before and after the day of the story for which certificates are valid. */
const CERTIFICATE_DAYS = 900;

/** The legal names of both agencies, which the public reads under their decisions. */
export interface AgencyNames {
  readonly city: string;
  readonly banner: string;
}

export const agencyNames: AgencyNames = {
  city: `演示市城市管理综合执法局${INVENTED}`,
  banner: `演示旗城市管理综合执法局${INVENTED}`,
};

/** What differs from story to story: the names of the agencies, and the laws on which its cases rest. */
export interface StoryRegisters {
  readonly names?: AgencyNames;
  readonly laws?: readonly LegalBasis[];
  readonly amendments?: readonly Amendment[];
}

/** The entries in the registers before the first case, as steps of an administrator. */
export const registerSteps = (
  administrator: StepTaker,
  now: Instant,
  { names = agencyNames, laws = [], amendments = [] }: StoryRegisters = {},
): readonly Step[] => {
  const entries: readonly (readonly [RegisterName, readonly Command[]])[] = [
    ['calendar', calendarEntries(now)],
    ['agencies', agencies(now, names)],
    ['banks', banks(now)],
    ['personnel', personnel(now)],
    ['provisions', provisions(now, laws, amendments)],
    ['powers', powers(now)],
  ];
  return entries.flatMap(([id, commands]) =>
    commands.map((command): Step => ({ who: administrator, collection: 'registers', id, command })),
  );
};

const agencies = (occurredAt: Instant, names: AgencyNames): readonly Command[] => {
  const agency = (
    agencyId: string,
    nameZh: string,
    nameEn: string,
    level: 'city' | 'county' | 'partner',
    territory: string,
  ) =>
    RegisterAgency({
      ...{ occurredAt, agencyId, nameZh, nameEn, level, territory, from: FROM },
      socialCreditCode: '11000000MB00000000',
    });
  const unit = (unitId: string, agencyId: string, nameZh: string, nameEn: string, territory: string) =>
    RegisterUnit({ occurredAt, unitId, agencyId, nameZh, nameEn, territory, from: FROM });
  return [
    agency(CITY, names.city, 'Demonstration City Enforcement Bureau (invented)', 'city', '150400'),
    agency(BANNER, names.banner, 'Demonstration Banner Enforcement Bureau (invented)', 'county', '150421'),
    agency(POLICE, `演示市公安局${INVENTED}`, 'Demonstration City Police (invented)', 'partner', '150400'),
    agency(PROCURATORATE, `演示市人民检察院${INVENTED}`, 'Demonstration Procuratorate (invented)', 'partner', '150400'),
    unit(FIRST_UNIT, CITY, '执法一大队', 'Enforcement unit 1', '150402'),
    unit(SECOND_UNIT, CITY, '执法二大队', 'Enforcement unit 2', '150403'),
    unit(LEGAL_UNIT, CITY, '法制科', 'Legal affairs', '150400'),
    unit(BANNER_UNIT, BANNER, '派驻中队', 'Stationed squad', '150421'),
  ];
};

/** People of the police and the procuratorate are registered with their own bodies. */
const bodyOf = ({ agencyId, roles }: InventedPerson): string =>
  agencyId ?? (roles.includes('police') ? POLICE : roles.includes('procuratorate') ? PROCURATORATE : CITY);

const personnel = (occurredAt: Instant): readonly Command[] => {
  const today = chinaDateOf(occurredAt);
  const everyone: readonly InventedPerson[] = Object.values(people);
  const certified = everyone.filter(({ roles, standing }) => standing === 'officer' && roles.includes('officer'));
  const headOf = (person: InventedPerson, agencyId: string, headship: 'principal' | 'deputy') =>
    AppointHead({ occurredAt, personId: person.id, agencyId, headship, from: FROM });
  const since = plainDate('2019-03-01');
  return [
    ...everyone.map((person) =>
      RegisterPerson({
        ...{
          occurredAt,
          personId: person.id,
          name: person.name,
          standing: person.standing,
          agencyId: bodyOf(person),
          from: FROM,
        },
        ...(person.unitId ? { unitId: person.unitId } : {}),
      }),
    ),
    ...certified.map(({ id, agencyId }, i) =>
      IssueCertificate({
        occurredAt,
        number: `DEMO-CERT-${String(i + 1).padStart(3, '0')}`,
        personId: id,
        fields: 'all',
        territory: agencyId === BANNER ? '150421' : '150400',
        validFrom: addDays(today, -CERTIFICATE_DAYS),
        validTo: addDays(today, CERTIFICATE_DAYS),
      }),
    ),
    ...[people.xu, people.xin].map(({ id }, i) =>
      IssueCertificate({
        ...{ occurredAt, number: `DEMO-SUP-${String(i + 1).padStart(3, '0')}`, personId: id, kind: 'supervision' },
        ...{ fields: 'all', territory: '150400' },
        validFrom: addDays(today, -CERTIFICATE_DAYS),
        validTo: addDays(today, CERTIFICATE_DAYS),
      }),
    ),
    headOf(people.gao, CITY, 'principal'),
    headOf(people.luo, CITY, 'deputy'),
    headOf(people.bao, BANNER, 'principal'),
    RegisterReviewer({
      ...{ occurredAt, personId: people.song.id, from: since, firstReviewedOn: since },
      qualification: 'DEMO-LAW-0001',
    }),
  ];
};

const banks = (occurredAt: Instant): readonly Command[] => [
  ContractCollectingBank({
    occurredAt,
    bankId: BANK,
    nameZh: `演示代收银行${INVENTED}`,
    nameEn: 'Demonstration Collecting Bank (invented)',
    accounts: [TREASURY_ACCOUNT],
    from: FROM,
  }),
  RegisterAgencyAccount({ occurredAt, agencyId: CITY, account: AGENCY_ACCOUNT, from: FROM }),
];

const powers = (occurredAt: Instant): readonly Command[] => {
  const caseBearing = [...powersByCode.values()].filter(({ isCaseBearing }) => isCaseBearing);
  // An agency that gets an item also gets its parts.
  const items = caseBearing.filter(({ code }) => /^\d{2}-\d+$/.test(code));
  return [
    ...[CITY, BANNER].flatMap((agencyId) =>
      items.map(({ code }) =>
        AssignPower({
          ...{ occurredAt, agencyId, powerCode: code, from: FROM, instrument: INSTRUMENT, ...restingOn(code) },
          fineRange: { fineFrom: yuan(0), fineTo: yuan(HIGHEST_FINE_IN_YUAN) },
        }),
      ),
    ),
    ...caseBearing.map(({ code }) =>
      AdoptBenchmark({
        occurredAt,
        benchmarkId: benchmarkOf(code),
        powerCode: code,
        tiers: TIERS.map(({ tierId, zh, en, upTo }, i) => ({
          ...{ tierId, zh, en },
          fineFrom: yuan(TIERS[i - 1]?.upTo ?? 0),
          fineTo: yuan(upTo),
        })),
        ...restingOn(code),
        from: FROM,
      }),
    ),
  ];
};
