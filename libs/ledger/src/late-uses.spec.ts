import { RequestHearing, type Actor } from '@ecl/enforcement';
import {
  aCase,
  at,
  contextOn,
  hearingRequest,
  hearingRequested,
  Li,
  notifiedOfLargeFine,
} from '@ecl/enforcement/testing';
import type { EventStore } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CommandDoor, CommandOutcome, WhatIfAnswer } from './ledger.js';
import { warningOfLateness } from './late-uses.js';

const told = aCase().concluded().with(notifiedOfLargeFine());
const occurredAt = at('2026-04-08 09:00');
const law = contextOn('2026-04-08T10:00:00+08:00');
const actor: Actor = Li;
const step = RequestHearing(hearingRequest({ occurredAt }));

/** A door behind which the request is recorded, late or not. */
const faults: unknown[] = [];

const doorOf = (isLate: boolean, recorded: Iterable<object> = told): CommandDoor => {
  const events = [hearingRequested({ occurredAt, isLate, partyId: 'party-1' })];
  const door = {
    ask: () => Promise.resolve({ answer: { is: 'accepted', events }, warnings: [] } as unknown as WhatIfAnswer),
    execute: () => Promise.resolve({ is: 'accepted', events } as unknown as CommandOutcome),
  };
  const readStream = async function* () {
    yield* await Promise.resolve([...recorded, ...events]);
  };
  return warningOfLateness(door, {
    store: { readStream } as unknown as EventStore,
    lawFor: () => law,
    onFault: (error) => void faults.push(error),
  });
};

describe('the door of the cases, where a right is used late', () => {
  it('it warns whoever records a late request, and says so beforehand', async () => {
    expect(await doorOf(true).execute('a', step, { actor, commandId: newUuid() })).toMatchObject({
      warnings: [{ warning: 'hearing.requested-late', particulars: { lastDay: '2026-03-30' } }],
    });
    const { warnings } = await doorOf(true).ask('a', step, { actor });
    expect(warnings.map(({ code }) => code)).toEqual(['right-used-late']);
    expect(warnings[0]?.zh).toContain('2026-03-30');
  });

  it('a fault in the warning leaves the step as it is answered, and is told to whoever runs the ledger', async () => {
    const broken = [
      {
        type: 'CaseFiled',
        get data(): never {
          throw new TypeError('a fault of ours');
        },
      },
    ];
    const outcome = await doorOf(true, broken).execute('a', step, { actor, commandId: newUuid() });
    expect(outcome).toMatchObject({ is: 'accepted' });
    expect(outcome).not.toHaveProperty('warnings');
    expect(faults).toEqual([expect.objectContaining({ message: 'a fault of ours' })]);
  });

  it('it warns of nothing that came in time', async () => {
    expect(await doorOf(false).execute('a', step, { actor, commandId: newUuid() })).not.toHaveProperty('warnings');
    expect((await doorOf(false).ask('a', step, { actor })).warnings).toEqual([]);
  });
});
