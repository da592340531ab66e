import {
  caseAbout,
  citizen,
  deliver,
  begunWorkingDaysAgo,
  CaseStory,
  people,
  tellCaseOfTwoParties,
} from '@ecl/storytelling';
import { systemClock } from '@ecl/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isGivenItsId, stepFamilies } from '../../../apps/ledger/src/steps/step-families.js';
import { repetitions } from '../../running/repetitions.js';
import { ServedLedger } from './served-ledger.js';
import { deliveryTo } from './told-cases.js';

let served: ServedLedger;
const li = people.li.id;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const subject = caseAbout('edge', { others: [{ party: citizen('edge-b', '卯示例'), fineInYuan: 500 }] });
  const story = new CaseStory(subject, begunWorkingDaysAgo(140, systemClock.now()));
  tellCaseOfTwoParties(story);
  await deliver(story.steps, await deliveryTo(served));
});
afterAll(() => served.stop());

const addressOf = (step: string, stream = 'cases/edge') => `/api/${stream}/steps/${step}/what-if`;
const ask = (step: string, body: unknown, stream?: string) => served.post(addressOf(step, stream), { as: li, body });
const caseSteps = stepFamilies.find(({ path }) => path === 'cases')!.commandTypes;

/** Every event on record, with who read which file. */
const recorded = async (): Promise<readonly string[]> => {
  const entries: string[] = [];
  for await (const { streamName, type } of served.ledger.store.readAll()) entries.push(`${streamName} ${type}`);
  return entries;
};

describe('a question about a step at the edges', () => {
  it('a question for a day before any parameter was in force, or in the last year, is answered, for every step and for the next steps', async () => {
    const wrong: string[] = [];
    const moments = ['1990-03-05T01:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];
    const bodies = moments.flatMap((at) => [{ occurredAt: at }, { at }, { at, occurredAt: at }]);
    const apart = bodies.length / repetitions(1, bodies.length);
    let nth = 0;
    for (const family of stepFamilies)
      for (const commandType of family.commandTypes) {
        const { path, onlyId } = family;
        const { step } = commandType;
        nth += 1;
        for (const body of bodies.filter((_, place) => (place + nth) % apart === 0)) {
          const stream = onlyId === undefined && !isGivenItsId(family, commandType) ? `${path}/edge` : path;
          const { status, body: answer } = await ask(step, body, stream);
          if (![400, 404].includes(status) && !['refused', 'incomplete'].includes(String(answer.is)))
            wrong.push(`${stream} ${step} ${JSON.stringify(body)} ${String(status)} ${String(answer.is)}`);
        }
      }
    for (const moment of moments) {
      const { status } = await served.get(`/api/cases/edge/next-steps?at=${moment}`, { as: li });
      if (status !== 200) wrong.push(`next-steps ${moment} ${String(status)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('a question says what is wrong with a body that is not an object', async () => {
    for (const body of ['null', '7', '"x"', 'true', '[]', '[{}]', '{']) {
      const { status, body: answer } = await ask('receive-defence', body);
      expect([body, status, answer.type]).toEqual([body, 400, expect.stringMatching(/^\/problems\//)]);
    }
  });

  it('a question of more than a megabyte is not read, and says so', async () => {
    const { status, body } = await ask('receive-defence', { content: '长'.repeat(400_000) });
    expect([status, body]).toMatchObject([
      413,
      { type: '/problems/body-too-large', title: expect.stringContaining('请求内容过大') },
    ]);
  });

  it('a step of another family, and one that nobody knows, cannot be asked', async () => {
    for (const [step, stream] of [
      ['register-lead', 'cases/edge'],
      ['register-agency', 'cases/edge'],
      ['receive-defence', 'leads/lead-edge'],
      ['ReceiveDefence', 'cases/edge'],
      ['constructor', 'cases/edge'],
    ] as const)
      expect([step, (await ask(step, {}, stream)).status]).toEqual([step, 404]);
  });

  it('a moment is the same in every offset, and one that cannot be read is a fault of the request', async () => {
    const asked = async (at: string) => (await ask('receive-defence', { at })).body;
    const moments = ['2030-01-07T10:00:00+08:00', '2030-01-07T02:00:00Z', '2030-01-06T21:00:00-05:00'];
    const answers = await Promise.all(moments.map(asked));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    for (const at of ['2030-02-30T00:00:00Z', '2030-01-07', '', 7, null, {}, '2030-01-07T02:00:00'])
      expect([at, (await ask('receive-defence', { at })).status]).toEqual([at, 400]);
  });

  it('however often it is asked, nothing is recorded but that the file was read, once', async () => {
    const before = await recorded();
    const gao = people.gao.id;
    for (const { step } of caseSteps)
      await served.post(addressOf(step), { as: gao, body: { partyId: 'party-nobody' } });
    await served.get('/api/cases/edge/next-steps', { as: gao });
    expect((await recorded()).slice(before.length)).toEqual(['access-edge CaseFileRead']);
  });
});
