import async from 'node:async_hooks';
import { chmodSync, mkdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';
import { temporaryFolderOf } from './run-folder.js';

/** Where a system looks for the temporary folder. */
const VARIABLES = ['TMPDIR', 'TMP', 'TEMP'];

/** Of the spec that runs: Jest makes one for each, and uses it until the worker ends. */
let storages = [];
async.AsyncLocalStorage = class extends async.AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.push(this);
  }
};
syncBuiltinESMExports();

/** Node's environment, with a temporary folder of its own for every spec: what one leaves behind can be named. */
export default class EnvironmentOfASpec extends TestEnvironment {
  constructor(config, context) {
    const folder = temporaryFolderOf(context.testPath);
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
    // Of the process: `os.tmpdir()` and child programs do not see what a spec has as its `process.env`.
    for (const variable of VARIABLES) process.env[variable] = folder;
    super(config, context);
  }

  async teardown() {
    await super.teardown();
    // Every promise is handed on to all that are in use: with each spec in the same worker, all later ones would be slower.
    for (const storage of storages) storage.disable();
    storages = [];
  }
}
