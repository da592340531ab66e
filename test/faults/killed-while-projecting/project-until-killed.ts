import { ProjectionEngine } from '@ecl/read-models';
import { balances } from './balances.js';
import { longLog } from './long-log.js';

/* Projects the long log into the folder it is given, and says how far it is until it is killed. */

const [folder = ''] = process.argv.slice(2);
const engine = new ProjectionEngine({ store: await longLog(), folder, models: [balances], batchSize: 37 });
engine.changes.subscribe(() => process.stdout.write(`${engine.status()[0]?.position ?? ''}\n`));
await engine.start();
