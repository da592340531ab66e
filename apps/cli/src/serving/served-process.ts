import { LISTENING, type Environment } from '@ecl/web';
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Console } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 100;

/** One of the serving processes of the product, as a child of this one. */
export class ServedProcess {
  private exitCode: number | null | undefined;
  private isListening = false;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;

  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
  ) {
    this.gone = new Promise((resolve) => {
      child.once('exit', (code) => {
        this.exitCode = code;
        resolve();
      });
    });
    child.on('message', (said) => {
      if (said === LISTENING) this.isListening = true;
    });
  }

  /**
   * Over the channel the process says that it listens, and learns when this one is gone, however that ended, and ends too.
   * What the process says goes to the notes, line by line; an entry of its log is left as it is, for those who collect it.
   */
  static start(name: string, program: string, env: Environment, console: Console): ServedProcess {
    const child = spawn(process.execPath, [program], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', (line) => {
          console.note(line.startsWith('{') ? line : `[${name}] ${line}`);
        });
    return new ServedProcess(name, child);
  }

  /**
   * Waits until the process says that it listens (another program may answer at its address), and answers that it is ready; or that only
   * its disk is full: it has said so, answers questions, and goes on by itself when there is room.
   * @throws Problem when it ends before, or takes too long
   */
  async ready(url: string): Promise<void> {
    const giveUpAt = performance.now() + READY_WITHIN_MS;
    while (performance.now() < giveUpAt) {
      if (this.exitCode !== undefined)
        throw new Problem(
          EXIT.failure,
          `${this.name} 未能启动，原因见上文输出。`,
          `${this.name} did not start; the reason is printed above.`,
        );
      if (this.isListening && (await serves(url))) return;
      await wait(LOOK_EVERY_MS);
    }
    throw new Problem(EXIT.failure, `${this.name} 长时间未就绪。`, `${this.name} did not become ready in time.`);
  }

  async stop(): Promise<void> {
    if (this.exitCode === undefined) this.child.kill('SIGTERM');
    await this.gone;
  }
}

const serves = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url);
    const text = await response.text();
    if (response.ok) return true;
    const health = JSON.parse(text) as { readonly log?: { readonly status?: unknown } };
    return health.log?.status === 'disk-full';
  } catch {
    return false;
  }
};
