import { InMemoryEventStore, withSchemas } from '@ecl/event-sourcing';
import { SettableClock, instant, type Instant } from '@ecl/kernel';
import { eventVocabulary, openDoors } from '@ecl/ledger';
import {
  CaseStory,
  STAGES,
  ThroughDoors,
  begunWorkingDaysAgo,
  caseAbout,
  deliver,
  registerSteps,
  tellTo,
  workingDaysTo,
  type Step,
} from '@ecl/storytelling';
import { describe, expect, it } from '@jest/globals';
import { demonstrationAt, registersFor } from '../../../apps/cli/src/demo/demonstration.js';
import { ordinaryCases } from '../../../apps/cli/src/demo/ordinary-cases.js';
import { MOST_WORKING_DAYS } from '../../../apps/cli/src/demo/table/cells.js';
import { deepOnly } from '../../running/repetitions.js';

/** Gives the steps to a ledger in memory whose clock shows `now`. @returns how many events it holds then. */
const eventsOf = async (steps: readonly Step[], now: Instant): Promise<number> => {
  const store = withSchemas(new InMemoryEventStore(), eventVocabulary());
  const doors = await openDoors({ store, clock: new SettableClock(now), isShared: false });
  try {
    const delivery = new ThroughDoors(doors);
    const registers = registersFor(now, ordinaryCases());
    await deliver(registerSteps({ id: 'admin', roles: ['administrator'] }, now, registers), delivery);
    await deliver(steps, delivery);
    return Number(await store.lastPosition());
  } finally {
    doors.stop();
  }
};

const moments: readonly (readonly [name: string, now: Instant])[] = [
  ['at noon of a working day', instant('2026-05-13T04:00:00Z')],
  ['early on a Sunday', instant('2026-11-28T20:10:00Z')],
  ['in the middle of a long holiday', instant('2026-10-05T15:00:00Z')],
  ['in a year whose calendar is not published yet', instant('2027-02-10T02:00:00Z')],
  // Its stories began in a year whose calendar the product does not have either.
  ['at the beginning of the year after that', instant('2028-01-12T02:00:00Z')],
];

const cases = ordinaryCases();

describe.each(moments)('the demonstration, made %s,', (name, now) => {
  // In `npm test` at the first moment; at the others its cases of every stage.
  (name === moments[0]?.[0] ? it : deepOnly(it))(
    'every command of the demonstration is answered by the law as its stories say',
    async () => {
      const steps = demonstrationAt(now, cases).flatMap((part) => part.steps);
      expect(await eventsOf(steps, now)).toBeGreaterThan(steps.length);
    },
  );

  it('the demonstration may have a case of every stage that began as late, or as long ago, as the table allows', async () => {
    const stories = STAGES.flatMap((stage) =>
      [workingDaysTo(stage), MOST_WORKING_DAYS].map((days, n) =>
        tellTo(
          new CaseStory(
            caseAbout(`${stage}-${String(days)}-${String(2 * STAGES.indexOf(stage) + n)}`),
            begunWorkingDaysAgo(days, now),
          ),
          stage,
        ),
      ),
    );
    const steps = stories.flatMap((story) => story.steps);
    expect(await eventsOf(steps, now)).toBeGreaterThan(steps.length);
  });
});
