import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** How a process survived its traps. */
export interface Ended {
  /** 0 when it ended by itself; undefined when it had to be killed. */
  readonly code: number | undefined;
  readonly said: readonly string[];
  /** What Node prints about an error that nobody could catch. */
  readonly lastWords: string;
}

/** Less than a test may take: what hangs is to be reported as such. */
const PATIENCE = 150_000;

/**
 * Runs a program of this folder through traps in its own process, and resolves when that process has ended.
 *
 * @param walk a trap and where its server is, the next trap, …
 */
export const provoked = (program: 'with-the-client' | 'with-the-store', walk: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const typescript = ['--import', './test/register-typescript-in-workers.js'];
    const script = `test/faults/eventstoredb/provoked/${program}.ts`;
    const options = { cwd: repository, timeout: PATIENCE };
    execFile(process.execPath, [...typescript, script, ...walk], options, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      resolve({
        code: typeof code === 'number' ? code : undefined,
        said: stdout.split('\n').filter((line) => line !== ''),
        lastWords: stderr,
      });
    });
  });
