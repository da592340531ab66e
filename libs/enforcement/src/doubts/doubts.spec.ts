import { marksOf } from '@ecl/event-sourcing';
import { fen, plainDate, yuan, type Fen } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { ReportCollections } from '../bank-reports/vocabulary.js';
import { caseCommandTypes } from '../case/commands.js';
import { DecideOnSpot, DecidePenalty } from '../case/decision/vocabulary/index.js';
import { initialCase } from '../case/initial-state.js';
import { IssuePenaltyNotice } from '../case/notice/vocabulary.js';
import { RecordBankPayment } from '../case/payment/vocabulary/index.js';
import type { CaseState } from '../case/state.js';
import type { Command } from '../law/command-type.js';
import { SetLocalParameter } from '../registers/local-parameters/vocabulary.js';
import { AdoptBenchmark, AssignPower, PowerAssigned } from '../registers/powers/vocabulary.js';
import {
  aCase,
  at,
  bankPayment,
  BENCHMARK,
  CITY_AGENCY,
  contextOn,
  decision,
  fineOwed,
  notice,
  onSpotDecision,
  POWER,
} from '../testing/index.js';
import { doubtsAboutBankReport, doubtsAboutCase, doubtsAboutEntry } from './index.js';
import { isLikelyYuan } from './likely-yuan.js';

const context = contextOn('2026-12-01T12:00:00+08:00');
const concluded = aCase().concluded().state;
const occurredAt = at('2026-05-06 09:00');
const from = plainDate('2026-05-06');

/** A power whose fines the law bounds: from 1,000 to 50,000 yuan. */
const bounded = contextOn('2026-12-01T12:00:00+08:00', {
  and: [
    PowerAssigned({
      ...{
        occurredAt,
        from: plainDate('2026-01-05'),
        agencyId: CITY_AGENCY,
        powerCode: POWER,
        instrument: '厅发〔2017〕15号',
      },
      fineRange: { fineFrom: yuan(1_000), fineTo: yuan(50_000) },
    }),
  ],
});

const pathsIn = (command: Command, state: CaseState = concluded, at = context): readonly unknown[] =>
  doubtsAboutCase(command, state, at).map(({ particulars }) => particulars?.['path']);
const fine = (amount: number) => ({ kind: 'fine' as const, amount: fen(amount) });
const benchmark = (tierId: string) => ({ benchmarkId: BENCHMARK, tierId, reasons: '情节一般' });

describe('an amount that is likely yuan', () => {
  it('an amount that is likely yuan lies, as yuan, in a range that begins above it, or is far below every range', () => {
    const ranges = [{ from: yuan(100), to: yuan(5_000) }];
    expect(isLikelyYuan(100, { ranges, least: 0 })).toBe(true);
    expect(isLikelyYuan(5_000, { ranges, least: 0 })).toBe(true);
    expect(isLikelyYuan(10_000, { ranges, least: 0 })).toBe(false);
    expect(isLikelyYuan(1, { ranges, least: 0 })).toBe(true);
    expect(isLikelyYuan(0, { ranges, least: 100 })).toBe(false);
    expect(isLikelyYuan(yuan(6_000), { ranges, least: 0 })).toBe(false);
  });

  it('an amount that is likely yuan is none in a range that begins at nothing, unless as yuan it lies there too', () => {
    const fromNothing = { from: fen(0), to: yuan(50) };
    expect(isLikelyYuan(1_000, { ranges: [{ from: fen(0), to: yuan(1_000) }], least: 2_000 })).toBe(true);
    expect(isLikelyYuan(1_000, { ranges: [fromNothing], least: 2_000 })).toBe(false);
    expect(isLikelyYuan(1_000, { ranges: [], least: 2_000 })).toBe(true);
    expect(isLikelyYuan(1_000, { ranges: [{ from: yuan(20), to: yuan(50) }, fromNothing], least: 2_000 })).toBe(true);
  });

  it('an amount that is likely yuan would be what is expected, were it yuan; what is expected is no slip', () => {
    const expected = [yuan(100), yuan(1)];
    expect(isLikelyYuan(100, { expected: [yuan(100)], least: 0 })).toBe(true);
    expect(isLikelyYuan(100, { expected, least: 0 })).toBe(false);
    expect(isLikelyYuan(150, { expected, least: 0 })).toBe(false);
  });
});

