import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  Administrator,
  AGENCY_ACCOUNT,
  AIR_LAW,
  at,
  CITY_AGENCY,
  contextOn,
  COUNTY_AGENCY,
  Li,
  POWER,
  TREASURY_ACCOUNT,
} from '../testing/index.js';
import { AgencyAccountRegistered, ContractCollectingBank, RegisterAgencyAccount } from './banks/vocabulary.js';
import { SetLocalParameter } from './local-parameters/vocabulary.js';
import type { RegisterEvent } from './events.js';
import type { RegisterHistory } from './history.js';
import { AdoptBenchmark, AssignPower, FineRangeSet, PowerAssigned, WithdrawPower } from './powers/vocabulary.js';
import { strayEntryTypes } from './events.js';
import { givenRegister } from '../testing/given-register.js';

const occurredAt = at('2026-05-06 09:00');
const from = plainDate('2026-05-06');
const context = contextOn('2026-05-06T10:00:00+08:00', { actor: Administrator });

describe('every register', () => {
  it('every register is kept by the administrator, and nobody else', () => {
    const account = RegisterAgencyAccount({ occurredAt, agencyId: CITY_AGENCY, account: 'basic-2', from });
    givenRegister('banks').when(account, context).then(AgencyAccountRegistered(account.data));
    givenRegister('banks')
      .when(account, contextOn('2026-05-06T10:00:00+08:00', { actor: Li }))
      .thenRefused('duties.role-not-entitled');
  });

  it('every kind of entry belongs to a register, and can be corrected there', () => {
    expect(strayEntryTypes()).toEqual([]);
  });
});

describe('the register of banks', () => {
  const bank = (bankId: string, ...accounts: string[]) =>
    ContractCollectingBank({ occurredAt, bankId, nameZh: '另一银行', nameEn: 'Another Bank', accounts, from });

  it('the register of banks keeps the accounts of agencies and those that collect fines apart, both ways [S06]', () => {
    givenRegister('banks').when(bank('bank-2', AGENCY_ACCOUNT), context).thenRefused('registers.account-of-agency');
    givenRegister('banks')
      .when(RegisterAgencyAccount({ occurredAt, agencyId: CITY_AGENCY, account: TREASURY_ACCOUNT, from }), context)
      .thenRefused('registers.account-collects-fines');
  });

  it('the register of banks gives an account to one bank', () => {
    givenRegister('banks')
      .when(bank('bank-2', TREASURY_ACCOUNT), context)
      .thenRefused('registers.account-of-another-bank');
    givenRegister('banks')
      .when(bank('bank-2', 'treasury-0002'), context)
      .thenState((history) => history?.event.type === 'CollectingBankContracted');
  });
});

