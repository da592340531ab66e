import { addDays, daysBetween, type PlainDate } from '@ecl/kernel';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Term } from '../packs/rule-packs.js';
import { rolled, type Deadline } from './deadline.js';

/**
 * What the case term depends on besides its length. Spans in which it is suspended; `to` is undefined while one runs.
 */
export interface CaseTermFacts {
  readonly filedOn: PlainDate;
  readonly stoppedSpans: readonly { readonly from: PlainDate; readonly to: PlainDate | undefined }[];
  readonly termExtensions: readonly { readonly days: number }[];
}

export interface CaseTermDeadline extends Deadline {
  /** Days that did not count: from the day a span began up to the day before it ended. */
  readonly stoppedDays: number;
  /** The term is suspended on the day asked about: `dueOn` moves on every day. */
  readonly isStopped: boolean;
}

/**
 * 办案期限 as of a day (L04): the term from the day of filing, plus the extensions, plus the suspended days. Spans that
 * overlap count once. A span that began after the end of the term does not revive it.
 */
export const caseTermOn = (
  on: PlainDate,
  facts: CaseTermFacts,
  term: Term,
  calendar: WorkingCalendar,
): CaseTermDeadline => {
  const extended = facts.termExtensions.reduce((sum, { days }) => sum + days, term.length);
  let rawDueOn = addDays(facts.filedOn, extended);
  let stoppedDays = 0;
  for (const span of united(facts, on)) {
    if (span.from > rawDueOn) break;
    const days = daysBetween(span.from, span.to);
    rawDueOn = addDays(rawDueOn, days);
    stoppedDays += days;
  }
  return { ...rolled(rawDueOn, term, calendar), stoppedDays, isStopped: isStoppedOn(on, facts) };
};

const isStoppedOn = (on: PlainDate, { stoppedSpans }: CaseTermFacts): boolean =>
  stoppedSpans.some(({ from, to }) => from <= on && (to === undefined || on < to));

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The spans up to the day asked about, in order, joined where they touch. */
const united = ({ stoppedSpans, filedOn }: CaseTermFacts, on: PlainDate): readonly Span[] =>
  stoppedSpans
    .map(({ from, to }): Span => ({ from: later(from, filedOn), to: to === undefined || to > on ? on : to }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<readonly Span[]>((spans, span) => {
      const last = spans.at(-1);
      return last && span.from <= last.to
        ? [...spans.slice(0, -1), { from: last.from, to: later(last.to, span.to) }]
        : [...spans, span];
    }, []);

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
