import { systemClock } from '@ecl/kernel';
import {
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  citizen,
  deliver,
  people,
  tellCaseOfTwoParties,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServedLedger, PASSWORD } from '../http/served-ledger.js';
import { deliveryTo } from '../http/told-cases.js';
import { dataFolder, eclFrom, eclIn, removeFolders, resultOf, type Said } from './ecl.fixture.js';

let served: ServedLedger;
let folder: string;
let id: string;
const company = 'party-201';
const person = 'party-201b';

beforeAll(async () => {
  served = await ServedLedger.populated();
  folder = await dataFolder();
  const subject = caseAbout('201', { others: [{ party: citizen('201b', '寅示例'), fineInYuan: 500 }] });
  const story = new CaseStory(subject, begunWorkingDaysAgo(140, systemClock.now()));
  tellCaseOfTwoParties(story);
  await deliver(story.steps, await deliveryTo(served));
  id = story.id;
});
afterAll(async () => {
  await served.stop();
  await removeFolders();
});

const ask = (...args: readonly string[]): Promise<Said> =>
  eclIn({ ECL_PASSWORD: PASSWORD }, ...args, '--url', served.url, '--as', people.gao.id);
const bodyIn = (content: string): string => {
  const path = join(folder, 'body.json');
  writeFileSync(path, content);
  return path;
};

describe('ecl what-if', () => {
  it('a step that would be refused says why, with exit code 3, and records nothing', async () => {
    const before = (await served.get(`/api/cases/${id}/attempts`, { as: people.gao.id })).body.items.length;
    const { code, out } = await ask('what-if', id, 'terminate-enforcement', '--party', company);
    expect([code, out]).toEqual([
      3,
      expect.stringMatching(/^不能办理。.*\n违反 broken rules:\n {2}· .*closure\.nothing-to-enforce/s),
    ]);
    expect((await served.get(`/api/cases/${id}/attempts`, { as: people.gao.id })).body.items).toHaveLength(before);
  });

  it('a step that lacks something names it; the same part is answered as the route answers it', async () => {
    const { code, out } = await ask('what-if', id, '终结执行', '--party', person);
    expect([code, out]).toEqual([0, expect.stringContaining('尚缺 missing:')]);
    const said = resultOf(await ask('what-if', id, 'terminate-enforcement', '--party', person, '--json'));
    const route = `/api/cases/${id}/steps/terminate-enforcement/what-if`;
    const { body } = await served.post(route, { as: people.gao.id, body: { partyId: person } });
    const without = ({ at: _, occurredAt: __, ...rest }: Record<string, unknown>) => rest;
    expect(without(said)).toEqual(without(body));
    expect(said).toMatchObject({
      is: 'incomplete',
      missing: expect.arrayContaining([expect.objectContaining({ path: '/facts' })]),
    });
  });

  it('a body is read from a file, and a moment to come is asked for', async () => {
    const said = resultOf(
      await ask(
        ...['what-if', id, 'TerminateEnforcement', '--party', person, '--at', '2099-01-05', '--json'],
        ...['--body', bodyIn(JSON.stringify({ occurredAt: '2099-01-05T01:00:00.000Z' }))],
      ),
    );
    expect(said).toMatchObject({ is: 'incomplete', at: '2099-01-05T15:59:59.999Z' });
    const wrong = await ask('what-if', id, 'terminate-enforcement', '--body', bodyIn('{"document": 7}'));
    expect([wrong.code, wrong.notes]).toEqual([2, expect.stringContaining('document')]);
  });

  it.each([
    [['what-if', 'x', 'no-such-step'], '没有这一步骤'],
    [['what-if', 'x', 'note-end'], '没有这一步骤'],
    [['what-if', 'x', 'close-case', '--at', 'tomorrow'], '应为日期'],
    [['what-if', 'x', 'close-case', '--party', 'p'], '不在此处指明当事人'],
    [['what-if', 'x', 'serve-decision', '--body', '/no/such/file'], '无法读取文件'],
  ])('wrong input is exit code 2, and says what is wrong: %j', async (args, said) => {
    const { code, notes } = await ask(...args);
    expect([code, notes]).toEqual([2, expect.stringContaining(said)]);
  });

  it('a body that is no object, and a party that it contradicts, are wrong; a case that is not there is not found', async () => {
    for (const [content, said] of [
      ['[1]', '一个 JSON 对象'],
      ['{', '一个 JSON 对象'],
      ['{"partyId":"another"}', '不一致'],
    ] as const) {
      const { code, notes } = await ask('what-if', id, 'serve-decision', '--party', person, '--body', bodyIn(content));
      expect([code, notes]).toEqual([2, expect.stringContaining(said)]);
    }
    expect((await ask('what-if', 'nowhere', 'close-case')).code).toBe(1);
  });
});

describe('ecl next-steps', () => {
  it('the next steps differ for two parties at different stages', async () => {
    const { open, shut } = resultOf(await ask('next-steps', id, '--json'));
    const of = (steps: { step: string; partyId?: string }[]) =>
      steps.filter(({ step }) => step === 'terminate-enforcement').map(({ partyId }) => partyId);
    expect([of(open), of(shut)]).toEqual([[person], [company]]);
    const { code, out } = await ask('next-steps', id, '--party', person);
    expect([code, out]).toEqual([0, expect.stringMatching(/可以办理 open:[^]*terminate-enforcement +终结执行/)]);
    expect(out).not.toContain(`[${company}]`);
    expect((await ask('next-steps', id, '--party', 'party-of-nobody')).code).toBe(1);
  });
});

describe('whose eyes a question uses', () => {
  it('there is no usual account: what is missing is named all at once', async () => {
    const { code, notes } = await eclIn({ ECL_PASSWORD: PASSWORD }, 'what-if', '--url', served.url);
    expect([code, notes]).toEqual([
      2,
      expect.stringContaining('缺少参数“case”、“step”。必须给出选项“--as <account>”。'),
    ]);
  });

  it('an answer says whose it is, and an administrator is told why nothing is found', async () => {
    expect((await ask('next-steps', id)).out).toMatch(new RegExp(`^以账号 ${people.gao.id} 询问`));
    const seen = await eclIn(
      { ECL_PASSWORD: PASSWORD },
      ...['next-steps', id, '--url', served.url, '--as', 'journey-admin'],
    );
    expect([seen.code, seen.notes]).toEqual([
      1,
      expect.stringMatching(/没有这个案件.*以账号 journey-admin 查看：管理员看不到任何案件，请用 --as/),
    ]);
    const other = await ask('what-if', 'nowhere', 'close-case');
    expect(other.notes).toContain(`It was looked for as ${people.gao.id}`);
  });

  it('the ledger is found by the settings, those of a file .env too', async () => {
    const { hostname, port } = new URL(served.url);
    const settings = [`LEDGER_HOST=${hostname}`, `LEDGER_PORT=${port}`, `ECL_PASSWORD=${PASSWORD}`];
    writeFileSync(join(folder, '.env'), settings.join('\n'));
    expect(await eclFrom(folder, 'next-steps', id, '--as', people.gao.id)).toMatchObject({ code: 0 });
    expect(await eclFrom(folder, 'what-if', id, 'close-case', '--as', people.gao.id)).toMatchObject({
      notes: '',
      out: expect.stringContaining('未作登记'),
    });
  });
});
