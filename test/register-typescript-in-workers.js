/*
 * Lets a worker thread start from TypeScript sources under Jest and in the benchmarks.
 *
 * Product code writes `new Worker(new URL('./x-worker.js', import.meta.url))`, which is right for the built program. A worker inherits
 * `--import` from its process, so this file runs in it and teaches it `.ts` files, `./x.js` naming `x.ts`, and the `@ecl/*` paths.
 * `--import tsx` alone does not: on Node 20 it registers in the main thread only, and hooks are not shared with workers.
 */
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) {
  const { register } = await import('tsx/esm/api');
  register();
}
