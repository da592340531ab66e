import { rmSync } from 'node:fs';
import { runFolder } from './run-folder.js';

/** After each run: nothing of it remains. */
export default () => {
  rmSync(runFolder(), { recursive: true, force: true });
};
