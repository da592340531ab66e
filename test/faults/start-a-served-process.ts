import { PassThrough } from 'node:stream';
import { ServedProcess } from '../../apps/cli/src/serving/served-process.js';

/* Starts the program of the first argument, which talks to the port of the second, and waits to be killed. */

const [program = '', port = ''] = process.argv.slice(2);
const console = { out: () => undefined, note: () => undefined, notes: new PassThrough(), isWatched: false };
ServedProcess.start('ledger', program, { PORT: port }, console);
