import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { lawRules } from './all-rules.js';
import { bankReportEventTypes } from './bank-reports/vocabulary.js';
import { caseEventTypes } from './case/events.js';
import { importedEventTypes } from './imported/index.js';
import { ROLES } from './law/role.js';
import { leadEventTypes } from './lead/vocabulary.js';
import { rulePacks } from './packs/in-force.js';
import { conductEventTypes } from './same-conduct/vocabulary.js';
import { numberEventTypes } from './numbers/vocabulary.js';
import { officerTimeEventTypes } from './officer-time/vocabulary.js';
import { registerEventTypes } from './registers/events.js';
import { lawfulRequestEventTypes } from './lawful-requests/vocabulary.js';
import { supervisionEventTypes } from './supervision/vocabulary.js';
import { forgottenInGlossary } from './testing/forgotten.js';

const glossary = readFileSync(new URL('./glossary.md', import.meta.url), 'utf8');
const missing = (names: Iterable<string>) => forgottenInGlossary(glossary, names);

describe('the glossary', () => {
  it('the glossary has a row for every event', () => {
    const types = [
      ...caseEventTypes,
      ...leadEventTypes,
      ...registerEventTypes,
      ...bankReportEventTypes,
      ...supervisionEventTypes,
      ...lawfulRequestEventTypes,
      ...importedEventTypes,
      ...numberEventTypes,
      ...conductEventTypes,
      ...officerTimeEventTypes,
    ];
    expect(missing(types.map(({ name }) => name))).toEqual([]);
  });

  it('the glossary has a row for every command and every role', () => {
    const steps = lawRules.flatMap(({ askedBy }) => askedBy.flatMap(({ name, route }) => (route ? [name] : [])));
    expect(missing(steps)).toEqual([]);
    expect(missing(ROLES)).toEqual([]);
  });

  it('the glossary says which law is meant by every short name that a rule or a parameter quotes', () => {
    const quoted = [
      ...lawRules.flatMap(({ articles }) => articles),
      ...rulePacks()
        .explain(rulePacks().since, undefined)
        .map(({ article }) => article),
    ];
    expect(missing(quoted.map((article) => article.split(' ')[0] ?? ''))).toEqual([]);
  });
});
