import { describe, expect, it } from '@jest/globals';
import { caseCommandTypes } from '../commands.js';
import { caseEventTypes } from '../events.js';
import { DATES_OF_EVENTS, REASONS, whatCorrects } from './what-corrects.js';

interface Node {
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly 'x-mark'?: string;
}

/** The paths of every day and moment of a schema that is no last day. */
const datesIn = (node: Node, path = ''): readonly string[] => {
  const isDate = node.format === 'date' || node.format === 'date-time';
  return [
    ...(isDate && node['x-mark'] !== 'deadline' ? [path] : []),
    ...Object.entries(node.properties ?? {}).flatMap(([name, member]) => datesIn(member, `${path}/${name}`)),
    ...(node.items ? datesIn(node.items, `${path}/*`) : []),
    ...(node.anyOf ?? []).flatMap((branch) => datesIn(branch, path)),
  ];
};

const requiredIn = (schema: unknown) => (schema as { readonly required?: readonly string[] }).required ?? [];
const membersOf = (schema: unknown) => Object.keys((schema as Node).properties ?? {});

const datesOf = (schema: unknown) => new Set(datesIn(schema as Node));

describe('what corrects a date of a step', () => {
  it('each day and moment of each event has a step that corrects it, or a reason why none does', () => {
    for (const { name, schema } of caseEventTypes)
      expect({ [name]: Object.keys(DATES_OF_EVENTS[name]).toSorted() }).toEqual({
        [name]: [...datesOf(schema)].toSorted(),
      });
  });

  it('a reason that no clock reckons from a date is given only of events that touch none, and each reason is used', () => {
    const reasons = caseEventTypes.flatMap(({ name, clocks }) =>
      Object.values(DATES_OF_EVENTS[name]).flatMap((corrects) =>
        'because' in corrects ? [{ name, why: corrects.because, clocks: clocks.length }] : [],
      ),
    );
    expect(reasons.filter(({ why, clocks }) => why === 'nothing' && clocks > 0)).toEqual([]);
    expect([...new Set(reasons.map(({ why }) => why))].toSorted()).toEqual(Object.keys(REASONS).toSorted());
  });

  it('a date that is corrected by its step is one that somebody told: a command has it', () => {
    for (const { name, schema: eventSchema } of caseEventTypes)
      for (const [path, corrects] of Object.entries(DATES_OF_EVENTS[name])) {
        if (!('by' in corrects) || corrects.by !== 'CorrectDate') continue;
        const commands = caseCommandTypes.filter(({ records }) => (records as readonly string[]).includes(name));
        const told = new Set(commands.flatMap(({ schema }) => [...datesOf(schema)]));
        expect({ [`${name} ${path}`]: told.has(path) }).toEqual({ [`${name} ${path}`]: true });
        // Its event says all that its command must say: so the step can be asked once more.
        const lacking = commands.map(({ schema }) =>
          requiredIn(schema).filter((each) => !membersOf(eventSchema).includes(each)),
        );
        expect({ [name]: lacking.some((members) => members.length === 0) }).toEqual({ [name]: true });
      }
  });

  it('a last day is reckoned; what is no date has nothing', () => {
    expect(whatCorrects('DecisionServed', '/dueOn')).toEqual({ because: 'reckoned' });
    expect(whatCorrects('DecisionServed', '/failedAttempts/2/triedOn')).toEqual({ by: 'CorrectDate' });
    expect(whatCorrects('DecisionServed', '/decisionId')).toBeUndefined();
    expect(whatCorrects('DecisionServed', '')).toBeUndefined();
  });
});
