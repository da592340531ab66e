import { AppendOutcomeUnknown, InMemoryEventStore } from '@ecl/event-sourcing';
import { FaultyEventStore, lostOnTheWay } from '@ecl/event-sourcing/testing';
import { expect, it } from '@jest/globals';
import { collect } from '../../contract/events.js';
import { copyRegisters, enteredRegisters, FilingBureau, outcomeOf } from '../../contract/number-book.fixture.js';

it('a number that another process took while an append stayed without an answer: nobody is told that the case was refused its number', async () => {
  const log = new InMemoryEventStore();
  await copyRegisters(await enteredRegisters(), log);
  const slow = new FaultyEventStore(log);
  const [here, elsewhere] = await Promise.all([slow, log].map((store) => FilingBureau.open(store, { isShared: true })));
  await here!.propose('a', 'b');
  let arrives: (() => Promise<unknown>) | undefined;
  slow.plan(
    // The reservation of the number, then the step of the case.
    (_, proceed) => proceed(),
    async (streamName, proceed) => {
      arrives = proceed;
      for (const bureau of [here!, elsewhere!]) bureau.later(6);
      expect(outcomeOf(await elsewhere!.approve('b', '立〔2026〕1号'))).toBe('立〔2026〕1号');
      return lostOnTheWay(streamName, proceed);
    },
  );
  await expect(here!.approve('a', '立〔2026〕1号')).rejects.toBeInstanceOf(AppendOutcomeUnknown);
  await arrives?.();
  const types = (await collect(log.readStream('case-a'))).map(({ type }) => type);
  expect(types.at(-1)).toBe('CaseFiled');
  const everything = (await collect(log.readAll())).map(({ type }) => type);
  expect(everything).not.toContain('CommandRefused');
  for (const bureau of [here!, elsewhere!]) bureau.doors.stop();
});
