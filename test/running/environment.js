import async from 'node:async_hooks';
import { chmodSync, mkdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';
import { temporaryFolderOf } from './run-folder.js';

/** Where a system looks for the temporary folder. */
const VARIABLES = ['TMPDIR', 'TMP', 'TEMP'];

/** The running spec's own: Jest makes one for each, and uses it until the worker ends. */
let storages = [];
async.AsyncLocalStorage = class extends async.AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.push(this);
  }
};
syncBuiltinESMExports();

/**
 * Node's environment, with a separate temporary folder for every spec, so that leftovers can be traced to their spec.
 */
export default class EnvironmentOfASpec extends TestEnvironment {
  constructor(config, context) {
    const folder = temporaryFolderOf(context.testPath);
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
    // Set on the process: `os.tmpdir()` and child programs do not see the `process.env` of a spec.
    for (const variable of VARIABLES) process.env[variable] = folder;
    super(config, context);
  }

  async teardown() {
    await super.teardown();
    // Every promise is passed to all storages in use: with each spec in the same worker, later specs would be slower.
    for (const storage of storages) storage.disable();
    storages = [];
  }
}
