import { defer, filter, interval, share, type Observable, map } from 'rxjs';
import type { LogReader } from './log-reader.js';

const LOOK_EVERY_MILLISECONDS = 20;

/**
 * Emits after another process has committed. There is no signal between processes, so it polls: the file's data version
 * is one number in shared memory. It polls only while somebody listens, once for all listeners.
 */
export const commitsOfOthers = (reader: LogReader): Observable<void> =>
  defer(() => {
    let seen = reader.dataVersion();
    return interval(LOOK_EVERY_MILLISECONDS).pipe(
      map(() => reader.dataVersion()),
      filter((version) => version !== seen),
      map((version) => {
        seen = version;
      }),
    );
  }).pipe(share());
