import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formsOfSteps } from '../../../../bin/workbench-contract.js';
import { fieldsOfForm } from './grammar.js';
import { CHANGED_IN_FORM, REPAIRS } from './repairs.js';
import type { StepForm } from './schema.js';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const contract = JSON.parse(readFileSync(`${repository}openapi.json`, 'utf8')) as object;

describe('links that repair', () => {
  it('each is of a rule that there is, and leads to a form that there is', () => {
    const page = `${repository}docs/reference/rules.md`;
    expect(existsSync(page)).toBe(true);
    const rules = readFileSync(page, 'utf8');
    const forms = formsOfSteps(contract) as Readonly<Record<string, StepForm>>;
    const codes = [...Object.keys(REPAIRS), ...Object.keys(CHANGED_IN_FORM)];
    expect(codes.filter((code) => !rules.includes(`<a id="${code}"></a>`))).toEqual([]);
    expect([...new Set(Object.values(REPAIRS))].filter((step) => forms[`cases.${step}`] === undefined)).toEqual([]);
    const members = new Set(Object.values(forms).flatMap((form) => fieldsOfForm(form).map(({ name }) => name)));
    const named = Object.entries(CHANGED_IN_FORM).filter(([, own]) => !own.some((name) => members.has(name)));
    expect(named.map(([code]) => code)).toEqual([]);
  });
});
