import { chmodSync, mkdirSync } from 'node:fs';
import { TestEnvironment } from 'jest-environment-node';
import { temporaryFolderOf } from './run-folder.js';

/** Where a system looks for the temporary folder. */
const VARIABLES = ['TMPDIR', 'TMP', 'TEMP'];

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
}
