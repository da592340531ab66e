import type { IdentityProviderSettings } from '@ecl/identity';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fillDemo } from '../../../apps/cli/src/demo/fill-demo.js';
import { ordinaryCases } from '../../../apps/cli/src/demo/ordinary-cases.js';
import { ADMINISTRATOR, ServedLedger } from '../http/served-ledger.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Where `npm run build` puts the workbench. */
export const workbenchFolder = join(repository, 'dist', 'workbench');

/** The bundler is no module of a test: it runs for itself, and does nothing where nothing changed. */
const buildPages = async (): Promise<void> => {
  const build = `import('./bin/workbench.js').then(({ buildWorkbench }) => buildWorkbench(${JSON.stringify(workbenchFolder)}))`;
  await promisify(execFile)(process.execPath, ['--eval', build], { cwd: repository });
};

export const DEMO_PASSWORD = 'Demo-2026-xuni';

/**
 * @param cases how many of the ordinary cases; the special ones are always there
 * @param provider through which people may sign in too; default: none
 */
export const demonstrationWithPages = async (
  cases: number,
  provider?: IdentityProviderSettings,
): Promise<ServedLedger> => {
  await buildPages();
  const signingIn = provider === undefined ? {} : { provider };
  const served = await ServedLedger.start(undefined, { workbench: workbenchFolder }, undefined, signingIn);
  await served.identity.beginDemonstration();
  await fillDemo({
    ledger: served.ledger,
    identity: served.identity,
    administrator: { username: ADMINISTRATOR },
    ordinaryCases: ordinaryCases().slice(0, cases),
    progress: () => undefined,
  });
  await served.caughtUp();
  return served;
};
