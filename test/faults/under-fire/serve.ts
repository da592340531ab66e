import { stdout } from 'node:process';
import { EventStoreDbServer } from '../../eventstoredb-server/eventstoredb-server.js';
import { persistently } from './persistently.js';

/* Serves the log in a folder as EventStoreDB does, on a port, and prints its address. */

const [folder = '', port = '0'] = process.argv.slice(2);
const server = await persistently(() => EventStoreDbServer.start({ folder, port: Number(port) }));
stdout.write(`${server.connectionString}\n`);
