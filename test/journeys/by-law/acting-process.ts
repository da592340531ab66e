import { instant, SettableClock } from '@ecl/kernel';
import { openLedger } from '@ecl/ledger';
import { createInterface } from 'node:readline';
import { stdin, stdout } from 'node:process';
import { caughtUp } from '../caught-up.js';

/*
 * A ledger in its own process, at a given moment. It prints `open`; at each line of its input it looks which limits are over
 * and which ends of an old log are to be noted, and prints `looked` with the number of those that it recorded. It ends in order at the end of its input.
 */

const [data = '', store = '', readModels = '', moment = ''] = process.argv.slice(2);
const ledger = await openLedger({
  data,
  store,
  readModels,
  clock: new SettableClock(instant(moment)),
  looks: 'whenAsked',
  projects: 'here',
});
const tell = (line: string): void => void stdout.write(`${line}\n`);
await caughtUp(ledger);
tell('open');

for await (const _line of createInterface({ input: stdin })) {
  const { recorded, ends, alarms } = await ledger.byLaw.look();
  tell(
    `looked ${String(recorded.length + ends.length)} ${alarms.map(({ why, message }) => `${why} ${message}`).join('; ')}`,
  );
}
await ledger.close();
