import { describe, expect, it } from '@jest/globals';
import { caseEventTypes, type CaseEvent } from '../case/events.js';
import { isRulebookId } from '../law/rulebook-ids.js';
import { CLOCK_IDS, CLOCKS, limitOf, touchesOf, type ClockId } from './index.js';

/** The limits about which an event type and the table say different things. */
const disagreement = ({ name, clocks }: { readonly name: CaseEvent['type']; readonly clocks: readonly ClockId[] }) => {
  const touched = touchesOf(name);
  return CLOCK_IDS.filter((id) => clocks.includes(id) !== touched.includes(id));
};

describe('the table of the time limits', () => {
  it.each(caseEventTypes)('an event says which time limits it touches, and the table says the same: $name', (type) => {
    expect(disagreement(type)).toEqual([]);
  });

  it('clock case 19: an event that leaves out a limit it touches, or names one that it does not, is noticed', () => {
    const [served] = caseEventTypes.filter(({ name }) => name === 'DecisionServed');
    if (!served) throw new Error('DecisionServed is an event');
    expect(disagreement({ name: served.name, clocks: [] })).toEqual(touchesOf('DecisionServed'));
    expect(disagreement({ name: served.name, clocks: [...served.clocks, 'L87'] })).toEqual(['L87']);
  });

  it('the table of the time limits names no event that does not exist', () => {
    const names: readonly string[] = caseEventTypes.map(({ name }) => name);
    const mentioned = Object.values(CLOCKS).flatMap((clock) =>
      Object.values(clock).flatMap((said: unknown) =>
        typeof said === 'object' && said !== null && !Array.isArray(said) ? Object.keys(said) : [],
      ),
    );
    const events = mentioned.filter((name) => /^[A-Z]/.test(name));
    expect(events.length).toBeGreaterThan(100);
    expect(events.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('each time limit is one of the rulebook, and has a name of its own in the API', () => {
    expect(CLOCK_IDS.filter((id) => !isRulebookId(limitOf(id)))).toEqual([]);
    const kinds = CLOCK_IDS.map((id) => CLOCKS[id].kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('a time limit that begins also ends, and whoever may extend it is named', () => {
    for (const id of CLOCK_IDS) {
      const { begins, ends, endsForOne, lapses, fallsAway, fallsAwayForOne, grants } = CLOCKS[id];
      if (begins)
        expect([id, ends ?? endsForOne ?? lapses ?? fallsAway ?? fallsAwayForOne]).not.toEqual([id, undefined]);
      if (CLOCKS[id].extends) expect([id, grants?.length ?? 0]).not.toEqual([id, 0]);
    }
  });
});
