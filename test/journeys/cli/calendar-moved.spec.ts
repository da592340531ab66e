import { systemClock, yearOf, type PlainDate } from '@ecl/kernel';
import { caseAbout, deliver, firstUnit, people, tellTo } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMINISTRATOR, PASSWORD, ServedLedger } from '../http/served-ledger.js';
import { deliveryTo, storyOf } from '../http/told-cases.js';
import { dataFolder, ecl, eclIn, removeFolders, resultOf, type Said } from './ecl.fixture.js';

const { gao, li, bao } = people;

let served: ServedLedger;
let folder: string;
/** The last day by which the decision of the case is to be served. */
let dueOn: PlainDate;

const limitsOf = async (limit: string): Promise<PlainDate> => {
  const { body } = await served.get('/api/cases/moving/deadlines', { as: gao.id });
  return body.items.find((each: { limit: string }) => each.limit === limit).dueOn;
};
const movedFor = async (as: string, more = '') => served.get(`/api/deadlines/moved${more}`, { as });
const publish = (...more: readonly string[]): Promise<Said> => {
  const path = join(folder, 'notice.csv');
  writeFileSync(path, `日期,安排\n${dueOn},放假\n`);
  return eclIn(
    { ECL_PASSWORD: PASSWORD },
    ...['calendar', 'publish', path, '--year', String(yearOf(dueOn)), '--published-on', '2026-01-05'],
    ...['--source', '示例更正通知', '--url', served.url, '--as', ADMINISTRATOR, ...more],
  );
};
const entriesMade = async (): Promise<number> =>
  (await served.get('/api/registers/calendar', { as: ADMINISTRATOR })).body.items.length;

beforeAll(async () => {
  served = await ServedLedger.populated();
  folder = await dataFolder();
  const story = tellTo(storyOf(caseAbout('moving', { team: firstUnit })), 'decided');
  await deliver(story.steps, await deliveryTo(served));
  dueOn = await limitsOf('L14');
});
afterAll(async () => {
  await served.stop();
  await removeFolders();
});

describe('a correction of the calendar', () => {
  it('before it is made, the answer says how many deadlines of how many cases it would move, and which of those that the account may see', async () => {
    const notice = { year: yearOf(dueOn), publishedOn: '2026-01-05', holidays: [dueOn], makeUpWork: [] };
    const body = { occurredAt: systemClock.now(), ...notice, source: '示例更正通知' };
    const ask = async (as: string) =>
      (await served.post('/api/registers/calendar/steps/publish-calendar-year/what-if', { as, body })).body;
    const asked = await ask(ADMINISTRATOR);
    expect(asked).toMatchObject({ is: 'accepted', moves: { cases: 1, kept: 0, becomeLate: 0 } });
    expect(asked.moves.moved).toBeGreaterThan(0);
    // An account that may not make the entry is refused, and is told nothing of cases.
    expect(await ask(li.id)).not.toHaveProperty('moves');
    expect(await entriesMade()).toBe(0);
    expect((await movedFor(gao.id)).body.items).toEqual([]);
  });

  it('ecl calendar publish --dry-run says what would move, and enters nothing', async () => {
    const { out, code } = await publish('--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/将变动 1 件案件的 \d+ 项期限/);
    expect(out).toMatch(/\d+ deadlines of 1 cases would move/);
    expect(await entriesMade()).toBe(0);
    expect((await ecl('calendar', 'moved', '--data', served.place.data)).out).toContain(
      'No news about the calendar moved a deadline of a case.',
    );
  });

  it('once it is made, anyone who sees the case is told which deadline moved from which day to which, and nobody else', async () => {
    expect((await publish()).code).toBe(0);
    const last = (await served.get('/health/ready')).body.log.lastPosition;
    const { status, body } = await movedFor(gao.id, `?atLeast=${String(last)}`);
    expect(status).toBe(200);
    const now = await limitsOf('L14');
    expect(now > dueOn).toBe(true);
    expect(body.items.filter(({ limit }: { limit: string }) => limit === 'L14')).toMatchObject([
      { caseId: 'moving', from: dueOn, to: now, entry: 0, whose: 'agency' },
    ]);
    expect((await movedFor(gao.id, '?entry=1')).body.items).toEqual([]);
    expect((await movedFor(gao.id, '?limit=1')).body.items).toHaveLength(1);
    expect((await movedFor(bao.id)).body.items).toEqual([]);
    expect((await served.get('/api/deadlines/moved')).status).toBe(401);
    expect((await movedFor(gao.id, '?entry=first')).status).toBe(400);
  });

  it('ecl calendar moved lists the same beside the ledger that serves, and names no party', async () => {
    const said = resultOf(await ecl('calendar', 'moved', '--entry', '0', '--json', '--data', served.place.data));
    const items = (await movedFor(gao.id)).body.items as readonly { readonly limit: string; readonly from: string }[];
    expect(said.moves.map(({ limit, from }: { limit: string; from: string }) => [limit, from])).toEqual(
      items.map(({ limit, from }) => [limit, from]),
    );
    const { out } = await ecl('calendar', 'moved', '--data', served.place.data);
    expect(out).toMatch(new RegExp(`^moving .*L14 .*${dueOn} +\\d{4}-`, 'm'));
    expect(JSON.stringify(said) + out).not.toContain('partyName');
  });
});
