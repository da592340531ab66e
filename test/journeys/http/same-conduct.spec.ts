import { caseAbout, citizen, firstUnit, onSpotDecision, people, proposal, secondUnit } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger, type Reply } from './served-ledger.js';
import { begin } from './steps.js';
import { storyOf } from './told-cases.js';

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.populated();
});
afterAll(() => served.stop());

const place = '示例路口';
const rules = ({ body }: Reply): readonly string[] => body.violations.map(({ rule }: { rule: string }) => rule);
const story = (id: string, team = firstUnit, at = place) =>
  storyOf(caseAbout(id, { team, place: at, party: citizen(id, '示例张三'), fineInYuan: 100 }));

describe('conduct that a case is about already', () => {
  it('conduct that a case is about already is a warning in a second one, which names the first to those who may see it', async () => {
    const propose = (id: string, team: typeof firstUnit) => {
      const told = story(id, team);
      return begin(served, 'cases', told.handler.id, proposal(told));
    };
    const first = await propose('conduct-a', firstUnit);
    expect(first.body).not.toHaveProperty('warnings');
    const { status, body } = await propose('conduct-b', firstUnit);
    expect([status, body.warnings]).toEqual([
      201,
      [expect.objectContaining({ warning: 'conduct.in-another-case', particulars: { caseId: first.body.id } })],
    ]);
    const hidden = await propose('conduct-c', secondUnit);
    expect(hidden.body.warnings).toHaveLength(2);
    expect(JSON.stringify(hidden.body.warnings)).not.toMatch(new RegExp(`${String(first.body.id)}|${String(body.id)}`));
  });

  it('conduct that a case has fined is not fined again, on the spot, at the same moment, in two cases', async () => {
    const ids = ['spot-a', 'spot-b', 'spot-c'];
    const replies = await Promise.all(ids.map((id) => begin(served, 'cases', people.li.id, onSpotDecision(story(id)))));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    for (const refused of replies.filter(({ status }) => status === 422))
      expect(rules(refused)).toEqual(['decision.conduct-fined-in-another-case']);
  });

  it('conduct that is asked about is answered as it would be, and the question leaves no trace in its stream', async () => {
    const ask = (step: string, { data }: { readonly data: object }) =>
      served.post(`/api/cases/steps/${step}/what-if`, { as: people.li.id, body: data });
    const [first, second] = ['asked-a', 'asked-b'].map((id) => {
      const told = story(id, firstUnit, '示例路尾');
      return { told, fine: { ...onSpotDecision(told).data, conductId: 'asked' } };
    });
    if (!first || !second) throw new Error('no stories');
    const before = (await ask('decide-on-spot', { data: first.fine })).body;
    expect(before).toMatchObject({ is: 'accepted' });
    const again = (await ask('decide-on-spot', { data: second.fine })).body;
    expect(again.is).toBe('accepted');
    const { type } = onSpotDecision(first.told);
    const taken = await begin(served, 'cases', people.li.id, { type, data: first.fine });
    const after = await ask('decide-on-spot', { data: second.fine });
    expect([after.body.is, rules(after)]).toEqual(['refused', ['decision.conduct-fined-in-another-case']]);
    const filing = { ...proposal(second.told).data, conductId: 'asked' };
    expect((await ask('propose-filing', { data: filing })).body.warnings).toMatchObject([
      { code: 'conduct-in-another-case', en: expect.stringContaining(taken.body.id) },
    ]);
  });
});
