import { MAIN_STATES, ROLE_TITLES } from '@ecl/enforcement';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formsOfSteps } from '../../../../bin/workbench-contract.js';
import { fieldsOfForm, type Field } from '../steps/grammar.js';
import type { StepForm } from '../steps/schema.js';
import { valueWords } from './values.js';

const read = (path: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'));

const contract = read('../../../../openapi.json') as object;
const fromTheLaw = read('./from-the-law.json') as { states: unknown; roles: unknown };

/** Every value that some field offers, with the member that has it. */
const offered = (fields: readonly Field[]): readonly (readonly [string, string | boolean])[] =>
  fields.flatMap(({ name, kind }) => {
    if (kind.is === 'choice') return kind.values.map((value) => [name, value] as const);
    if (kind.is === 'group') return offered(kind.fields);
    if (kind.is === 'list') return offered([kind.item]);
    if (kind.is !== 'union') return [];
    const { by, branches } = kind;
    return branches.flatMap(({ value, fields: inner }) => [
      ...(by === undefined ? [] : [[by, value] as const]),
      ...offered(inner),
    ]);
  });

describe('words of the workbench', () => {
  it('the values that forms offer have Chinese words', () => {
    const forms = Object.values(formsOfSteps(contract) as Record<string, StepForm>);
    const values = forms.flatMap((form) => offered(fieldsOfForm(form)));
    expect(values.length).toBeGreaterThan(300);
    const wordless = values.filter(([name, value]) => !/\p{Script=Han}/u.test(valueWords(name, value).zh));
    expect([...new Set(wordless.map(([name, value]) => `${name}=${String(value)}`))]).toEqual([]);
  });

  it('states and roles are called as the law library calls them', () => {
    const wordsOf = (titles: Readonly<Record<string, { zh: string; en: string }>>) =>
      Object.fromEntries(Object.entries(titles).map(([id, { zh, en }]) => [id, { zh, en }]));
    expect(fromTheLaw.states).toEqual(wordsOf(MAIN_STATES));
    expect(fromTheLaw.roles).toEqual(wordsOf(ROLE_TITLES));
  });
});
