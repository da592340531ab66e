import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deepOnly } from '../../running/repetitions.js';
import { foundByTests, type FoundByTests } from './checked.js';
import { compilerErrors, type CompilerError } from './compiled.js';
import { onlyChecked, plantedCopy, repository, type PlantedCopy } from './planted-copy.js';
import { PLACES, type Forgotten, type PlantedEvent } from './planted-event.js';

const VOCABULARY = 'case/legal-review/vocabulary.ts';
const STATE = 'case/legal-review/state.ts';
const PROCEDURE = 'case/legal-review/procedure.ts';
const RESTS_ON = 'case/reliance/rests-on.ts';
const SECTIONS = 'case/whole-file/sections.ts';
/** Says of each step with a date what corrects it, and reads whose step it is. */
const DATES = 'case/dates/what-corrects.ts';

/** What the compiler sees, and the files in which it says so. */
const SEEN_BY_THE_COMPILER: readonly (readonly [Forgotten, readonly string[]])[] = [
  ['event: zh', [VOCABULARY]],
  ['event: en', [VOCABULARY]],
  ['event: articles', [VOCABULARY]],
  ['event: whose', [VOCABULARY]],
  ['event: mainState', [VOCABULARY]],
  ['event: clocks', [VOCABULARY]],
  ['event: recordings', [VOCABULARY]],
  ['event: papers', [VOCABULARY]],
  ['command: by', [DATES, VOCABULARY]],
  ['command: en', [VOCABULARY]],
  ['command: records', [VOCABULARY]],
  ['command: follows', [VOCABULARY]],
  ['command: mayFollow', [VOCABULARY]],
  ['list of event types', [PROCEDURE, STATE, RESTS_ON, SECTIONS]],
  ['event of the procedure', [PROCEDURE]],
];

/** In a copy of their own: beside an event that is not in the list, the compiler does not say which step is missing. */
const MISSING_STEPS: typeof SEEN_BY_THE_COMPILER = [
  ['state', [STATE]],
  ['rests on', [RESTS_ON]],
  ['section', [SECTIONS]],
];

/** What a test sees: the part of its findings, and whether it names the event or the command there. */
const SEEN_BY_A_TEST: readonly (readonly [Forgotten, keyof FoundByTests, 'event' | 'command'])[] = [
  ['list of command types', 'eventsThatNoCommandRecords', 'event'],
  ['list of command types', 'commandsThatAreNotListed', 'command'],
  ['all other places', 'unlisted', 'event'],
  ['all other places', 'unlisted', 'command'],
  ['procedure', 'commandsThatNothingDecides', 'command'],
  ['glossary: event', 'withoutGlossaryRow', 'event'],
  ['glossary: command', 'withoutGlossaryRow', 'command'],
  ['golden file', 'goldenFaults', 'event'],
];

/** Nothing of it is forgotten. */
const WHOLE: PlantedEvent = { event: 'ReviewExplained', command: 'ExplainReview' };

const folders: string[] = [];
const copyWith = (...events: readonly PlantedEvent[]): PlantedCopy => {
  const folder = mkdtempSync(join(tmpdir(), 'new-event-'));
  folders.push(folder);
  return plantedCopy(folder, events);
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Several omissions are planted into one copy, each into an event of its own. */
const eventWithout = (without: Forgotten): PlantedEvent => {
  const name = without.replaceAll(/[^a-z]+/gi, '');
  return { event: `ExplainedWithout${name}`, command: `ExplainWithout${name}`, without };
};

const eventsWithout = (forgotten: readonly (readonly [Forgotten, ...unknown[]])[]): readonly PlantedEvent[] =>
  [...new Set(forgotten.map(([without]) => without))].map(eventWithout);

describe('a new event that is written in its seven places', () => {
  const whole = copyWith(WHOLE);

  it('a new event in its seven places has all that the ordinary tests look for', async () => {
    expect(await foundByTests(whole)).toEqual({
      eventsThatNoCommandRecords: [],
      commandsThatNothingDecides: [],
      commandsThatAreNotListed: [],
      unlisted: [],
      withoutGlossaryRow: [],
      goldenFaults: [],
    });
  });

  it('a new event has the places that CONTRIBUTING lists', () => {
    const [, section = ''] = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8').split('## Adding an event');
    const [table = ''] = section.split('\n## ');
    const listed = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, place]) => place);
    expect(listed).toEqual(Object.values(PLACES));
    expect(table).not.toContain('nothing yet');
  });
});

// Two runs of the compiler over all of the law.
deepOnly(describe)('a part of a new event that was forgotten', () => {
  let errors: readonly CompilerError[];
  beforeAll(async () => {
    errors = [
      ...(await compilerErrors(copyWith(WHOLE, ...eventsWithout(SEEN_BY_THE_COMPILER)))),
      ...(await compilerErrors(
        onlyChecked(copyWith(WHOLE, ...eventsWithout(MISSING_STEPS)), 'state', 'restsOn', 'sections'),
      )),
    ];
  });

  it.each([...SEEN_BY_THE_COMPILER, ...MISSING_STEPS])(
    'a forgotten part of a new event is found by the compiler in the file that is wrong: %s',
    (without, files) => {
      const { event } = eventWithout(without);
      const seen = errors.filter((error) => error.event === event).map(({ file }) => file);
      expect([...new Set(seen)].toSorted()).toEqual(files);
    },
  );

  it('a new event in its seven places compiles, beside those that lack a part', () => {
    expect(errors.filter(({ event }) => event === WHOLE.event)).toEqual([]);
  });

  it('a forgotten part of a new event is all that the compiler complains of', () => {
    expect(errors.filter(({ event }) => event === undefined)).toEqual([]);
  });
});

describe('a part of a new event that was forgotten and compiles all the same', () => {
  let found: FoundByTests;
  beforeAll(async () => {
    found = await foundByTests(copyWith(...eventsWithout(SEEN_BY_A_TEST)));
  });

  it.each(SEEN_BY_A_TEST)('a forgotten part of a new event is found by a test: %s, in %s', (without, where, names) => {
    const forgotten = eventWithout(without)[names];
    expect(found[where].filter((said) => said.split('.')[0] === forgotten)).toHaveLength(1);
  });

  it('a forgotten part of a new event is all that those tests find', () => {
    const counted = Object.fromEntries(
      Object.entries(found).map(([where, said]: [string, string[]]) => [where, said.length]),
    );
    expect(counted).toEqual({
      eventsThatNoCommandRecords: 1,
      commandsThatNothingDecides: 1,
      commandsThatAreNotListed: 1,
      unlisted: 3,
      withoutGlossaryRow: 2,
      goldenFaults: 1,
    });
  });
});
