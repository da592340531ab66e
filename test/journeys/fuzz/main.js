import { spawnSync } from 'node:child_process';

/**
 * `npm run fuzz [-- <bodies> <seed>]`: 10,000 bodies of seed 1 unless they say otherwise. It is the spec of the fuzz run in
 * full, because the processes need what the tests' compiler adds.
 */
const [bodies = '10000', seed = '1'] = process.argv.slice(2);
const env = { ...process.env, ECL_FUZZ_BODIES: bodies, ECL_SEED: seed };
const args = ['test', '--', 'test/journeys/fuzz', '--testTimeout=7200000'];
const { status } = spawnSync('npm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
