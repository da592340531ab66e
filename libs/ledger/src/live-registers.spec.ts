import { expect, it } from '@jest/globals';
import { AgencyRegistered } from '@ecl/enforcement';
import { InMemoryEventStore, type ReadStreamOptions, type RecordedEvent, type StreamName } from '@ecl/event-sourcing';
import { instant, newUuid, plainDate } from '@ecl/kernel';
import { NEVER } from 'rxjs';
import { LiveRegisters } from './live-registers.js';
import { registerStream, REGISTERS } from './register-streams.js';

/** A log whose subscriptions tell nothing, and whose readers hear late what they have read. */
class DistantLog extends InMemoryEventStore {
  readings = 0;
  private arrival = Promise.resolve();

  override subscribeToAll = () => NEVER;

  override async *readStream(streamName: StreamName, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    this.readings += 1;
    const read: RecordedEvent[] = [];
    for await (const event of super.readStream(streamName, options)) read.push(event);
    await this.arrival;
    yield* read;
  }

  /** From here on nothing arrives until it is let through. */
  hold(): () => void {
    let letThrough: () => void = () => undefined;
    this.arrival = new Promise((resolve) => (letThrough = resolve));
    return letThrough;
  }

  async enter(agencyId: string): Promise<void> {
    const event = AgencyRegistered({
      occurredAt: instant('2026-05-06T01:00:00Z'),
      agencyId,
      nameZh: '示例局',
      nameEn: 'Example bureau',
      level: 'city',
      territory: '150400',
      socialCreditCode: '111504000000000000',
      from: plainDate('2026-05-06'),
    });
    await this.appendToStream(registerStream('agencies'), [{ id: newUuid(), ...event, metadata: {} }], {
      expectedRevision: 'any',
    });
  }
}

const today = plainDate('2026-05-07');
const agenciesIn = ({ registers }: LiveRegisters): readonly string[] =>
  ['one', 'two'].filter((agencyId) => registers.agency(agencyId, today) !== undefined);

/** Until everything that could go on without news from outside has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('live registers know, once they were read again, what was entered before that, with or without a subscription', async () => {
  const log = new DistantLog();
  await log.enter('one');
  const live = await LiveRegisters.follow(log);
  expect(agenciesIn(live)).toEqual(['one']);
  await log.enter('two');
  await live.refresh();
  expect(agenciesIn(live)).toEqual(['one', 'two']);
});

it('live registers are read once for all who ask during a reading, which may have passed the place already', async () => {
  const log = new DistantLog();
  const live = await LiveRegisters.follow(log);
  const letThrough = log.hold();
  const underWay = live.refresh();
  await settled();
  await log.enter('one');
  log.readings = 0;
  const askedLater = Promise.all([live.refresh(), live.refresh(), live.refresh()]);
  letThrough();
  await underWay;
  expect(agenciesIn(live)).toEqual([]);
  await askedLater;
  expect(agenciesIn(live)).toEqual(['one']);
  // The requests for case files are held beside them.
  expect(log.readings).toBe(REGISTERS.length + 1);
});

it('live registers report each time that the log cannot be read', async () => {
  const log = new DistantLog();
  const live = await LiveRegisters.follow(log);
  await log.close();
  for (let time = 0; time < 2; time += 1) await expect(live.refresh()).rejects.toMatchObject({ reason: 'closed' });
});
