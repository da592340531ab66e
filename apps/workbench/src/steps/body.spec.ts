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

const of = (step: string) => ({ step, key: '1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d' });

describe('what is sent of a form', () => {
  it('a publication is proposed with nothing declared, or with what was', () => {
    const fields = fieldsOf('cases.propose-disclosure');
    expect(bodyOf(fields, { occurredAt: 'now', declared: {} }, of('propose-disclosure'))).toEqual({
      occurredAt: 'now',
      declared: {},
    });
    expect(bodyOf(fields, { declared: { isInfluential: true } }, of('propose-disclosure'))).toEqual({
      declared: { isInfluential: true },
    });
  });

  it('a group in which something is to be said is not sent empty, so that it counts as missing', () => {
    const body = bodyOf(fieldsOf('cases.begin.decide-on-spot'), { party: {} }, of('decide-on-spot'));
    expect(body).not.toHaveProperty('party');
    expect(bodyOf(fieldsOf('cases.give-review-opinion'), { checks: {} }, of('give-review-opinion'))).toEqual({});
  });

  it('ids of what a step begins are made, the same whenever it is sent, and none where nothing was filled in', () => {
    const fields = fieldsOf('cases.preserve-evidence');
    const value = {
      items: [
        { name: '搅拌机', owner: { is: 'other', name: '周示例' } },
        { name: '切割机', owner: { is: 'party', partyId: 'party-1' } },
      ],
      witness: {},
    };
    const body = bodyOf(fields, value, of('preserve-evidence'));
    expect(body).toEqual({
      items: [
        {
          itemId: 'item-1a2b3c4d-5e6f-items-0',
          name: '搅拌机',
          owner: { is: 'other', name: '周示例', personId: 'person-1a2b3c4d-5e6f-items-0-owner' },
        },
        { itemId: 'item-1a2b3c4d-5e6f-items-1', name: '切割机', owner: { is: 'party', partyId: 'party-1' } },
      ],
    });
    expect(bodyOf(fields, value, of('preserve-evidence'))).toEqual(body);
  });

  it('somebody who is known to the case keeps the id that they have there', () => {
    const fields = fieldsOf('cases.record-interview');
    const sent = (interviewee: { name: string; personId?: string }) =>
      bodyOf(fields, { interviewee }, of('record-interview'));
    expect(sent({ name: '演示公司', personId: 'party-1' })).toMatchObject({ interviewee: { personId: 'party-1' } });
    expect(sent({ name: '新人' })).toMatchObject({
      interviewId: 'interview-1a2b3c4d-5e6f',
      interviewee: { name: '新人', personId: 'person-1a2b3c4d-5e6f-interviewee' },
    });
  });
});
