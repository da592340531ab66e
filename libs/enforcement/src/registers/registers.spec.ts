import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  AGENCY_ACCOUNT,
  at,
  BENCHMARK,
  CITY_AGENCY,
  COLLECTING_BANK,
  COUNTY_AGENCY,
  LEGAL_UNIT,
  POWER,
  SQUAD,
  TREASURY_ACCOUNT,
  world,
} from '../testing/index.js';
import { AgencyRegistered } from './agencies/vocabulary.js';
import type { RegisterEvent } from './events.js';
import { CertificateRevoked, HeadAppointed, PersonRegistered, PostingEnded } from './personnel/vocabulary.js';
import { BenchmarkAdopted, PowerAssigned, PowerWithdrawn } from './powers/vocabulary.js';
import { registersFrom } from './register-fold.js';

const day = plainDate;
const today = day('2026-05-06');
const occurredAt = at('2026-05-01 09:00');
const knowing = (...events: readonly RegisterEvent[]) => registersFrom([...world, ...events]);

describe('the registers, asked as of a day', () => {
  it('the registers know nothing of the time before the first entry', () => {
    const registers = knowing();
    expect(registers.agency(CITY_AGENCY, day('2019-12-31'))).toBeUndefined();
    expect(registers.agency(CITY_AGENCY, day('2020-01-01'))).toMatchObject({ level: 'city', territory: '150400' });
  });

  it('the registers know an agency under the name that it had on that day', () => {
    const [first] = world;
    const renamed = AgencyRegistered({
      ...(first as AgencyRegisteredEvent).data,
      nameZh: '赤峰市综合行政执法局（示例）',
      from: day('2026-03-01'),
    });
    const registers = knowing(renamed);
    expect(registers.agency(CITY_AGENCY, day('2026-02-28'))?.nameZh).toBe('赤峰市城市管理综合执法局（示例）');
    expect(registers.agency(CITY_AGENCY, day('2026-03-01'))?.nameZh).toBe('赤峰市综合行政执法局（示例）');
  });

  it('the registers give the same answer in whichever order the entries came', () => {
    const move = (unitId: string, from: string) =>
      PersonRegistered({
        occurredAt,
        personId: 'li',
        name: '示例li',
        standing: 'officer',
        agencyId: CITY_AGENCY,
        unitId,
        from: day(from),
      });
    const later = move(LEGAL_UNIT, '2026-04-01');
    const earlier = move(SQUAD, '2026-02-01');
    for (const registers of [knowing(earlier, later), knowing(later, earlier)]) {
      expect(registers.person('li', day('2026-03-31'))?.unitId).toBe(SQUAD);
      expect(registers.person('li', day('2026-04-01'))?.unitId).toBe(LEGAL_UNIT);
    }
  });

  it('the registers no longer have a person on the day after the last day of the posting', () => {
    const registers = knowing(PostingEnded({ occurredAt, personId: 'li', on: today, reason: '调离' }));
    expect(registers.person('li', today)?.standing).toBe('officer');
    expect(registers.person('li', day('2026-05-07'))).toBeUndefined();
  });

  it('the registers know a certificate from its first day to its last, or until it was revoked', () => {
    const valid = (registers: ReturnType<typeof knowing>, on: string) =>
      registers.certificatesOf('jin', day(on)).length > 0;
    expect(valid(knowing(), '2026-03-31')).toBe(true);
    expect(valid(knowing(), '2026-04-01')).toBe(false);
    const revoked = knowing(
      CertificateRevoked({ occurredAt, number: 'cert-jin', on: day('2026-02-01'), reason: '违法执法' }),
    );
    expect(valid(revoked, '2026-01-31')).toBe(true);
    expect(valid(revoked, '2026-02-01')).toBe(false);
  });

  it('the registers know the headship to which a person was appointed last', () => {
    const registers = knowing();
    expect(registers.headship('zheng', CITY_AGENCY, day('2026-04-19'))).toBe('deputy');
    expect(registers.headship('zheng', CITY_AGENCY, day('2026-04-20'))).toBe('acting');
    expect(registers.headship('zheng', COUNTY_AGENCY, today)).toBeUndefined();
    const left = knowing(
      HeadAppointed({
        occurredAt,
        personId: 'bai',
        agencyId: COUNTY_AGENCY,
        headship: 'acting',
        from: day('2026-01-01'),
        to: day('2026-01-31'),
      }),
    );
    expect(left.headship('bai', COUNTY_AGENCY, day('2026-01-31'))).toBe('acting');
    expect(left.headship('bai', COUNTY_AGENCY, day('2026-02-01'))).toBeUndefined();
  });

  it('the registers know which accounts collect fines, and which belong to agencies', () => {
    const registers = knowing();
    expect(registers.collectingBank(COLLECTING_BANK, today)?.accounts).toEqual([TREASURY_ACCOUNT]);
    expect(registers.isAgencyAccount(AGENCY_ACCOUNT, today)).toBe(true);
    expect(registers.isAgencyAccount(TREASURY_ACCOUNT, today)).toBe(false);
  });

  it('the registers know a benchmark with its tiers, in the version of that day', () => {
    const registers = knowing(
      BenchmarkAdopted({
        occurredAt,
        benchmarkId: BENCHMARK,
        powerCode: POWER,
        tiers: [{ tierId: 'only', zh: '一律', en: 'Only', fineFrom: yuan(1), fineTo: yuan(2) }],
        from: day('2026-05-01'),
      }),
    );
    expect(registers.benchmark(BENCHMARK, day('2026-04-30'))?.tiers).toHaveLength(3);
    expect(registers.benchmark(BENCHMARK, today)?.tiers.map(({ id }) => id)).toEqual(['only']);
  });
});

