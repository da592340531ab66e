import { processConsole } from './console/console.js';
import { run } from './program.js';

process.exitCode = await run(process.argv.slice(2), { console: processConsole, variables: process.env });
