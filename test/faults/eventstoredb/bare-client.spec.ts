import { beforeAll, describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import type { EventStoreDbServer } from '../../eventstoredb-server/eventstoredb-server.js';
import { dropsAfter, fails, neverAnswers } from '../../eventstoredb-server/faults/fault-catalogue.js';
import type { Fault } from '../../eventstoredb-server/faults/fault.js';
import { deepOnly } from '../../running/repetitions.js';
import { provoked, type Ended } from './provoked/provoked.js';
import { isWaitedForInVain, traps, type Trap } from './provoked/trap.js';
import { servers } from './servers.js';

const { start } = servers();

/** What the server does that the trap is about, and how often. */
const faults: Partial<Record<Trap, readonly [Fault, times: number]>> = {
  'a subscription that the server drops while nobody listens for errors': [
    dropsAfter(0, status.UNAVAILABLE, 'Connection dropped', 'subscribe'),
    1,
  ],
  'an append to which the server says nothing': [neverAnswers('append', 'batchAppend', 'delete'), Infinity],
  'a cluster that is not found at the first look': [fails(status.UNAVAILABLE, 'gone', 'gossip'), 2],
};

/** The server for a trap: one of its own if the trap has a fault, otherwise the healthy one. */
const serverFor = async (trap: Trap, healthy: EventStoreDbServer): Promise<string> => {
  const [fault, times] = faults[trap] ?? [];
  const server = fault ? await start() : healthy;
  if (fault && times) server.faults.begin(fault, { times });
  const scheme = trap.startsWith('a cluster') ? 'esdb+discover' : 'esdb';
  const deadline = isWaitedForInVain(trap) ? '&defaultDeadline=300' : '';
  return `${scheme}://127.0.0.1:${String(server.port)}?tls=false${deadline}`;
};

const clients = new Map<Trap, Ended>();
let ledger: Ended;

/** The client has a process for each trap, because it does not come out of most; the adapter one process for all of them. */
beforeAll(async () => {
  // Two, because a ledger calls a log damaged that others have written to.
  const [healthy, healthyOfTheLedger] = [await start(), await start()];
  const oneProcess = async (): Promise<void> => {
    const walk = await Promise.all(traps.map(async (trap) => [trap, await serverFor(trap, healthyOfTheLedger)]));
    ledger = await provoked('with-the-store', walk.flat());
  };
  await oneProcess();
  // One after the other: a client that gets no processor within its deadline says something else than what is shown here.
  for (const trap of traps)
    clients.set(trap, await provoked('with-the-client', [trap, await serverFor(trap, healthy)]));
});

const heardByTheLedgerOf = (trap: Trap): readonly string[] =>
  ledger.said.filter((line) => line.startsWith(`${trap}: `)).map((line) => line.slice(trap.length + 2));

// A process of its own for each of them. What the adapter does there, `npm test` shows in the other specs of this folder.
deepOnly(describe)(
  'what ends the process of the bare client, whatever its caller catches, is an answer to a ledger',
  () => {
    it.each<[trap: Trap, lastWords: string, answers: readonly string[]]>([
      ['data that no JSON can hold', 'Do not know how to serialize a BigInt', ['InvalidAppend', 'stored']],
      ['an event without a type', 'appendToStream/batchAppend.', ['InvalidAppend', 'stored']],
      [
        'a revision that cannot be, given to another client of the process',
        'appendToStream/batchAppend.',
        ['InvalidAppend', 'stored', 'stored'],
      ],
      [
        'a subscription that the server drops while nobody listens for errors',
        'Connection dropped',
        ['EventStoreUnavailable', 'goes on', 'stored'],
      ],
      ['a batch whose place cannot be kept', 'the checkpoint cannot be kept', ['TypeError', 'goes on', 'stored']],
    ])('%s ends the bare client and is an answer to a ledger', (trap, lastWords, answers) => {
      expect(clients.get(trap)).toMatchObject({ code: 1, lastWords: expect.stringContaining(lastWords) });
      expect(clients.get(trap)!.said).not.toContain('still there');
      expect(heardByTheLedgerOf(trap)).toEqual(answers);
    });
  },
);

deepOnly(describe)('what leaves the bare client without an answer for ever is an answer to a ledger', () => {
  it('an append to which the server does not answer is never answered by the bare client, and is by a ledger', () => {
    const trap = 'an append to which the server says nothing';
    expect(clients.get(trap)).toMatchObject({ code: 0, said: ['never answered'] });
    expect(heardByTheLedgerOf(trap)).toEqual(['AppendOutcomeUnknown', 'AppendOutcomeUnknown']);
  });

  it('a cluster that is not found at the first look is not found by the bare client again, and is by a ledger', () => {
    const trap = 'a cluster that is not found at the first look';
    const refused = expect.stringContaining('Failed to discover');
    // The cluster is there from the second append on, as the read shows; the client does not look again.
    expect(clients.get(trap)).toMatchObject({
      code: 0,
      said: [refused, refused, refused, expect.stringMatching(/^reads /)],
    });
    expect(heardByTheLedgerOf(trap)).toEqual(['stored']);
  });
});

deepOnly(it)('a ledger that has met all of these failures ends by itself', () => {
  expect(ledger.code).toBe(0);
});
