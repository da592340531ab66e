import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { isInForceOn, type RuleReferences } from './rule-references.js';

const inForce = (dates: Pick<RuleReferences, 'since' | 'until'>, days: readonly string[]) =>
  days.filter((day) => isInForceOn(dates, plainDate(day)));

describe('the dates of a rule', () => {
  const since = plainDate('2026-08-15');
  const until = plainDate('2027-12-31');
  const days = ['2026-08-14', '2026-08-15', '2027-12-31', '2028-01-01'];

  it('the dates of a rule are the first and the last day on which it is asked, both inclusive', () => {
    expect(inForce({ since, until }, days)).toEqual(['2026-08-15', '2027-12-31']);
  });

  it('the dates of a rule may be open at either end', () => {
    expect(inForce({ since }, days)).toEqual(days.slice(1));
    expect(inForce({ until }, days)).toEqual(days.slice(0, 3));
    expect(inForce({}, days)).toEqual(days);
  });
});
