import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formsOfSteps } from '../../../../bin/workbench-contract.js';
import { fieldsOfForm } from './grammar.js';
import { CHANGED_IN_FORM, repairOf, REPAIRING, REPAIRS } from './repairs.js';
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
    expect([...REPAIRING].filter((step) => forms[`cases.${step}`] === undefined)).toEqual([]);
    const members = new Set(Object.values(forms).flatMap((form) => fieldsOfForm(form).map(({ name }) => name)));
    const named = Object.entries(CHANGED_IN_FORM).filter(([, own]) => !own.some((name) => members.has(name)));
    expect(named.map(([code]) => code)).toEqual([]);
  });

  it('none leads from a right of the party that is running to the form which says that the party gave it up', () => {
    expect(REPAIRING.has('waive-rights')).toBe(false);
  });

  it('a review that has not passed leads to what is missing: the opinion, papers, or a new submission', () => {
    const to = (opinion: string) => repairOf('decision.review-not-passed', { opinion });
    expect(['pending', 'returned', 'correct', 'crimeSuspected'].map(to)).toEqual([
      'give-review-opinion',
      'supply-for-review',
      'submit-for-legal-review',
      'record-crime-suspicion',
    ]);
    expect(repairOf('decision.not-reviewed')).toBe('submit-for-legal-review');
    expect(repairOf('no.such-rule', {})).toBeUndefined();
  });
});
