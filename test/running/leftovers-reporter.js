import { leftoversIn } from './leftovers.js';
import { temporaryFolders } from './run-folder.js';

/** Fails a run in which a spec left something in the temporary folder, and names both. */
export default class LeftoversReporter {
  #error;

  onRunComplete(_contexts, { wasInterrupted }) {
    // The end of the run removes what is there.
    if (wasInterrupted) return;
    const leftovers = leftoversIn(temporaryFolders());
    if (leftovers.length === 0) return;
    this.#error = new Error(`left in the temporary folder:\n${leftovers.join('\n')}`);
    process.stderr.write(`\n${this.#error.message}\n`);
  }

  getLastError() {
    return this.#error;
  }
}
