import { schemaCheck } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { fineOwed } from '../../testing/paid-case.js';
import { recordedBy } from '../../testing/taken.js';
import { correcting, later } from './correction.fixture.js';
import { DateCorrected } from './vocabulary.js';

/** More than a list of an event usually holds. */
const MANY = 1_001;

describe('a correction that changes more members than a list usually holds', () => {
  it('is recorded as one event', () => {
    const owed = fineOwed();
    const [event] = recordedBy(owed, correcting(owed, 'DecisionServed', '2026-04-22 10:00'), later);
    if (event?.type !== 'DateCorrected') throw new RangeError('no date was corrected');
    const [change] = event.data.changes;
    const check = schemaCheck(DateCorrected.schema);
    const withChanges = (count: number) =>
      check({ ...event.data, changes: Array.from({ length: count }, (_, at) => ({ ...change, number: at + 1 })) });
    expect(withChanges(MANY)).toEqual([]);
    expect(withChanges(0)).not.toEqual([]);
  });
});
