import { emptyImportedCase, evolveByStep, type ForeignStep, type ForeignStepKind } from '@ecl/enforcement';
import { daysBetween, yearOf } from '@ecl/kernel';
import { Balances, type Settlement, type SettlementFigures } from './balances.js';
import { CASE_FLAGS, type CaseFlag } from './case-flags.js';
import { CASE_SPANS, type CaseSpan } from './case-spans.js';
import { Spread, type Distribution } from './distribution.js';
import { stepsOf, type FigureCase } from './figure-case.js';
import { Frequency } from './frequency.js';
import { YearEnds, type YearEnd } from './year-ends.js';

/**
 * The figures of an imported log. Money is in minor units of its currency; days are those of the log.
 *
 * What is due from a case is the total of its last increase, or else its fine, and its costs; its balance is what is due
 * minus what was paid.
 */
export interface ImportedFigures {
  readonly cases: number;
  readonly events: number;
  readonly activities: Readonly<Record<string, number>>;
  readonly startActivities: Readonly<Record<string, number>>;
  readonly endActivities: Readonly<Record<string, number>>;
  readonly variants: {
    readonly distinct: number;
    readonly seenOnce: number;
    /** The most frequent sequences of activities, joined by `>`. */
    readonly top: readonly (readonly [variant: string, cases: number])[];
  };
  readonly directlyFollows: {
    readonly pairs: number;
    readonly top: readonly (readonly [from: string, to: string, n: number])[];
  };
  readonly eventsPerCase: Distribution | undefined;
  readonly firstDate: string | undefined;
  readonly lastDate: string | undefined;
  readonly distinctDates: number;
  readonly busiestDays: readonly (readonly [day: string, events: number])[];
  readonly eventsByYear: Readonly<Record<string, number>>;
  readonly finesByYear: Readonly<Record<string, number>>;
  readonly money: {
    readonly fines: number;
    /** The new totals in the increases, and how far they exceed the fines. */
    readonly increasedTotals: number;
    readonly increases: number;
    readonly costs: number;
    readonly payments: number;
  };
  readonly finalBalance: Readonly<Record<Settlement, SettlementFigures>>;
  readonly paymentsPerCase: Readonly<Record<string, number>>;
  /** Cases in which it is true. */
  readonly flags: Readonly<Record<CaseFlag, number>>;
  readonly days: Readonly<Record<CaseSpan | 'caseDuration', Distribution | undefined>>;
  readonly yearEnds: Readonly<Record<string, YearEnd>>;
}

const TOP_VARIANTS = 15;
const TOP_DAYS = 5;
/** Cannot occur in an activity that came through XML or a line of CSV. */
const ARROW = '\u0000';

/**
 * Adds up the figures of a log case by case. Pure; memory grows with the variety of the cases, not with their number.
 */
export class FiguresOfImport {
  private cases = 0;
  private events = 0;
  private readonly activities = new Frequency();
  private readonly starts = new Frequency();
  private readonly ends = new Frequency();
  private readonly variants = new Frequency();
  private readonly follows = new Frequency();
  private readonly days = new Frequency();
  private readonly years = new Frequency();
  private readonly fineYears = new Frequency();
  private readonly length = new Spread();
  private readonly payments = new Spread();
  private readonly duration = new Spread();
  private readonly spans = eachOf(CASE_SPANS, () => new Spread());
  private readonly flags = eachOf(CASE_FLAGS, () => ({ n: 0 }));
  private readonly balances = new Balances();
  private readonly yearEnds = new YearEnds();
  private readonly money = { fines: 0, increasedTotals: 0, increases: 0, costs: 0, payments: 0 };

  add(figureCase: FigureCase): void {
    this.cases += 1;
    this.events += figureCase.length;
    this.addSequence(figureCase.map(({ activity }) => activity));
    this.addDays(figureCase);
    this.addSteps(stepsOf(figureCase));
    this.yearEnds.add(figureCase);
  }

  figures(): ImportedFigures {
    const dates = this.days.names();
    return {
      cases: this.cases,
      events: this.events,
      activities: this.activities.byFrequency(),
      startActivities: this.starts.byFrequency(),
      endActivities: this.ends.byFrequency(),
      variants: {
        distinct: this.variants.distinct,
        seenOnce: this.variants.seenOnce,
        top: this.variants.top(TOP_VARIANTS),
      },
      directlyFollows: {
        pairs: this.follows.distinct,
        top: this.follows.top(TOP_VARIANTS).map(([pair, n]) => {
          const [from = '', to = ''] = pair.split(ARROW);
          return [from, to, n];
        }),
      },
      eventsPerCase: this.length.distribution(),
      firstDate: dates[0],
      lastDate: dates.at(-1),
      distinctDates: dates.length,
      busiestDays: this.days.top(TOP_DAYS),
      eventsByYear: this.years.byName(),
      finesByYear: this.fineYears.byName(),
      money: { ...this.money },
      finalBalance: this.balances.figures(),
      paymentsPerCase: this.payments.byValue(),
      flags: eachOf(this.flags, ({ n }) => n),
      days: { ...eachOf(this.spans, (spread) => spread.distribution()), caseDuration: this.duration.distribution() },
      yearEnds: this.yearEnds.byYear(),
    };
  }

  private addSequence(activities: readonly string[]): void {
    this.length.add(activities.length);
    this.variants.add(activities.join('>'));
    this.starts.add(activities[0] ?? '');
    this.ends.add(activities.at(-1) ?? '');
    for (const [i, activity] of activities.entries()) {
      this.activities.add(activity);
      if (i > 0) this.follows.add(`${activities[i - 1] ?? ''}${ARROW}${activity}`);
    }
  }

  private addDays(figureCase: FigureCase): void {
    for (const { on, step } of figureCase) {
      if (on === undefined) continue;
      this.days.add(on);
      this.years.add(String(yearOf(on)));
      if (step?.kind === 'fineImposed') this.fineYears.add(String(yearOf(on)));
    }
    const dates = figureCase.flatMap(({ on }) => on ?? []).sort();
    const [first] = dates;
    const last = dates.at(-1);
    if (first && last) this.duration.add(daysBetween(first, last));
  }

  private addSteps(steps: readonly ForeignStep[]): void {
    const state = steps.reduce(evolveByStep, emptyImportedCase);
    this.balances.add(state);
    this.payments.add(state.payments);
    for (const step of steps) this.addMoney(step.kind, step.amount, state.fine?.amount ?? 0);
    for (const [flag, isTrue] of Object.entries(CASE_FLAGS)) if (isTrue(steps)) this.flags[flag as CaseFlag].n += 1;
    for (const [span, days] of Object.entries(CASE_SPANS)) {
      const value = days(steps);
      if (value !== undefined) this.spans[span as CaseSpan].add(value);
    }
  }

  private addMoney(kind: ForeignStepKind, amount: number, fine: number): void {
    if (kind === 'fineImposed') this.money.fines += amount;
    if (kind === 'decisionSent' || kind === 'costsAdded') this.money.costs += amount;
    if (kind === 'paymentReceived') this.money.payments += amount;
    if (kind !== 'penaltyIncreased') return;
    this.money.increasedTotals += amount;
    this.money.increases += amount - fine;
  }
}

const eachOf = <K extends string, A, B>(record: Readonly<Record<K, A>>, make: (value: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, make(value)])) as Record<K, B>;
