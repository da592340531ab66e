import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import { instant, SettableClock } from '@ecl/kernel';
import { eventLogAddress, eventVocabulary, openDoors, openEventLog, openLedger, type StepTaker } from '@ecl/ledger';
import { createInterface } from 'node:readline';
import { stdin, stdout } from 'node:process';
import { NOW } from '../../contract/number-book.fixture.js';
import { answerTo } from './steps-of-claims.js';

/*
 * A ledger in its own process. `whole`: a whole one. `stopping`: the doors alone, on
 * a store that stops for ever where the step itself would be written, after everything that it has reserved. It prints `open`;
 * each line of its input is a step, `approve <case> <number>` or `fine <case>`, and it prints what came of it. It ends in order
 * at the end of its input.
 */

const [how = '', data = '', store = '', readModels = ''] = process.argv.slice(2);
const clock = new SettableClock(instant(NOW));
const tell = (line: string): void => void stdout.write(`${line}\n`);

/** Writes what is reserved, and nothing into the stream of a case. */
const stopping = (log: EventStore): EventStore => ({
  appendToStream: async (streamName, events, options) => {
    if (!streamName.startsWith('case-')) return log.appendToStream(streamName, events, options);
    tell('reserved');
    return new Promise(() => undefined);
  },
  readStream: (...asked) => log.readStream(...asked),
  readAll: (...asked) => log.readAll(...asked),
  subscribeToAll: (...asked) => log.subscribeToAll(...asked),
  lastPosition: () => log.lastPosition(),
  close: () => log.close(),
});

const opened = async (): Promise<{ readonly cases: StepTaker; readonly close: () => Promise<void> }> => {
  if (how === 'whole') return openLedger({ data, store, readModels, clock, projects: 'here' });
  const log = await openEventLog(eventLogAddress(store));
  const doors = await openDoors({
    store: withSchemas(stopping(log), eventVocabulary()),
    clock,
    isShared: !store.startsWith('sqlite'),
  });
  return { cases: doors.cases, close: () => log.close() };
};

const ledger = await opened();
tell('open');
for await (const line of createInterface({ input: stdin })) {
  const told = answerTo(ledger.cases, line);
  // A step that stops for ever does not keep the next one from being taken.
  if (how === 'whole') tell(await told);
}
await ledger.close();
