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
} from '@ecl/enforcement';
import { addDays, yuan, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseSubject } from './case-subject.js';
import {
  BANK,
  BANNER,
  BANNER_UNIT,
  CITY,
  FIRST_UNIT,
  INVENTED,
  LEGAL_UNIT,
  SECOND_UNIT,
  people,
  type DemoPerson,
} from './people.js';

export const TREASURY_ACCOUNT = 'demo-treasury-0001';
export const AGENCY_ACCOUNT = 'demo-agency-0001';

const FROM = '2017-09-20' as PlainDate;
const INSTRUMENT = '厅发〔2017〕15号（演示引用）';

/** Tiers of the demonstration's benchmark, the same for every power: upper ends in yuan. */
const TIERS = [
  { tierId: 'light', zh: '较轻', en: 'lighter', upTo: 2_000 },
  { tierId: 'ordinary', zh: '一般', en: 'ordinary', upTo: 20_000 },
  { tierId: 'grave', zh: '较重', en: 'graver', upTo: 200_000 },
] as const;

export const benchmarkTier = ({ powerCode, fineInYuan }: CaseSubject): { benchmarkId: string; tierId: string } => ({
  benchmarkId: `demo-benchmark-${powerCode}`,
  tierId: (TIERS.find(({ upTo }) => fineInYuan <= upTo) ?? TIERS[2]).tierId,
});

/** What each register is told before the first case; `recordedOn` is the day of the telling. */
export const registerEntries = (occurredAt: Instant, today: PlainDate): ReadonlyMap<string, readonly Command[]> => {
  const everyone: readonly DemoPerson[] = Object.values(people);
  const staff = everyone.filter(({ agencyId }) => agencyId === CITY || agencyId === BANNER);
  const certified = everyone.filter(({ roles, standing }) => standing === 'officer' && roles.includes('officer'));
  const powers = [...powersByCode.values()].filter(({ isCaseBearing }) => isCaseBearing);
  // Whoever is given an item is given its parts with it.
  const items = powers.filter(({ code }) => /^\d{2}-\d+$/.test(code));
  const agency = (agencyId: string, nameZh: string, nameEn: string, level: 'city' | 'county', territory: string) =>
    RegisterAgency({
      occurredAt,
      agencyId,
      nameZh,
      nameEn,
      level,
      territory,
      socialCreditCode: '11000000MB00000000',
      from: FROM,
    });
  const unit = (unitId: string, agencyId: string, nameZh: string, nameEn: string, territory: string) =>
    RegisterUnit({ occurredAt, unitId, agencyId, nameZh, nameEn, territory, from: FROM });
  const headOf = (person: DemoPerson, agencyId: string, headship: 'principal' | 'deputy') =>
    AppointHead({ occurredAt, personId: person.id, agencyId, headship, from: FROM });
  return new Map<string, readonly Command[]>([
    [
      'agencies',
      [
        agency(
          CITY,
          `演示市城市管理综合执法局${INVENTED}`,
          'Demonstration City Enforcement Bureau (invented)',
          'city',
          '1504',
        ),
        agency(
          BANNER,
          `演示旗城市管理综合执法局${INVENTED}`,
          'Demonstration Banner Enforcement Bureau (invented)',
          'county',
          '150421',
        ),
        unit(FIRST_UNIT, CITY, '执法一大队', 'Enforcement unit 1', '150402'),
        unit(SECOND_UNIT, CITY, '执法二大队', 'Enforcement unit 2', '150403'),
        unit(LEGAL_UNIT, CITY, '法制科', 'Legal affairs', '1504'),
        unit(BANNER_UNIT, BANNER, '派驻中队', 'Stationed squad', '150421'),
      ],
    ],
    [
      'personnel',
      [
        ...staff.map(({ id, name, standing, agencyId = CITY, unitId }) =>
          RegisterPerson({
            occurredAt,
            personId: id,
            name,
            standing,
            agencyId,
            ...(unitId ? { unitId } : {}),
            from: FROM,
          }),
        ),
        ...certified.map(({ id, agencyId }, i) =>
          IssueCertificate({
            occurredAt,
            number: `DEMO-CERT-${String(i + 1).padStart(3, '0')}`,
            personId: id,
            fields: 'all',
            territory: agencyId === BANNER ? '150421' : '1504',
            validFrom: addDays(today, -900),
            validTo: addDays(today, 900),
          }),
        ),
        headOf(people.gao, CITY, 'principal'),
        headOf(people.luo, CITY, 'deputy'),
        headOf(people.bao, BANNER, 'principal'),
        RegisterReviewer({
          occurredAt,
          personId: people.song.id,
          from: '2019-03-01' as PlainDate,
          firstReviewedOn: '2019-03-01' as PlainDate,
          qualification: 'DEMO-LAW-0001',
        }),
      ],
    ],
    [
      'banks',
      [
        ContractCollectingBank({
          occurredAt,
          bankId: BANK,
          nameZh: `演示代收银行${INVENTED}`,
          nameEn: 'Demonstration Collecting Bank (invented)',
          accounts: [TREASURY_ACCOUNT],
          from: FROM,
        }),
        RegisterAgencyAccount({ occurredAt, agencyId: CITY, account: AGENCY_ACCOUNT, from: FROM }),
      ],
    ],
    [
      'powers',
      [
        ...[CITY, BANNER].flatMap((agencyId) =>
          items.map(({ code }) =>
            AssignPower({ occurredAt, agencyId, powerCode: code, from: FROM, instrument: INSTRUMENT }),
          ),
        ),
        ...powers.map(({ code }) =>
          AdoptBenchmark({
            occurredAt,
            benchmarkId: `demo-benchmark-${code}`,
            powerCode: code,
            tiers: TIERS.map(({ tierId, zh, en, upTo }, i) => ({
              tierId,
              zh,
              en,
              fineFrom: yuan(TIERS[i - 1]?.upTo ?? 0),
              fineTo: yuan(upTo),
            })),
            from: FROM,
          }),
        ),
      ],
    ],
  ]);
};
