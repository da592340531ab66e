import { InMemoryEventStore } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CommandDoor, CommandDoors } from '../ledger.js';
import { observedAppends } from './observed-appends.js';
import { observedDoors } from './observed-doors.js';
import type { LedgerObserver } from './observer.js';

const watching = () => {
  const told: string[] = [];
  const observer: LedgerObserver = {
    answered: ({ type, answer, rules }) => void told.push([type, answer, ...rules].join(' ')),
    appended: (_, end) => void told.push(end),
  };
  return { told, observer };
};

describe('what the ledger tells of its work', () => {
  it('a question of the ledger itself that the law answers with no is no refusal, and that of a person is one', async () => {
    const { told, observer } = watching();
    const refusing = {
      execute: () => Promise.resolve({ is: 'refused', violations: [{ rule: 'end.not-reached' }] }),
    } as unknown as CommandDoor;
    const { cases } = observedDoors({ cases: refusing } as CommandDoors, observer);
    const ask = (over: object) =>
      cases.execute('case-1', { type: 'NoteEnd', data: {} }, { commandId: newUuid(), ...over } as never);
    await ask({ isAskedByNobody: true });
    expect(told).toEqual([]);
    await ask({});
    expect(told).toEqual(['NoteEnd refused end.not-reached']);
  });

  it('an append that came second is a conflict, and no failure of the log', async () => {
    const { told, observer } = watching();
    const store = observedAppends(new InMemoryEventStore(), observer);
    const append = (type = 'Noted') =>
      store.appendToStream('case-1', [{ id: newUuid(), type, data: {}, metadata: {} }], {
        expectedRevision: 'noStream',
      });
    await append();
    await expect(append()).rejects.toThrow('case-1');
    await expect(append('')).rejects.toThrow();
    expect(told).toEqual(['appended', 'conflict', 'failed']);
    await store.close();
  });
});
