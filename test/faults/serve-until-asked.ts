import { once } from 'node:events';
import { createConnection } from 'node:net';
import { askedToStop } from '@ecl/web';

/*
 * Behaves like the processes of the product: tells whoever listens at PORT that it serves, and that it closed in order once it was
 * asked to stop, after a last line to its output, which may have no reader any more.
 */

const asked = askedToStop();
const told = createConnection(Number(process.env['PORT']), '127.0.0.1');
told.write('serving\n');
await asked;
process.stdout.write('stopping\n');
await new Promise(setImmediate);
told.end('closed in order\n');
await once(told, 'close');
process.exit(0);
