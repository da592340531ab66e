import { LISTENING, type Environment } from '@ecl/web';
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { showReadings, type ReadingOfModel } from '../commands/reading-text.js';
import type { Console } from '../console/console.js';
import { progressOf, type Progress } from '../console/progress.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** A process that says nothing new for so long is given up; one that gets on with its work is awaited. */
const SILENT_AT_MOST_MS = 120_000;
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
    private readonly console: Console,
    private readonly now: () => number,
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
  static start(
    name: string,
    program: string,
    env: Environment,
    console: Console,
    now: () => number = () => performance.now(),
  ): ServedProcess {
    const child = spawn(process.execPath, [program], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', (line) => {
          console.note(line.startsWith('{') ? line : `[${name}] ${line}`);
        });
    return new ServedProcess(name, child, console, now);
  }

  /**
   * Waits until the process says that it listens (another program may answer at its address), and answers that it is ready; or that only
   * its disk is full: it has said so, answers questions, and goes on by itself when there is room.
   * Reading a long log takes its time, which the progress tells: as long as it goes on, it is awaited.
   * @throws Problem when it ends before, or gets no further
   */
  async ready(url: string): Promise<void> {
    const progress = progressOf(this.console, `${this.name} 准备 preparing`);
    try {
      await this.becomesReady(url, progress);
      progress.complete();
    } finally {
      progress.stop();
    }
  }

  private async becomesReady(url: string, progress: Progress): Promise<void> {
    let said = '';
    let saidAt = this.now();
    while (this.now() - saidAt < SILENT_AT_MOST_MS) {
      if (this.exitCode !== undefined)
        throw new Problem(
          EXIT.failure,
          `${this.name} 未能启动，原因见上文输出。`,
          `${this.name} did not start; the reason is printed above.`,
        );
      const health = this.isListening ? await healthAt(url) : undefined;
      if (health === 'serves') return;
      if (health !== undefined && health.said !== said) {
        said = health.said;
        saidAt = this.now();
        showReadings(progress, health.models);
      }
      await wait(LOOK_EVERY_MS);
    }
    throw new Problem(EXIT.failure, `${this.name} 长时间未就绪。`, `${this.name} did not become ready in time.`);
  }

  async stop(): Promise<void> {
    if (this.exitCode === undefined) this.child.kill('SIGTERM');
    await this.gone;
  }
}

/** What a process says of itself that does not serve yet. */
interface Preparing {
  /** Changes while it gets on. */
  readonly said: string;
  readonly models: readonly ReadingOfModel[];
}

const healthAt = async (url: string): Promise<'serves' | Preparing | undefined> => {
  try {
    const response = await fetch(url);
    const text = await response.text();
    if (response.ok) return 'serves';
    const health = JSON.parse(text) as {
      readonly log?: { readonly status?: unknown };
      readonly readModels?: readonly (ReadingOfModel & { readonly position?: unknown })[];
    };
    if (health.log?.status === 'disk-full') return 'serves';
    const models = health.readModels ?? [];
    return { said: JSON.stringify(models.map(({ name, state, position }) => [name, state, position])), models };
  } catch {
    return undefined;
  }
};
