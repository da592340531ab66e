import { balanceOf, dueOf, emptyImportedCase, evolveByStep } from '@ecl/enforcement';
import { yearOf } from '@ecl/kernel';
import type { FigureCase } from './figure-case.js';

/** The state at the end of a year, by the days of the events. Amounts in minor units. */
export interface YearEnd {
  readonly cases: number;
  readonly events: number;
  readonly due: number;
  readonly paid: number;
  /** Sum of what was still owed; an overpaid case does not lower it. */
  readonly outstanding: number;
  readonly casesOwing: number;
  readonly inCollection: number;
  readonly increased: number;
  /** An appeal had been lodged, or a judge appealed to. */
  readonly appealed: number;
}

const NOTHING: YearEnd = {
  cases: 0,
  events: 0,
  due: 0,
  paid: 0,
  outstanding: 0,
  casesOwing: 0,
  inCollection: 0,
  increased: 0,
  appealed: 0,
};

/** Adds up what each case changes in each year, so that a case needs one sum per year. */
export class YearEnds {
  private readonly changes = new Map<number, YearEnd>();

  add(figureCase: FigureCase): void {
    const years = new Set(figureCase.flatMap(({ on }) => (on ? [yearOf(on)] : [])));
    let before = NOTHING;
    for (const year of [...years].sort((a, b) => a - b)) {
      const now = standingAt(figureCase, year);
      const change = combined(now, before, (a, b) => a - b);
      this.changes.set(
        year,
        combined(this.changes.get(year) ?? NOTHING, change, (a, b) => a + b),
      );
      before = now;
    }
  }

  /** From the first year with an event to the last. */
  byYear(): Readonly<Record<string, YearEnd>> {
    const years = [...this.changes.keys()];
    const result: Record<string, YearEnd> = {};
    let standing = NOTHING;
    for (let year = Math.min(...years); year <= Math.max(...years); year += 1) {
      standing = combined(standing, this.changes.get(year) ?? NOTHING, (a, b) => a + b);
      result[`${String(year)}-12-31`] = standing;
    }
    return result;
  }
}

const standingAt = (figureCase: FigureCase, year: number): YearEnd => {
  const seen = figureCase.filter(({ on }) => on !== undefined && yearOf(on) <= year);
  let state = emptyImportedCase;
  for (const { step } of seen) if (step) state = evolveByStep(state, step);
  const balance = balanceOf(state);
  const counted = (is: boolean): number => (is ? 1 : 0);
  return {
    cases: 1,
    events: seen.length,
    due: dueOf(state),
    paid: state.paid,
    outstanding: Math.max(0, balance),
    casesOwing: counted(balance > 0),
    inCollection: counted(state.on.sentForCollection !== undefined),
    increased: counted(state.on.penaltyIncreased !== undefined),
    appealed: counted(state.on.appealLodged !== undefined || state.on.appealToJudge !== undefined),
  };
};

const combined = (a: YearEnd, b: YearEnd, by: (a: number, b: number) => number): YearEnd => ({
  cases: by(a.cases, b.cases),
  events: by(a.events, b.events),
  due: by(a.due, b.due),
  paid: by(a.paid, b.paid),
  outstanding: by(a.outstanding, b.outstanding),
  casesOwing: by(a.casesOwing, b.casesOwing),
  inCollection: by(a.inCollection, b.inCollection),
  increased: by(a.increased, b.increased),
  appealed: by(a.appealed, b.appealed),
});
