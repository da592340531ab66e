import { afterEach } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { bundledProgram } = (await import(new URL('../running/run-folder.js', import.meta.url).href)) as {
  bundledProgram: (source: string) => string | undefined;
};

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The file to run for a program of this folder: its bundle, where there is one. */
export const programOf = (script: string): string => {
  const source = join(repository, 'test/faults', script);
  return bundledProgram(source) ?? source;
};

export interface ChildOptions {
  /** User to run as; only root may choose another user. */
  readonly uid?: number | undefined;
}

const living = new Set<ChildProcess>();
// A test that fails may leave children behind, and what waits for their lines and may then start another.
afterEach(async () => {
  while (living.size > 0) await Promise.all([...living].map((child) => child.kill()));
});

/** A program of this folder in its own process, with output, input and a way to kill it. */
export class ChildProcess {
  readonly lines: string[] = [];
  private readonly process;
  private readonly closed: Promise<NodeJS.Signals | undefined>;
  private wake: () => void = () => undefined;
  private isClosed = false;

  constructor(script: string, args: readonly string[], { uid }: ChildOptions = {}) {
    const bundles = ['--import', './test/register-typescript-in-workers.js'];
    // From its bundle at once: hooks that replace the one by the other are a thread of their own.
    this.process = spawn(process.execPath, [...bundles, programOf(script), ...args], {
      cwd: repository,
      stdio: ['pipe', 'pipe', 'inherit'],
      ...(uid !== undefined && { uid, gid: uid }),
    });
    living.add(this);
    createInterface({ input: this.process.stdout }).on('line', (line) => {
      this.lines.push(line);
      this.wake();
    });
    this.closed = once(this.process, 'close').then(([, signal]: (NodeJS.Signals | null)[]) => {
      this.isClosed = true;
      living.delete(this);
      this.wake();
      return signal ?? undefined;
    });
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Resolves when the child has printed the given number of lines. */
  async untilLines(count: number): Promise<readonly string[]> {
    while (this.lines.length < count) {
      if (this.isClosed) throw new Error(`the child ended after ${String(this.lines.length)} lines`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return this.lines;
  }

  say(line: string): void {
    this.process.stdin.write(`${line}\n`);
  }

  /**
   * Kills the child without warning, and resolves when all its output was read.
   *
   * @returns the signal that ended it; undefined where it had already left
   */
  async kill(): Promise<NodeJS.Signals | undefined> {
    this.process.kill('SIGKILL');
    return this.closed;
  }

  /** Asks the child to end, and resolves when it has ended by itself. */
  async terminate(): Promise<void> {
    this.process.kill('SIGTERM');
    await this.closed;
  }

  /** Closes the child's input, and resolves when it has ended by itself. */
  async leave(): Promise<void> {
    this.process.stdin.end();
    await this.closed;
  }
}
