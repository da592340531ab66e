import { spawnSync } from 'node:child_process';

/**
 * Writes the examples of both contracts, the first part of `npm run examples`. It is their spec in writing, because the
 * processes need what the tests' compiler adds.
 */
const env = { ...process.env, ECL_WRITE_EXAMPLES: '1' };
const { status } = spawnSync('npm', ['test', '--', 'test/journeys/examples'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env,
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
