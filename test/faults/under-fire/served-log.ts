import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ChildProcess } from '../child-process.js';

/** The longest time between two deaths of the server, in milliseconds. */
const LONGEST_MS = 3_000;

/** A server of EventStoreDB's protocol in its own process that returns on the same port after every kill. */
export class ServedLog {
  private constructor(
    private readonly folder: string,
    readonly connectionString: string,
    private server: ChildProcess,
  ) {}

  static async start(folder: string): Promise<ServedLog> {
    const server = new ChildProcess('under-fire/serve.ts', [folder]);
    const [connectionString = ''] = await server.untilLines(1);
    return new ServedLog(folder, connectionString, server);
  }

  /** Dies the given number of times, at random moments, and is alive afterwards, unless the end comes first. */
  async die(count: number, end: AbortSignal): Promise<void> {
    for (let death = 0; death < count; death += 1) {
      await wait(randomInt(LONGEST_MS), undefined, { signal: end });
      await this.server.kill();
      end.throwIfAborted();
      this.server = new ChildProcess('under-fire/serve.ts', [this.folder, new URL(this.connectionString).port]);
      await this.server.untilLines(1);
    }
  }

  async stop(): Promise<void> {
    await this.server.kill();
  }
}
