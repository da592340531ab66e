import { systemClock } from '@ecl/kernel';
import { openLedger, openWebhooks, placesOf } from '@ecl/ledger';
import { actorOf, people } from '@ecl/storytelling';
import { stdin, stdout } from 'node:process';
import { caughtUp } from '../caught-up.js';

/*
 * Delivers the letters of a data folder by itself, as the program does, and prints `open` when it begins. It ends in order at the end
 * of its input.
 */

const [data = ''] = process.argv.slice(2);
const ledger = await openLedger({ data, looks: 'whenAsked', projects: 'here' });
await caughtUp(ledger);
const { delivering } = openWebhooks({
  ledger,
  folder: placesOf({ data }).folder,
  ownHosts: new Set(['127.0.0.1']),
  sightOf: (username) =>
    Object.values(people)
      .map(actorOf)
      .find(({ personId }) => personId === username),
});
stdout.write(`open ${systemClock.now()}\n`);
stdin.resume();
await new Promise((ended) => stdin.once('end', ended));
await delivering.stop();
await ledger.close();
