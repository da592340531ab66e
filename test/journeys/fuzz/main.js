import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';

/**
 * `npm run fuzz [-- <bodies> <seed>]`, or `-- --bodies N --seed N`: 10,000 bodies of seed 1 unless they say otherwise. It is the spec of the
 * fuzz run in full, because the processes need what the tests' compiler adds.
 */
const { values, positionals } = parseArgs({
  options: { bodies: { type: 'string' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const [bodies = values.bodies ?? '10000', seed = values.seed ?? '1', ...rest] = positionals;
if (![bodies, seed].every((each) => /^\d{1,9}$/.test(each)) || Number(bodies) === 0 || rest.length > 0) {
  process.stderr.write('npm run fuzz [-- <bodies> <seed>], or -- --bodies N --seed N: whole numbers\n');
  process.exit(2);
}
const env = { ...process.env, ECL_FUZZ_BODIES: bodies, ECL_SEED: seed };
const args = ['test', '--', 'test/journeys/fuzz', '--testTimeout=7200000'];
const { status } = spawnSync('npm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
