import { accepted, moment, record, refused, text, type Event } from '@ecl/event-sourcing';
import { instant } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { commandBook } from './deciders.js';
import { decidingSteps } from './deciding.js';
import { evolving } from './evolving.js';
import type { Rule } from './rule.js';
import { stepCommand } from './step-command.js';

type State = { readonly isShut: boolean };
type TestRule = Rule<{ readonly said: string }, State, undefined>;

const Speak = stepCommand('SpeakUp', record({ occurredAt: moment(), said: text() }), {
  by: ['officer'],
  en: 'Speak up',
  records: [{ name: 'Spoken', titleZh: '发言' }],
});
const rule = (code: string, brokenWhen: TestRule['brokenWhen']): TestRule => ({
  code,
  refs: [],
  articles: ['APL 4'],
  pack: 'national-core',
  en: 'No.',
  zh: '不。',
  reads: ['said'],
  brokenWhen,
});
const occurredAt = instant('2026-05-06T01:00:00.000Z');
const speaking = (said: string) => Speak({ occurredAt, said });
const DoorMustBeOpen = rule('door.shut', (_, { isShut }) => isShut);
const WordsMustBeKind = rule('words.unkind', ({ said }) => said === 'boo');
const speak = decidingSteps<State, undefined, Event<'Spoken', { said: string }>>()(Speak, {
  mustHold: [WordsMustBeKind],
  then: ({ said }) => [{ type: 'Spoken', data: { said } }],
});
const codes = (decision: ReturnType<typeof speak.decide>) =>
  decision.is === 'refused' ? decision.violations.map(({ rule: code }) => code) : 'accepted';

describe('a book of commands', () => {
  const book = commandBook([speak], { ofEvery: () => [DoorMustBeOpen] });

  it('a book of commands adds the rules of every command to those of each, and names all that are broken', () => {
    expect(book.decide(speaking('hello'), { isShut: false }, undefined)).toEqual(
      accepted({ type: 'Spoken', data: { said: 'hello' } }),
    );
    expect(codes(book.decide(speaking('boo'), { isShut: true }, undefined))).toEqual(['door.shut', 'words.unkind']);
    expect(codes(book.decide(speaking('hello'), { isShut: true }, undefined))).toEqual(['door.shut']);
    expect(book.decidings[0]?.rules.map(({ code }) => code)).toEqual(['door.shut', 'words.unkind']);
  });

  it('a book of commands asks nothing further when a first rule is broken', () => {
    const explosive = rule('never.asked', () => {
      throw new Error('asked all the same');
    });
    const careful = commandBook([speak], { first: [DoorMustBeOpen], ofEvery: () => [explosive] });
    expect(codes(careful.decide(speaking('boo'), { isShut: true }, undefined))).toEqual(['door.shut']);
  });

  it('a book of commands has one decision for each command, and knows no others', () => {
    expect(() => commandBook([speak, speak], { ofEvery: () => [] })).toThrow('SpeakUp');
    expect(() => book.decide({ type: 'Whisper', data: {} }, { isShut: false }, undefined)).toThrow('Whisper');
  });

  it('a book of commands gives with a refusal the sentence in both languages, the articles, and the particulars if any', () => {
    const WithWords = { ...WordsMustBeKind, particulars: ({ said }: { readonly said: string }) => ({ said }) };
    const told = decidingSteps<State, undefined, Event<'Spoken', { said: string }>>()(Speak, {
      mustHold: [WithWords, WordsMustBeKind],
      then: () => [],
    });
    const violation = { rule: 'words.unkind', message: 'No.', messageZh: '不。', articles: ['APL 4'] };
    expect(told.decide(speaking('boo'), { isShut: false }, undefined)).toEqual(
      refused({ ...violation, particulars: { said: 'boo' } }, violation),
    );
  });
});

describe('a command type', () => {
  it('a command type names the last part of its route', () => {
    expect(Speak.step).toBe('speak-up');
    expect(speaking('hello')).toEqual({ type: 'SpeakUp', data: { occurredAt, said: 'hello' } });
  });
});

describe('what a track remembers', () => {
  type Opened = Event<'Opened', { readonly by: string }>;
  type Rained = Event<'Rained', { readonly hard: boolean }>;
  const evolve = evolving<readonly string[], Opened, Opened | Rained>({ Opened: (state, { by }) => [...state, by] });

  it('the state of a track changes with the events it has a step for, and with no others', () => {
    const before = ['li'];
    expect(evolve(before, { type: 'Opened', data: { by: 'wang' } })).toEqual(['li', 'wang']);
    expect(evolve(before, { type: 'Rained', data: { hard: true } })).toBe(before);
  });
});
