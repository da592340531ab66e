/*
 * Lets a worker thread, and a program that a test starts, begin from TypeScript sources.
 *
 * Product code writes `new Worker(new URL('./x-worker.js', import.meta.url))`, which is right for the built program. A
 * worker inherits `--import` from its process, so this file runs in it. In a test run the thread or program begins from
 * its bundle, which takes a tenth of the time. A thread gets its bundle from the code that starts it, so it needs no
 * hooks (`module.register`) and no thread for them. Elsewhere (benchmarks) tsx teaches it `.ts` files, `./x.js` naming
 * `x.ts`, and the `@ecl/*` paths. `--import tsx` alone does not: on Node 20 it registers in the main thread only, and
 * hooks are not shared with workers.
 */
import { register, syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import threads from 'node:worker_threads';
import { bundledThread } from './running/begin-from-bundle.js';
import { programsFolder, runFolder } from './running/run-folder.js';

const { Worker, isMainThread } = threads;
const program = process.argv[1] ?? '';
const isSource = /\.ts$/.test(program);

threads.Worker = class extends Worker {
  constructor(file, options) {
    super(bundledThread(file), options);
  }
};
// Three specs run on two processors, so the store's threads would only keep each other from running by waiting awake.
// The deep lane has the processors of the machine.
if (runFolder() !== undefined && process.env.ECL_TEST_DEPTH !== 'deep') os.availableParallelism = () => 1;
syncBuiltinESMExports();

if (runFolder() !== undefined) {
  if (!isMainThread || isSource || program.startsWith(programsFolder())) process.setSourceMapsEnabled(true);
  if (isMainThread && isSource) register('./running/begin-from-bundle.js', import.meta.url);
} else if (!isMainThread) {
  const tsx = await import('tsx/esm/api');
  tsx.register();
}
