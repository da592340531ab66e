import { endRun } from './life-of-a-run.js';

/** After each run: nothing of it remains. */
export default endRun;
