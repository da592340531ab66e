import { addDays, addMonths, addYears, epochMilliseconds, plusHours, type Instant, type PlainDate } from '@ecl/kernel';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Article } from '../law/article.js';
import type { Term } from '../packs/rule-packs.js';

/**
 * The last day of a term. `rawDueOn` is the counted day; `dueOn` is moved to a working day where the law says so (K2,
 * X20).
 */
export interface Deadline {
  readonly rawDueOn: PlainDate;
  readonly dueOn: PlainDate;
  /** Counted over days that the State Council has not published yet: it may still move (K7). */
  readonly isProvisional: boolean;
  readonly article: Article;
}

/** The last moment of a term in hours. Hours run through nights and holidays and never move to a working day (K4). */
export interface MomentDeadline {
  readonly dueAt: Instant;
  readonly article: Article;
}

/**
 * The last day of a term that begins with something that happened on `from`; that day itself is not counted (K1).
 * @throws RangeError for a term in hours: those run from a moment, see {@link afterMoment}.
 */
export const after = (from: PlainDate, term: Term, calendar: WorkingCalendar): Deadline => {
  const { article } = term;
  if (term.unit === 'workingDay') {
    const { date, isProvisional } = calendar.addWorkingDays(from, term.length);
    return { rawDueOn: date, dueOn: date, isProvisional, article };
  }
  return rolled(lastDay(from, term), term, calendar);
};

/** The counted last day, moved to a working day if the term does so. */
export const rolled = (
  rawDueOn: PlainDate,
  { rolls, article }: Pick<Term, 'rolls' | 'article'>,
  calendar: WorkingCalendar,
): Deadline => {
  if (!rolls) return { rawDueOn, dueOn: rawDueOn, isProvisional: false, article };
  const { date, isProvisional } = calendar.rollForward(rawDueOn);
  return { rawDueOn, dueOn: date, isProvisional, article };
};

const lastDay = (from: PlainDate, { length, unit }: Term): PlainDate => {
  switch (unit) {
    case 'calendarDay':
      return addDays(from, length);
    case 'month':
      return addMonths(from, length);
    case 'year':
      return addYears(from, length);
    case 'hour':
    case 'workingDay':
      throw new RangeError(`a term in the unit ${unit} has no last day by the calendar alone`);
  }
};

/** @throws RangeError for a term in days or longer: those end with a day, see {@link after}. */
export const afterMoment = (from: Instant, term: Term): MomentDeadline => {
  if (term.unit !== 'hour') throw new RangeError(`a term in the unit ${term.unit} does not end at a moment`);
  return { dueAt: plusHours(from, term.length), article: term.article };
};

/** The whole last day belongs to the term: only the day after it is late. */
export const isLate = (deadline: Pick<Deadline, 'dueOn'>, on: PlainDate): boolean => on > deadline.dueOn;

/** The last moment belongs to the term. */
export const isLateAt = (deadline: Pick<MomentDeadline, 'dueAt'>, at: Instant): boolean =>
  epochMilliseconds(at) > epochMilliseconds(deadline.dueAt);
