import { moment, optional, record, text, type Event } from '@ecl/event-sourcing';
import { instant } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { commandBook } from './deciders.js';
import { decidingSteps } from './deciding.js';
import { ruleMaker, type RuleStatement } from './rule.js';
import { stepCommand } from './step-command.js';

interface State {
  readonly isShut: boolean;
  readonly isLawKnown: boolean;
}
const Speak = stepCommand(
  'Speak',
  record({ occurredAt: moment(), said: text(), to: record({ name: text() }), note: optional(text()) }),
  { by: ['officer'], en: 'Speak', records: [{ name: 'Spoken', titleZh: '发言' }] },
);

const rule = ruleMaker<State, undefined>({});
const says = (code: string) =>
  ({
    code,
    refs: [],
    articles: ['APL 4'],
    pack: 'national-core',
    en: `No ${code}.`,
    zh: '不。',
  }) satisfies RuleStatement;
const LawMustBeKnown = rule({ ...says('law.unknown'), reads: [], brokenWhen: (_, { isLawKnown }) => !isLawKnown });
const DoorMustBeOpen = rule({ ...says('door.shut'), reads: [], brokenWhen: (_, { isShut }) => isShut });
const WordsMustBeKind = rule<{ said: string }>()({
  ...says('words.unkind'),
  reads: ['said'],
  brokenWhen: ({ said }) => said === 'boo',
});
const NobodyMustBeInsulted = rule<{ said: string; to: { name: string }; note?: string }>()({
  ...says('words.insult'),
  reads: ['said', 'to', 'note'],
  brokenWhen: ({ said, to, note }) => said.includes(to.name) && note === undefined,
});
/** Shared with steps that have such a member; this one has none. */
const CaseMustBeOurs = rule<{ agencyId?: string }>()({
  ...says('case.of-others'),
  reads: ['agencyId'],
  brokenWhen: ({ agencyId }, { isShut }) => agencyId === undefined && isShut,
});

const book = commandBook(
  [
    decidingSteps<State, undefined, Event<'Spoken', { said: string }>>()(Speak, {
      mustHold: [WordsMustBeKind, NobodyMustBeInsulted, CaseMustBeOurs],
      then: ({ said }) => [{ type: 'Spoken', data: { said } }],
    }),
  ],
  { first: [LawMustBeKnown], ofEvery: () => [DoorMustBeOpen] },
);
const open: State = { isShut: false, isLawKnown: true };
const ask = (data: object, state = open) =>
  book.whatIf({ type: 'Speak', data: { occurredAt: instant('2026-05-06T01:00:00.000Z'), ...data } }, state, undefined);
const refusedFor = (asked: ReturnType<typeof ask>) =>
  asked.is === 'refused' ? asked.violations.map(({ rule: code }) => code) : asked.is;
const waiting = (asked: ReturnType<typeof ask>) =>
  asked.is === 'accepted'
    ? []
    : asked.notYetAsked.map(({ rule: code, members }) => [code, ...members.map(({ path }) => path)]);

describe('a step that is asked before it is taken', () => {
  it('a step that is asked whole is answered with what would be recorded, or with every rule that it breaks', () => {
    expect(ask({ said: 'hello', to: { name: 'Li' } })).toEqual({
      is: 'accepted',
      events: [{ type: 'Spoken', data: { said: 'hello' } }],
    });
    expect(refusedFor(ask({ said: 'boo', to: { name: 'boo' } }))).toEqual(['words.unkind', 'words.insult']);
  });

  it('a step that is asked in part names the members that it must have, also deep inside, with their titles', () => {
    const asked = ask({ to: {} });
    expect(asked).toMatchObject({
      is: 'incomplete',
      missing: [{ path: '/said' }, { path: '/to/name', zh: '姓名或者名称', en: 'Name' }],
    });
  });

  it('a rule is asked as soon as the members that it reads are there, and else says which are not', () => {
    expect(refusedFor(ask({}))).toBe('incomplete');
    expect(waiting(ask({}))).toEqual([
      ['words.unkind', '/said'],
      ['words.insult', '/said', '/to', '/note'],
    ]);
    expect(refusedFor(ask({ said: 'boo' }))).toEqual(['words.unkind']);
    expect(waiting(ask({ said: 'boo', to: {} }))).toEqual([['words.insult', '/to', '/note']]);
  });

  it('a member that the step may leave out counts as left out once all others are there', () => {
    expect(waiting(ask({ said: 'Li', note: 'x' }))).toEqual([['words.insult', '/to']]);
    expect(refusedFor(ask({ said: 'Li', to: { name: 'Li' } }))).toEqual(['words.insult']);
    expect(ask({ said: 'Li', to: { name: 'Li' }, note: 'x' }).is).toBe('accepted');
  });

  it('a rule that reads a member which the step does not have is asked at once', () => {
    expect(refusedFor(ask({}, { ...open, isShut: true }))).toEqual(['door.shut', 'case.of-others']);
  });

  it('a step whose law is not known is refused for that alone, in part as in whole', () => {
    const unknown: State = { isShut: true, isLawKnown: false };
    expect(refusedFor(ask({}, unknown))).toEqual(['law.unknown']);
    expect(refusedFor(ask({ said: 'boo', to: { name: 'Li' } }, unknown))).toEqual(['law.unknown']);
  });

  it('a step that the stream does not know is a fault of the caller', () => {
    expect(() =>
      book.whatIf({ type: 'Shout', data: { occurredAt: instant('2026-05-06T01:00:00.000Z') } }, open, undefined),
    ).toThrow('Shout');
  });
});
