import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, contextOn } from '../testing/context-on.js';
import { Bank, Li } from '../testing/people.js';
import { AGENCY_ACCOUNT, COLLECTING_BANK, TREASURY_ACCOUNT } from '../testing/world.js';
import {
  bankReportDecider,
  BankMustBeContracted,
  BankMustReportForItself,
  DayMustBeOver,
  DayMustBeReportedOnce,
  LinesMustBeDistinct,
  LinesMustBeOfTheDay,
  NoLineMayCreditAnAgency,
} from './procedure.js';
import { bankReportEventTypes, BankReportReceived, ReportCollections, type ReportLine } from './vocabulary.js';

const { given } = specificationOf(bankReportDecider, { eventTypes: eventTypes(...bankReportEventTypes) });
const atTheBank = contextOn('2026-05-07T09:00:00+08:00', { actor: Bank });

const line = (n: number, over: Partial<ReportLine> = {}): ReportLine => ({
  bankReference: `cf-20260506-${String(n)}`,
  decisionNumber: `赤城管罚决〔2026〕${String(n)}号`,
  amount: yuan(100 * n),
  paidOn: plainDate('2026-05-06'),
  account: TREASURY_ACCOUNT,
  ...over,
});
const report = (lines: readonly ReportLine[], over: Partial<Parameters<typeof ReportCollections>[0]> = {}) =>
  ReportCollections({
    occurredAt: at('2026-05-06 18:00'),
    bankId: COLLECTING_BANK,
    reportDate: plainDate('2026-05-06'),
    lines: [...lines],
    ...over,
  });
const received = (lines: readonly ReportLine[]) => BankReportReceived(report(lines).data);

describe('the report of a bank on a day', () => {
  it('the report of a bank on a day is received, and may be empty', () => {
    given()
      .when(report([line(1), line(2)]), atTheBank)
      .then(received([line(1), line(2)]));
    given().when(report([]), atTheBank).then(received([]));
  });

  it('the report of a bank on a day sent again adds nothing, in whatever order its lines come', () => {
    given(received([line(1), line(2)]))
      .when(report([line(2), line(1)], { occurredAt: at('2026-05-06 20:00') }), atTheBank)
      .thenNothing();
  });

  it('the report of a bank on a day is not replaced by one that says something else', () => {
    given(received([line(1)]))
      .when(report([line(1), line(2)]), atTheBank)
      .thenRefused(DayMustBeReportedOnce);
    given(received([line(1)]))
      .when(report([line(1, { amount: yuan(1) })]), atTheBank)
      .thenRefused(DayMustBeReportedOnce);
  });

  it('the report of a bank on a day adds one event, however often and in whichever order it is sent', () => {
    const someLines = fc
      .uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 12 })
      .map((ns) => ns.map((n) => line(n)));
    const shuffled = someLines.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, ([lines, again]) => {
        const state = bankReportDecider.evolve(bankReportDecider.initialState, received(lines));
        expect(bankReportDecider.decide(report(again), state, atTheBank)).toEqual({ is: 'accepted', events: [] });
      }),
    );
  });

  it('the report of a bank on a day comes from that bank', () => {
    given()
      .when(report([line(1)]), contextOn('2026-05-07T09:00:00+08:00', { actor: Li }))
      .thenRefused('duties.role-not-entitled', BankMustReportForItself);
  });

  it('the report of a bank on a day comes from a bank with an agreement', () => {
    given()
      .when(
        report([line(1)], { bankId: 'another-bank' }),
        contextOn('2026-05-07T09:00:00+08:00', { actor: { ...Bank, agencyId: 'another-bank' } }),
      )
      .thenRefused(BankMustBeContracted);
  });

  it('the report of a bank on a day is about a day that has come, and payments of that day', () => {
    given()
      .when(report([line(1, { paidOn: plainDate('2026-05-05') })]), atTheBank)
      .thenRefused(LinesMustBeOfTheDay);
    given()
      .when(report([line(1, { paidOn: plainDate('2026-05-07') })], { reportDate: plainDate('2026-05-07') }), atTheBank)
      .thenRefused(DayMustBeOver);
  });

  it('the report of a bank on a day has each payment once', () => {
    given()
      .when(report([line(1), line(2), line(1)]), atTheBank)
      .thenRefused(({ rule, particulars }) => {
        expect(particulars).toEqual({ references: 'cf-20260506-1' });
        return rule === LinesMustBeDistinct.code;
      });
  });

  it('the report of a bank on a day with money on an account of an agency is refused and raises the alarm [SC23]', () => {
    given()
      .when(report([line(1, { account: AGENCY_ACCOUNT })]), atTheBank)
      .thenRefused(
        ({ rule, particulars }) =>
          rule === NoLineMayCreditAnAgency.code && particulars?.['accounts'] === AGENCY_ACCOUNT,
      );
  });

  it('the report of a bank on a day names every broken rule at once', () => {
    given(received([]))
      .when(report([line(1, { account: AGENCY_ACCOUNT, paidOn: plainDate('2026-05-01') }), line(1)]), atTheBank)
      .thenRefused(NoLineMayCreditAnAgency, LinesMustBeOfTheDay, LinesMustBeDistinct, DayMustBeReportedOnce);
  });
});