describe('a doubt about a step of a case', () => {
  it('a doubt about a step of a case names the amount, what it says in yuan, and how to write what is meant', () => {
    const penalties = [fine(2_000)];
    const [doubt] = doubtsAboutCase(
      DecidePenalty(decision({ penalties, benchmark: benchmark('ordinary') })),
      concluded,
      context,
    );
    expect(doubt).toMatchObject({
      warning: 'amount-likely-yuan',
      particulars: { path: '/dispositions/0/penalties/0/amount', amount: '20.00元', ifYuan: '2,000.00元' },
    });
    expect(doubt?.messageZh).toContain('请填 200000');
  });

  it('a doubt about a step of a case arises in notices, decisions and penalties on the spot, by the tier or without one', () => {
    const proposedPenalties = [fine(5_000)];
    expect(pathsIn(IssuePenaltyNotice(notice({ proposedPenalties, benchmark: benchmark('ordinary') })))).toEqual([
      '/proposedPenalties/0/amount',
    ]);
    expect(pathsIn(IssuePenaltyNotice(notice({ proposedPenalties })))).toEqual([]);
    expect(pathsIn(IssuePenaltyNotice(notice({ proposedPenalties: [fine(200)] })))).toHaveLength(1);
    const onSpot = (amount: number) => DecideOnSpot(onSpotDecision({ penalties: [fine(amount)] }));
    expect(pathsIn(onSpot(100), initialCase)).toEqual(['/penalties/0/amount']);
    expect(pathsIn(onSpot(10_000), initialCase)).toEqual([]);
  });

  it('a doubt about a step of a case arises from the range of the power where the paper names no tier', () => {
    const proposed = IssuePenaltyNotice(notice({ proposedPenalties: [fine(3_000)] }));
    expect(pathsIn(proposed)).toEqual([]);
    expect(pathsIn(proposed, concluded, bounded)).toEqual(['/proposedPenalties/0/amount']);
  });

  it('a doubt about a step of a case arises where the bank reports a hundredth of what is owed', () => {
    const owed = fineOwed().state;
    const pay = (amount: Fen) => RecordBankPayment(bankPayment({ amount }));
    expect(pathsIn(pay(fen(10_000)), owed)).toEqual(['/amount']);
    for (const right of [yuan(10_000), yuan(99), yuan(5_000)]) expect(pathsIn(pay(right), owed)).toEqual([]);
  });

  it('a doubt about a step of a case does not arise about the surcharge of the day, nor from what other parties owe', () => {
    const small = fineOwed({ fine: yuan(20) }).state;
    const paying = (over: object) => RecordBankPayment(bankPayment({ amount: fen(0), ...over }));
    const oneDayLate = { occurredAt: at('2026-05-07 15:00') };
    expect(pathsIn(paying({ ...oneDayLate, surcharge: fen(60) }), small)).toEqual([]);
    expect(pathsIn(paying({ ...oneDayLate, surcharge: fen(61) }), small)).toEqual(['/surcharge']);
    // A hundredth of what somebody else owes says nothing of a party who owes something else.
    const aHundredth = { amount: fen(10_000), partyId: 'somebody-else' };
    expect(pathsIn(paying(aHundredth), fineOwed().state)).toEqual([]);
  });

  it('a doubt about a step of a case arises in every step with an amount', () => {
    const placed = (path: readonly string[], kind?: string): unknown => {
      const [first, ...rest] = path;
      if (first === undefined) return 1;
      const within = placed(rest, kind);
      return first === '*' ? [within] : { [first]: within };
    };
    const withAmounts = caseCommandTypes.flatMap(({ name, schema }) =>
      marksOf(schema).flatMap(({ mark, path }) => (mark === 'amount' ? [{ name, path }] : [])),
    );
    expect(withAmounts.length).toBeGreaterThan(25);
    const undoubted = withAmounts.filter(({ name, path }) => {
      const data = { occurredAt, ...(placed(path) as object) };
      return doubtsAboutCase({ type: name, data }, initialCase, context).length === 0;
    });
    expect(undoubted).toEqual([]);
  });
});

describe('a doubt about an entry', () => {
  const tiers = (...ends: readonly (readonly [number, number])[]) =>
    ends.map(([fineFrom, fineTo], index) => ({
      ...{ tierId: `t${String(index)}`, zh: '档', en: 'Tier' },
      ...{ fineFrom: fen(fineFrom), fineTo: fen(fineTo) },
    }));
  const adopted = (...ends: readonly (readonly [number, number])[]) =>
    AdoptBenchmark({ occurredAt, benchmarkId: 'bm', powerCode: POWER, from, tiers: tiers(...ends) });
  const paths = (command: Command, at = context) =>
    doubtsAboutEntry(command, null, at).map(({ particulars }) => particulars?.['path']);

  it('a doubt about an entry arises where a tier of a benchmark ends below 20 yuan, or lies in the range only as yuan', () => {
    expect(paths(adopted([0, 100], [100, 1_000]))).toEqual(['/tiers/1/fineFrom', '/tiers/0/fineTo', '/tiers/1/fineTo']);
    expect(paths(adopted([0, yuan(1_000)], [yuan(1_000), yuan(10_000)]))).toEqual([]);
    expect(paths(adopted([1_000, 50_000]))).toEqual([]);
    expect(paths(adopted([1_000, 50_000]), bounded)).toEqual(['/tiers/0/fineFrom', '/tiers/0/fineTo']);
  });

  it('a doubt about an entry arises about the range of a power and the threshold of an agency too', () => {
    const power = (fineFrom: number, fineTo: number) =>
      AssignPower({
        ...{ occurredAt, agencyId: CITY_AGENCY, powerCode: POWER, from, instrument: '厅发〔2017〕15号' },
        fineRange: { fineFrom: fen(fineFrom), fineTo: fen(fineTo) },
      });
    expect(paths(power(100, 1_000))).toHaveLength(2);
    expect(paths(power(10_000, 100_000))).toEqual([]);
    const threshold = (citizen: number) =>
      SetLocalParameter({
        ...{ occurredAt, agencyId: CITY_AGENCY, parameter: 'hearingFineFrom', effectiveFrom: from, instrument: '文件' },
        value: { citizen: fen(citizen), soleTrader: yuan(10_000), organisation: yuan(100_000) },
      });
    expect(paths(threshold(1_000))).toEqual(['/value/citizen']);
    expect(paths(threshold(500_000))).toEqual([]);
  });
});

describe("a doubt about a bank's report", () => {
  const report = (...amounts: readonly number[]) =>
    ReportCollections({
      ...{ occurredAt, bankId: 'bank', reportDate: from },
      lines: amounts.map((amount, index) => ({
        ...{ bankReference: String(index), decisionNumber: '1', amount: fen(amount), paidOn: from, account: 'a' },
      })),
    });

  it("a doubt about a bank's report arises where every line is below 20 yuan, and not about a single small one", () => {
    expect(doubtsAboutBankReport(report(200, 1_000))).toHaveLength(2);
    expect(doubtsAboutBankReport(report(200, yuan(2_000)))).toEqual([]);
    expect(doubtsAboutBankReport(report())).toEqual([]);
  });
});
