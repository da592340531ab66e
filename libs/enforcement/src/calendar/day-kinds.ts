import { dayOfWeek, yearOf, type PlainDate } from '@ecl/kernel';
import { PACKAGED_YEARS } from './packaged-years.js';
import { FIRST_DAY_OF_THE_NEXT_NOTICE, type PublishedYear } from './published-year.js';
import { workingDaysOfAYear, type WorkingDaysOfAYear } from './working-days-of-a-year.js';

/** The kind of a day: a holiday of a notice, a make-up working day, an ordinary weekend, or an ordinary working day. */
export type DayKind = 'holiday' | 'makeUpWork' | 'weekend' | 'workday';

type NamedDays = ReadonlyMap<PlainDate, DayKind>;

const daysNamedBy = ({ holidays, makeUpWork }: PublishedYear): NamedDays =>
  new Map([
    ...holidays.map((date) => [date, 'holiday'] as const),
    ...makeUpWork.map((date) => [date, 'makeUpWork'] as const),
  ]);

/** Read once: a read model makes a calendar whenever it reckons, and nearly all of its years are packaged. */
const PACKAGED: ReadonlyMap<PublishedYear, NamedDays> = new Map(
  PACKAGED_YEARS.map((notice) => [notice, daysNamedBy(notice)]),
);

const NOT_NOTICED: NamedDays = new Map();

/**
 * The days of work of a year, by what its own notice and the next one name: nearly all calendars have the packaged years in
 * common. Forgotten with the notices.
 */
const COUNTED = new WeakMap<NamedDays, WeakMap<NamedDays, Map<number, WorkingDaysOfAYear>>>();

/** What some notices say about each day. */
export class DayKinds {
  private readonly named: ReadonlyMap<number, NamedDays>;

  constructor(notices: readonly PublishedYear[]) {
    this.named = new Map(notices.map((notice) => [notice.year, PACKAGED.get(notice) ?? daysNamedBy(notice)]));
  }

  of(date: PlainDate): DayKind {
    const year = yearOf(date);
    // The last days of December are named by the notice of the next year, which came later.
    const noticed = this.named.get(year + 1)?.get(date) ?? this.named.get(year)?.get(date);
    if (noticed) return noticed;
    if (!this.named.has(year) && isFixedHoliday(date)) return 'holiday';
    const weekday = dayOfWeek(date);
    return weekday === 0 || weekday === 6 ? 'weekend' : 'workday';
  }

  isWorkingDay(date: PlainDate): boolean {
    const kind = this.of(date);
    return kind === 'workday' || kind === 'makeUpWork';
  }

  workingDaysOf(year: number): WorkingDaysOfAYear {
    const own = this.named.get(year) ?? NOT_NOTICED;
    const next = this.named.get(year + 1) ?? NOT_NOTICED;
    const ofOwn = COUNTED.get(own) ?? new WeakMap<NamedDays, Map<number, WorkingDaysOfAYear>>();
    const counted = ofOwn.get(next) ?? new Map<number, WorkingDaysOfAYear>();
    let sums = counted.get(year);
    if (sums !== undefined) return sums;
    sums = workingDaysOfAYear(year, (day) => this.isWorkingDay(day));
    COUNTED.set(own, ofOwn.set(next, counted.set(year, sums)));
    return sums;
  }

  /** True for a day of a year without notice, and for the last days of a year whose next notice may still name them. */
  isProvisional(date: PlainDate): boolean {
    const year = yearOf(date);
    return !this.named.has(year) || (date.slice(5) >= FIRST_DAY_OF_THE_NEXT_NOTICE && !this.named.has(year + 1));
  }

  /** True if any day from … to is provisional; both days are included. */
  isProvisionalWithin(from: PlainDate, to: PlainDate): boolean {
    if (this.isProvisional(from) || this.isProvisional(to)) return true;
    for (let year = yearOf(from) + 1; year < yearOf(to); year += 1) if (!this.named.has(year)) return true;
    return false;
  }
}

/**
 * Without a notice: the holidays that 全国年节及纪念日放假办法 fixes by date, in the version of that year. Holidays that
 * follow the moon or the sun (春节, 清明, 端午, 中秋) are known only from notices.
 */
const isFixedHoliday = (date: PlainDate): boolean => {
  const version = FIXED_HOLIDAYS.find(({ fromYear }) => yearOf(date) >= fromYear);
  return version?.days.includes(date.slice(5)) ?? false;
};

const FIXED_HOLIDAYS: readonly { fromYear: number; days: readonly string[] }[] = [
  { fromYear: 2025, days: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] },
  { fromYear: 2000, days: ['01-01', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03'] },
  { fromYear: 1950, days: ['01-01', '05-01', '10-01', '10-02'] },
];