describe('the register of powers', () => {
  const assign = (powerCode: string) =>
    AssignPower({ occurredAt, agencyId: CITY_AGENCY, powerCode, from, instrument: '厅发〔2017〕15号' });

  it('the register of powers assigns what the catalogue has, what bears cases, and what is not held yet', () => {
    givenRegister('powers').when(assign('99-9'), context).thenRefused('registers.power-unknown');
    givenRegister('powers').when(assign('16-1'), context).thenRefused('registers.power-bears-no-cases');
    givenRegister('powers').when(assign(POWER), context).thenRefused('registers.power-held-already');
  });

  it('the register of powers holds a benchmark within the range of the fine that the law sets for the power', () => {
    const range = (fineFrom: number, fineTo: number) =>
      AssignPower({
        ...assign('02-1').data,
        agencyId: COUNTY_AGENCY,
        fineRange: { fineFrom: fen(fineFrom), fineTo: fen(fineTo) },
      });
    const other = { ...range(yuan(200), yuan(100)).data, powerCode: '02-1' };
    givenRegister('powers')
      .when(AssignPower(other), context)
      .thenRefused('registers.power-held-already', 'registers.fine-range');
    const bounded = contextOn('2026-05-06T10:00:00+08:00', {
      actor: Administrator,
      and: [PowerAssigned({ ...assign(POWER).data, fineRange: { fineFrom: yuan(100), fineTo: yuan(5_000) } })],
    });
    const adopt = (fineFrom: number, fineTo: number) =>
      AdoptBenchmark({
        ...{ occurredAt, benchmarkId: 'bm-range', powerCode: POWER, from },
        tiers: [{ tierId: 'a', zh: '档', en: 'Tier', fineFrom: fen(fineFrom), fineTo: fen(fineTo) }],
      });
    for (const [fineFrom, fineTo] of [
      [yuan(99), yuan(5_000)],
      [yuan(100), yuan(5_001)],
    ] as const)
      givenRegister('powers')
        .when(adopt(fineFrom, fineTo), bounded)
        .thenRefused(
          ({ rule, particulars }) =>
            rule === 'registers.benchmark-outside-range' &&
            particulars?.['fromYuan'] === '100.00元' &&
            particulars['toYuan'] === '5,000.00元',
        );
    givenRegister('powers')
      .when(adopt(yuan(100), yuan(5_000)), bounded)
      .thenState((history) => history?.event.type === 'BenchmarkAdopted');
  });

  it('the register of powers has a tier below the range where it reduces, and one range of several agencies is enough', () => {
    const withRange = (agencyId: string, fineFrom: number, fineTo: number) =>
      FineRangeSet({
        ...{ ...assign(POWER).data, agencyId },
        fineRange: { fineFrom: yuan(fineFrom), fineTo: yuan(fineTo) },
      });
    const adopt = (fineFrom: number, reduces: { reduces?: true } = {}) =>
      AdoptBenchmark({
        ...{ occurredAt, benchmarkId: 'bm-range', powerCode: POWER, from },
        tiers: [{ tierId: 'a', zh: '档', en: 'Tier', fineFrom: yuan(fineFrom), fineTo: yuan(4_000), ...reduces }],
      });
    const knowing = (...and: readonly RegisterEvent[]) =>
      contextOn('2026-05-06T10:00:00+08:00', { actor: Administrator, and });
    const city = withRange(CITY_AGENCY, 1_000, 5_000);
    const adopted = (history: RegisterHistory) => history?.event.type === 'BenchmarkAdopted';
    givenRegister('powers').when(adopt(500), knowing(city)).thenRefused('registers.benchmark-outside-range');
    givenRegister('powers')
      .when(adopt(500, { reduces: true }), knowing(city))
      .thenState(adopted);
    givenRegister('powers')
      .when(adopt(500), knowing(city, withRange(COUNTY_AGENCY, 100, 9_000)))
      .thenState(adopted);
  });

  it('the register of powers names provisions that are registered, in their words [X6]', () => {
    const assigned = AssignPower({ ...assign('02-1').data, agencyId: 'cf-other', basis: [AIR_LAW] });
    const onProvision = (basis: (typeof AIR_LAW)[]) =>
      AdoptBenchmark({
        ...{ occurredAt, benchmarkId: 'bm-air', powerCode: POWER, from, basis },
        tiers: [{ tierId: 'a', zh: '档', en: 'Tier', fineFrom: yuan(1), fineTo: yuan(2) }],
      });
    givenRegister('powers').when(assigned, context).thenRefused('registers.agency-unknown');
    givenRegister('powers')
      .when(onProvision([AIR_LAW]), context)
      .thenState((history) => history?.event.type === 'BenchmarkAdopted');
    for (const wrong of [
      { law: '大气污染防治法', article: '第117条' },
      { ...AIR_LAW, version: 2 },
      { ...AIR_LAW, law: '水法' },
    ])
      givenRegister('powers')
        .when(onProvision([wrong]), context)
        .thenRefused('registers.basis-not-registered');
  });

  it('the register of powers withdraws what is held, and may assign it again', () => {
    const withdraw = WithdrawPower({
      occurredAt,
      agencyId: CITY_AGENCY,
      powerCode: '02-1',
      on: from,
      instrument: '文',
    });
    givenRegister('powers')
      .when(withdraw, context)
      .thenState((history) => history?.event.type === 'PowerWithdrawn');
    const withdrawn = { type: 'PowerWithdrawn', data: withdraw.data } as const;
    givenRegister('powers', withdrawn).when(withdraw, context).thenRefused('registers.power-not-held');
    givenRegister('powers', withdrawn)
      .when(assign('02-1'), context)
      .thenState((history) => history?.event.type === 'PowerAssigned');
  });

  it('the register of powers adopts a benchmark whose tiers differ and run upwards', () => {
    const tier = (tierId: string, fineFrom: number, fineTo: number) => ({
      tierId,
      zh: '档',
      en: 'Tier',
      fineFrom: yuan(fineFrom),
      fineTo: yuan(fineTo),
    });
    const adopt = (...tiers: ReturnType<typeof tier>[]) =>
      AdoptBenchmark({ occurredAt, benchmarkId: 'bm-new', powerCode: POWER, tiers, from });
    givenRegister('powers')
      .when(adopt(tier('a', 1, 2), tier('b', 2, 3)), context)
      .thenState((history) => history?.event.type === 'BenchmarkAdopted');
    givenRegister('powers')
      .when(adopt(tier('a', 2, 1)), context)
      .thenRefused('registers.benchmark-tiers');
    givenRegister('powers')
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

  it('the register of local parameters sets what fits the parameter, for an agency that is there', () => {
    givenRegister('rule-packs')
      .when(set(), context)
      .thenState((history) => history?.event.type === 'LocalParameterSet');
    givenRegister('rule-packs')
      .when(set({ value: 'all', agencyId: 'nowhere' }), context)
      .thenRefused('registers.parameter-value', 'registers.agency-unknown');
    givenRegister('rule-packs')
      .when(set({ parameter: 'legalReviewPowers', value: ['99-9'] }), context)
      .thenRefused('registers.parameter-powers');
  });

  it('the register of local parameters never rewrites what held on an earlier day', () => {
    givenRegister('rule-packs', { type: 'LocalParameterSet', data: set().data })
      .when(set({ value: 6 }), context)
      .thenRefused('registers.parameter-set-already');
  });
});
