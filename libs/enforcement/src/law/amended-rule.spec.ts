import { moment, record, text, type Event } from '@ecl/event-sourcing';
import { instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { Dated } from './dated.js';
import { commandBook } from './deciders.js';
import { decidingSteps } from './deciding.js';
import { violationsOf, type RuleAboutState } from './rule.js';
import { stepCommand } from './step-command.js';

type Amended = RuleAboutState<object, object>;
const statement = { code: 'filing.too-late', refs: [], articles: [], pack: 'national-core', reads: [] } as const;

const today: Amended = {
  ...statement,
  en: 'As it is today.',
  zh: '现行规定。',
  until: plainDate('2026-12-31'),
  brokenWhen: () => true,
};
const toCome: Amended = {
  ...statement,
  en: 'As it will be.',
  zh: '新规定。',
  since: plainDate('2027-01-01'),
  brokenWhen: () => true,
};

const Speak = stepCommand('SpeakUp', record({ occurredAt: moment(), said: text() }), {
  by: ['officer'],
  en: 'Speak up',
  records: [{ name: 'Spoken', titleZh: '发言' }],
});
const speaking = commandBook(
  [decidingSteps<object, object, Event<'Spoken'>>()(Speak, { mustHold: [today, toCome], then: () => [] })],
  { ofEvery: () => [] },
);

/** What a step is refused for, and what it would be refused for before it is written. */
const brokenAt = (moment: string) => {
  const step: Dated = { occurredAt: instant(moment) };
  const asked = speaking.whatIf({ type: 'SpeakUp', data: step }, {}, {});
  const beforehand = asked.is === 'refused' ? asked.violations : [];
  return [violationsOf([today, toCome], step, {}, {}), beforehand].map((violations) =>
    violations.map(({ message }) => message),
  );
};

describe('a rule that is amended', () => {
  it('a rule that is amended refuses no step before the first day of its new version, in China', () => {
    for (const said of brokenAt('2026-12-31T15:59:59.999Z')) expect(said).toEqual(['As it is today.']);
  });

  it('a rule that is amended refuses by its new version from that day on, and by the earlier one no more', () => {
    for (const said of brokenAt('2026-12-31T16:00:00.000Z')) expect(said).toEqual(['As it will be.']);
  });
});
