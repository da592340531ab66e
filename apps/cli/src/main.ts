import { processConsole } from './console/console.js';
import { run } from './program.js';

// The reader of the output may have seen enough (`ecl streams | head`): this is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  console: processConsole,
  variables: process.env,
  folder: process.cwd(),
});
