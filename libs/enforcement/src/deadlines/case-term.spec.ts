import { addDays, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar } from '../calendar/published-calendar.js';
import type { Term } from '../packs/rule-packs.js';
import { caseTermOn, type CaseTermFacts } from './case-term.js';

const calendar = workingCalendar();
const day = plainDate;
const ninetyDays: Term = { length: 90, unit: 'calendarDay', rolls: true, article: 'APL 60' };
const filed = (facts: Partial<CaseTermFacts> = {}): CaseTermFacts => ({
  filedOn: day('2026-03-02'),
  stoppedSpans: [],
  termExtensions: [],
  ...facts,
});
const on = (date: string, facts: CaseTermFacts) => caseTermOn(day(date), facts, ninetyDays, calendar);
const span = (from: string, to?: string) => ({ from: day(from), to: to === undefined ? undefined : day(to) });

describe('the case term [L04]', () => {
  it('the case term is ninety days from the day of filing, and rolls from a weekend', () => {
    // 90 days after 2 March 2026 is Sunday 31 May.
    expect(on('2026-03-02', filed())).toMatchObject({ rawDueOn: '2026-05-31', dueOn: '2026-06-01', stoppedDays: 0 });
  });

  it('the case term grows by what the head granted, and by what the heads granted together', () => {
    expect(on('2026-05-20', filed({ termExtensions: [{ days: 30 }] })).rawDueOn).toBe('2026-06-30');
    expect(on('2026-06-20', filed({ termExtensions: [{ days: 30 }, { days: 60 }] })).rawDueOn).toBe('2026-08-29');
  });

  it('the case term does not count the days on which it was stopped', () => {
    expect(on('2026-05-01', filed({ stoppedSpans: [span('2026-04-01', '2026-04-11')] }))).toMatchObject({
      rawDueOn: '2026-06-10',
      stoppedDays: 10,
      isStopped: false,
    });
  });

  it('the case term moves on with every day while it is stopped', () => {
    const testing = filed({ stoppedSpans: [span('2026-04-01')] });
    expect(on('2026-04-01', testing)).toMatchObject({ rawDueOn: '2026-05-31', isStopped: true });
    expect(on('2026-04-21', testing)).toMatchObject({ rawDueOn: '2026-06-20', isStopped: true });
  });

  it('the case term counts days on which two reasons stopped it once', () => {
    const both = filed({ stoppedSpans: [span('2026-04-05', '2026-04-15'), span('2026-04-01', '2026-04-11')] });
    expect(on('2026-05-01', both).stoppedDays).toBe(14);
  });

  it('the case term does not start again by a stop that began after it was over', () => {
    expect(on('2026-09-01', filed({ stoppedSpans: [span('2026-07-01', '2026-08-01')] })).rawDueOn).toBe('2026-05-31');
  });

  it('the case term is never shortened by a span or an extension', () => {
    const anySpan = fc.tuple(fc.nat(300), fc.option(fc.nat(100), { nil: undefined })).map(([start, days]) => {
      const from = addDays(day('2026-03-02'), start);
      return { from, to: days === undefined ? undefined : addDays(from, days) };
    });
    fc.assert(
      fc.property(
        fc.array(anySpan, { maxLength: 6 }),
        fc.array(fc.record({ days: fc.integer({ min: 1, max: 60 }) }), { maxLength: 2 }),
        fc.nat(400),
        (stoppedSpans, termExtensions, later) => {
          const facts = filed({ stoppedSpans, termExtensions });
          const early = caseTermOn(day('2026-03-02'), facts, ninetyDays, calendar);
          const late = caseTermOn(addDays(day('2026-03-02'), later), facts, ninetyDays, calendar);
          return early.rawDueOn >= day('2026-05-31') && late.rawDueOn >= early.rawDueOn && late.dueOn >= late.rawDueOn;
        },
      ),
    );
  });
});
