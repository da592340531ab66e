import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formsOfSteps } from '../../../../bin/workbench-contract.js';
import { bodyOf } from './body.js';
import { fieldsOfForm, type Field } from './grammar.js';
import type { StepForm } from './schema.js';

const contract = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../../openapi.json', import.meta.url)), 'utf8'),
) as object;
const forms = formsOfSteps(contract) as Record<string, StepForm>;

const fieldsOf = (name: string): readonly Field[] => {
  const form = forms[name];
  if (form === undefined) throw new Error(`there is no form ${name}`);
  return fieldsOfForm(form);
};

describe('what is sent of a form', () => {
  it('a publication is proposed with nothing declared, or with what was', () => {
    const fields = fieldsOf('cases.propose-disclosure');
    expect(bodyOf(fields, { occurredAt: 'now', declared: {} })).toEqual({ occurredAt: 'now', declared: {} });
    expect(bodyOf(fields, { declared: { isInfluential: true } })).toEqual({ declared: { isInfluential: true } });
  });

  it('a group in which something is to be said is not sent empty, so that it counts as missing', () => {
    expect(bodyOf(fieldsOf('cases.begin.decide-on-spot'), { party: {} })).toEqual({});
    expect(bodyOf(fieldsOf('cases.give-review-opinion'), { checks: {} })).toEqual({});
  });
});
