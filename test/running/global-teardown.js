import { endRun } from './life-of-a-run.js';

/** Runs after each run and removes everything it made. */
export default endRun;
