import { expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { caseRegister, leads, payments } from '@ecl/read-models';
import { setImmediate as turn } from 'node:timers/promises';
import { NEVER, Subject } from 'rxjs';
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
    read: async () => [],
  });
  void stream.beat();
  await answer.read();
  answer.write('more');
  void stream.beat();
  expect(answer.destroyed).toBe(false);
  void stream.beat();
  expect(answer.destroyed).toBe(true);
});

it('what happens in quick succession is told together: each stream looks once, however many read models report it', async () => {
  const send = jest.spyOn(EventStream.prototype, 'send').mockResolvedValue();
  const [changes, gather] = [new Subject<string>(), new Subject<void>()];
  const streams = new EventStreams({ engine: { changes } } as never, { callerOf: asking } as never, {
    eventStreams: { perAccount: 30, beats: NEVER, gather },
  });
  for (let n = 0; n < 25; n += 1)
    streams.begin({ username: 'li', sessionId: 's-1' } as never, 'token', new Answer() as never, undefined);
  send.mockClear();
  for (let step = 0; step < 20; step += 1) for (const { name } of [caseRegister, leads, payments]) changes.next(name);
  expect(send).toHaveBeenCalledTimes(0);
  gather.next();
  // Others have their turn in between: the streams are not asked all at once.
  expect(send.mock.calls.length).toBeLessThan(25);
  for (let n = 0; n < 3; n += 1) await turn();
  expect(send).toHaveBeenCalledTimes(25);
  streams.onModuleDestroy();
  send.mockRestore();
});