describe('a power', () => {
  const assigned = (powerCode: string, from: string, to?: string) =>
    PowerAssigned({
      occurredAt,
      agencyId: 'new-bureau',
      powerCode,
      from: day(from),
      ...(to === undefined ? {} : { to: day(to) }),
      instrument: '厅发〔2017〕15号',
    });
  const withdrawn = (powerCode: string, on: string) =>
    PowerWithdrawn({ occurredAt, agencyId: 'new-bureau', powerCode, on: day(on), instrument: '赤政发〔2026〕1号' });
  const holds = (code: string, on: string, ...events: readonly RegisterEvent[]) =>
    registersFrom(events).holdsPower('new-bureau', code, day(on));

  it('a power is held from the day it came over to the last day it was given for', () => {
    const entry = assigned('02-1', '2026-01-01', '2026-03-31');
    expect(holds('02-1', '2025-12-31', entry)).toBe(false);
    expect(holds('02-1', '2026-01-01', entry)).toBe(true);
    expect(holds('02-1', '2026-03-31', entry)).toBe(true);
    expect(holds('02-1', '2026-04-01', entry)).toBe(false);
  });

  it('a power comes with its parts', () => {
    expect(holds('04-1c', '2026-02-01', assigned('04-1', '2026-01-01'))).toBe(true);
    expect(holds('04-1', '2026-02-01', assigned('04-1c', '2026-01-01'))).toBe(false);
  });

  it('a power can lose a part alone, and get it back with the whole', () => {
    const events = [assigned('04-1', '2026-01-01'), withdrawn('04-1c', '2026-02-01'), assigned('04-1', '2026-03-01')];
    expect(holds('04-1c', '2026-01-31', ...events)).toBe(true);
    expect(holds('04-1c', '2026-02-01', ...events)).toBe(false);
    expect(holds('04-1b', '2026-02-01', ...events)).toBe(true);
    expect(holds('04-1c', '2026-03-01', ...events)).toBe(true);
  });
});

type AgencyRegisteredEvent = Extract<RegisterEvent, { type: 'AgencyRegistered' }>;
