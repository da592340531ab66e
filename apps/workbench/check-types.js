/** `npm run typecheck`: the types of the workbench, with what its build takes from the contract. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hasPackagesOfWorkbench, makeContractOfWorkbench } from '../../bin/workbench.js';

if (!hasPackagesOfWorkbench()) {
  process.stderr.write(
    'typecheck: the packages of the workbench are not installed, its types are not checked: run "npm ci"\n',
  );
  process.exit(0);
}
await makeContractOfWorkbench();
const project = fileURLToPath(new URL('tsconfig.json', import.meta.url));
const tsc = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));
const { status } = spawnSync(tsc, ['--project', project], { stdio: 'inherit', shell: process.platform === 'win32' });
process.exit(status ?? 1);
