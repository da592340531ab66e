import async from 'node:async_hooks';
import { chmodSync, mkdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';
import { cleanedGlobal } from './cleaned-global.js';
import { OneAfterTheOther } from './one-after-the-other.js';
import { temporaryFolderOf } from './run-folder.js';
import sharing from './sharing-runtime.cjs';

const { keepsModules } = sharing;

/** Where a system looks for the temporary folder. */
const VARIABLES = ['TMPDIR', 'TMP', 'TEMP'];

/** Enough for a promise that is rejected in the next turn of the loop; Node reports it at the end of that turn. */
const TURNS = 3;

/** Those that the running spec has made. */
let storages = [];
async.AsyncLocalStorage = class extends async.AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    // Jest asks its own which test is running. Our tests run one after the other, so that it need not follow every promise.
    if (new Error().stack.includes('jest-circus')) return new OneAfterTheOther();
    storages.push(this);
  }
};
syncBuiltinESMExports();

/** Where a spec runs: in Node's environment, which all specs of a worker use, because they share modules. */
class EnvironmentOfSpecs extends TestEnvironment {
  #cleaned;

  constructor(config, context) {
    super(config, context);
    this.#cleaned = cleanedGlobal(this.global);
  }

  begin() {
    this.#cleaned.begin();
  }

  /** What a test leaves running may fail a moment after its end: while the run of its spec is open, that fails the spec. */
  async handleTestEvent(event) {
    if (event.name !== 'run_describe_finish' || event.describeBlock.parent !== undefined) return;
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((done) => setTimeout(done, 0));
  }

  async teardown() {
    if (keepsModules()) {
      this.fakeTimersModern.useRealTimers();
      this.#cleaned.end();
    } else await super.teardown();
    // Every promise is passed to all storages in use: with each spec in the same worker, later specs would be slower.
    for (const storage of storages) storage.disable();
    storages = [];
  }
}

/** The environment of all specs of this worker. */
let kept;

/** A separate temporary folder for every spec, so that leftovers can be traced to their spec. */
export default class EnvironmentOfASpec {
  constructor(config, context) {
    const folder = temporaryFolderOf(context.testPath);
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
    // Set on the process: `os.tmpdir()` and child programs do not see the `process.env` of a spec.
    for (const variable of VARIABLES) process.env[variable] = folder;
    if (!keepsModules()) return new EnvironmentOfSpecs(config, context);
    kept ??= new EnvironmentOfSpecs(config, context);
    kept.begin();
    return kept;
  }
}
