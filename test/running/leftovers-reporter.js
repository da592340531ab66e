import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolders } from './run-folder.js';

/** Fails a run in which a spec left something in the temporary folder, and names both. */
export default class LeftoversReporter {
  #error;

  onRunComplete() {
    const leftovers = leftoversIn(temporaryFolders());
    if (leftovers.length === 0) return;
    this.#error = new Error(`left in the temporary folder:\n${leftovers.join('\n')}`);
    process.stderr.write(`\n${this.#error.message}\n`);
  }

  getLastError() {
    return this.#error;
  }
}

/**
 * @param {string} root with one folder for each spec
 * @returns {readonly string[]} a line for each spec that left something
 */
export const leftoversIn = (root) =>
  readdirSync(root)
    .map((spec) => ({ spec: spec.replaceAll('__', '/'), left: readdirSync(join(root, spec)) }))
    .filter(({ left }) => left.length > 0)
    .map(({ spec, left }) => `  ${spec}: ${left.join(', ')}`);
