import { balancesModel } from './fines.fixture.js';
import { longLog } from './long-log.fixture.js';
import { ProjectionEngine } from './projection-engine.js';

// A process of its own: projects the long log into the folder it is given, and tells how far it is until it is killed.
const [folder = ''] = process.argv.slice(2);
const engine = new ProjectionEngine({ store: await longLog(), folder, models: [balancesModel()], batchSize: 37 });
engine.changes.subscribe(() => process.stdout.write(`${engine.status()[0]?.position ?? ''}\n`));
await engine.start();
