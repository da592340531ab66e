import { systemClock } from '@ecl/kernel';
import { backUp, restore } from '@ecl/ledger';
import { stdout } from 'node:process';

/*
 * Backs up a data folder, or restores a backup, until the work is in the given phase: then it says so and waits, so
 * that it can be killed there.
 */

const [verb = '', from = '', to = '', wanted = ''] = process.argv.slice(2);

const progress = ({ phase }: { phase: string }): void => {
  if (phase !== wanted) return;
  stdout.write(`${phase}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};

if (verb === 'backup') await backUp({ data: from, target: to, clock: systemClock, progress });
else await restore({ backup: from, data: to, progress });
stdout.write('done\n');
