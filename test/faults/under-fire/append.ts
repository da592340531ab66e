import { WrongExpectedRevision, type ExpectedRevision, type NewEvent } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { stdout } from 'node:process';
import { TYPE } from './counting-models.js';
import { openLog } from './open-log.js';
import { persistently } from './persistently.js';

/*
 * Appends with eight parallel workers that compete for four streams, up to the given number of events, and reports each
 * acknowledged event: stream, revision, id. An append that fails because the log cannot be reached is repeated.
 */

const [place = '', most = '0'] = process.argv.slice(2);
const HANDS = 8;
const STREAMS = 4;

const store = await persistently(() => openLog(place));

const headOf = (streamName: string): Promise<ExpectedRevision> =>
  persistently(async () => {
    for await (const { revision } of store.readStream(streamName, { direction: 'backwards', maxCount: 1 }))
      return revision;
    return 'noStream';
  });

/** @returns the revision of the last event */
const appended = async (streamName: string, events: readonly NewEvent[]): Promise<number> => {
  for (;;) {
    const expectedRevision = await headOf(streamName);
    const append = () => store.appendToStream(streamName, events, { expectedRevision });
    try {
      return (await persistently(append)).revision;
    } catch (error) {
      // Another worker was first.
      if (!(error instanceof WrongExpectedRevision)) throw error;
    }
  }
};

let written = 0;
const write = async (hand: number): Promise<void> => {
  const streamName = `case-${String(hand % STREAMS)}`;
  for (let turn = 0; written < Number(most); turn += 1) {
    const events = Array.from({ length: 1 + (turn % 3) }, (_, part): NewEvent => {
      return { id: newUuid(), type: TYPE, data: { hand, turn, part, text: 'x'.repeat(200) }, metadata: {} };
    });
    written += events.length;
    const last = await appended(streamName, events);
    for (const [part, { id }] of events.entries())
      stdout.write(`${streamName} ${String(last - events.length + 1 + part)} ${id}\n`);
  }
};

await Promise.all(Array.from({ length: HANDS }, (_, hand) => write(hand)));
// A process that has written enough waits to be killed.
setInterval(() => undefined, 60_000);
