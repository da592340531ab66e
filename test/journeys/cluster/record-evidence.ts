import type { Actor } from '@ecl/enforcement';
import { newUuid, systemClock } from '@ecl/kernel';
import { openLedger } from '@ecl/ledger';
import { photographs } from '@ecl/storytelling';
import { stdin, stdout } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/*
 * A ledger in its own process that records evidence in one case, one after another, without checking its revision. It
 * prints `open`, then for each step `asked <command id>` and the result. It ends in order at the end of its input.
 */

const [data = '', store = '', readModels = '', caseId = '', officers = ''] = process.argv.slice(2);
const [first = '', second = '', agencyId = '', unitId = ''] = officers.split(',');
const actor: Actor = { personId: first, roles: ['officer'], agencyId, unitId };
const ledger = await openLedger({ data, store, readModels });
const tell = (line: string): void => void stdout.write(`${line}\n`);

/** While another process starts, a log would grow by thousands of events that nobody looks at. */
const PAUSE_MS = 10;
const ending = new AbortController();
stdin.on('end', () => ending.abort()).resume();
tell('open');

while (!ending.signal.aborted) {
  const commandId = newUuid();
  tell(`asked ${commandId}`);
  const command = photographs(`evidence-${commandId}`, { occurredAt: systemClock.now(), officers: [first, second] });
  try {
    const outcome = await ledger.cases.execute(caseId, command, { actor, commandId });
    tell(
      outcome.is === 'accepted'
        ? `accepted ${commandId} ${String(outcome.revision)}`
        : `refused ${commandId} ${outcome.violations.map(({ rule }) => rule).join(',')}`,
    );
  } catch (error) {
    tell(`failed ${commandId} ${error instanceof Error ? error.name : String(error)}`);
  }
  await wait(PAUSE_MS);
}
await ledger.close();
tell('closed');
