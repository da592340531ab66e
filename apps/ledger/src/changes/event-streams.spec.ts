import { expect, it } from '@jest/globals';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { NEVER } from 'rxjs';
import { EventStream } from './event-stream.js';
import { EventStreams } from './event-streams.js';

/** An answer whose reader takes what is written when it is told to. */
class Answer extends Writable {
  private taken: () => void = () => undefined;

  constructor() {
    super({ highWaterMark: 1 });
  }

  status = (): this => this;
  set = (): this => this;
  flushHeaders = (): void => undefined;
  override _write(_: unknown, __: unknown, taken: () => void): void {
    this.taken = taken;
  }

  async read(): Promise<void> {
    const drained = once(this, 'drain');
    this.taken();
    await drained;
  }
}

const asking = (): Promise<never> => new Promise(() => undefined);

it('a reader that left before its stream began takes no place', async () => {
  const streams = new EventStreams({ engine: { changes: NEVER } } as never, { callerOf: asking } as never, {
    eventStreams: { perAccount: 1, beats: NEVER },
  });
  const caller = { username: 'li', sessionId: 's-1' } as never;
  const [left, stays, third] = [new Answer(), new Answer(), new Answer()];
  left.destroy();
  await once(left, 'close');
  const begin = (answer: Answer): void => {
    streams.begin(caller, 'token', answer as never, undefined);
  };
  begin(left);
  begin(stays);
  expect(() => {
    begin(third);
  }).toThrow();
  streams.onModuleDestroy();
});

it('a reader that takes nothing for two beats is left, so that it does not outlive its session; a slow one is not', async () => {
  const answer = new Answer();
  const stream = new EventStream({
    ledger: {} as never,
    response: answer as never,
    callerNow: asking,
    after: undefined,
  });
  void stream.beat();
  await answer.read();
  answer.write('more');
  void stream.beat();
  expect(answer.destroyed).toBe(false);
  void stream.beat();
  expect(answer.destroyed).toBe(true);
});
