import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { bundledProgram } = (await import(new URL('../../running/run-folder.js', import.meta.url).href)) as {
  bundledProgram: (source: string) => string | undefined;
};
const repository = fileURLToPath(new URL('../../../', import.meta.url));

export interface StartedProcess {
  readonly url: string;
  /** Waits until it has printed what a pattern finds. @returns its first group */
  said(pattern: RegExp): Promise<string>;
  /** All that it has printed. */
  printed(): string;
  /** Asks it to stop, and waits until it is gone. @returns its exit code */
  stop(): Promise<number | null>;
}

/** Starts a program of the product, and waits until it says where it listens. @param source `apps/ledger/src/main.ts` */
export const startProcess = async (
  source: string,
  variables: Readonly<Record<string, string>>,
): Promise<StartedProcess> => {
  const path = join(repository, source);
  const child = spawn(
    process.execPath,
    ['--import', './test/register-typescript-in-workers.js', bundledProgram(path) ?? path],
    { cwd: repository, env: { ...process.env, ...variables } },
  );
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  const output = new EventEmitter();
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      printed += String(part);
      output.emit('more');
    });
  const said = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const [, found] = pattern.exec(printed) ?? [];
        if (found === undefined) return;
        output.off('more', look);
        resolve(found);
      };
      output.on('more', look);
      void gone.then(() => reject(new Error(printed)));
      look();
    });
  return {
    url: await said(/(http:\/\/127\.0\.0\.1:\d+)\D/),
    said,
    printed: () => printed,
    stop: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
};
