import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formsOfSteps } from '../../../../bin/workbench-contract.js';
import { fieldsOfForm } from '../steps/grammar.js';
import type { StepForm } from '../steps/schema.js';
import { SCREENS } from './screens.js';

const contract = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../../openapi.json', import.meta.url)), 'utf8'),
) as object;

describe('the screens of the procedure on the spot', () => {
  it('each member that must be filled in stands on a screen, or is known before', () => {
    const form = (formsOfSteps(contract) as Record<string, StepForm>)['cases.begin.decide-on-spot'];
    const fields = form === undefined ? [] : fieldsOfForm(form);
    const placed: readonly string[] = SCREENS.flatMap(({ members }) => [...members]);
    expect(fields.length).toBeGreaterThan(20);
    expect(
      fields.filter(({ isRequired, name }) => isRequired && !placed.includes(name)).map(({ name }) => name),
    ).toEqual(['agencyId', 'unitId', 'decisionId']);
    expect(placed.filter((name) => !fields.some((field) => field.name === name))).toEqual([]);
  });
});
