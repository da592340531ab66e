import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { changedDays } from './changed-days.js';
import { PACKAGED_YEARS } from './packaged-years.js';
import { calendarFrom } from './published-calendar.js';
import type { PublishedYear } from './published-year.js';

const day = plainDate;
const notice: PublishedYear = {
  year: 2027,
  publishedOn: day('2026-11-10'),
  holidays: [day('2027-01-01'), day('2027-02-08')],
  makeUpWork: [day('2026-12-27')],
};
const packaged = calendarFrom(PACKAGED_YEARS);
const withNotice = (over: Partial<PublishedYear> = {}) => calendarFrom([...PACKAGED_YEARS, { ...notice, ...over }]);

describe('the days that news about the calendar changes', () => {
  it('a first notice settles its year up to 28 December, and the days of December that it names or settles', () => {
    expect(changedDays(2027, packaged, withNotice())).toEqual({ from: '2026-12-27', to: '2027-12-28' });
    expect(changedDays(2027, packaged, withNotice({ makeUpWork: [] }))).toEqual({
      from: '2026-12-29',
      to: '2027-12-28',
    });
  });

  it('a correction of a notice changes the days that differ, from the first to the last', () => {
    const corrected = withNotice({ holidays: [day('2027-01-01'), day('2027-02-09'), day('2027-02-10')] });
    expect(changedDays(2027, withNotice(), corrected)).toEqual({ from: '2027-02-08', to: '2027-02-10' });
  });

  it('a notice that says what was known already changes nothing', () => {
    const packagedYear = PACKAGED_YEARS.find(({ year }) => year === 2026);
    if (!packagedYear) throw new Error('2026 is not packaged');
    const again = calendarFrom([...PACKAGED_YEARS.filter(({ year }) => year !== 2026), { ...packagedYear }]);
    expect(changedDays(2026, packaged, again)).toBeUndefined();
  });
});
