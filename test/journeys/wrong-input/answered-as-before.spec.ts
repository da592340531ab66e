import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readFileSync } from 'node:fs';
import request from 'supertest';
import { createDisclosureApp } from '../../../apps/disclosure/src/disclosure-app.js';
import { inventedRecord } from '../../../apps/disclosure/src/published/invented-record.fixture.js';
import { ServedLedger } from '../http/served-ledger.js';
import { newKey } from '../http/steps.js';
import { inItsPlace, saidNow, type ErrorSaid } from './clearer-words.js';
import {
  wrongAccounts,
  wrongAddresses,
  wrongPublicQueries,
  wrongQueries,
  wrongSignIns,
  type WrongRequest,
} from './wrong-requests.js';

interface Answered {
  readonly status: number;
  /** Of a problem; a page of the public site has no code. */
  readonly code?: string;
  readonly errors: readonly ErrorSaid[];
}

const before = new Map(
  (
    JSON.parse(
      readFileSync(new URL('../../fixtures/wrong-input/answers-before-dto-classes.json', import.meta.url), 'utf8'),
    ) as readonly (Answered & { readonly request: string })[]
  ).map(({ request: asked, errors, ...answered }) => [asked, { ...answered, errors: errors.flatMap(inItsPlace) }]),
);

const nameOf = ({ method, path, body = '' }: WrongRequest): string => `${method} ${path} ${body}`.trim();

interface ProblemBody {
  readonly type: string;
  readonly errors?: readonly {
    readonly path: string;
    readonly parameter?: string;
    readonly message: string;
    readonly messageZh: string;
  }[];
}

const ofAProblem = (status: number, { type, errors = [] }: ProblemBody): Answered => ({
  status,
  code: type.replace('/problems/', ''),
  errors: errors.map(({ path, parameter = path, message, messageZh }) => [parameter, message, namesAlone(messageZh)]),
});

/** What is missing has its Chinese name too, since: `缺少账号（username）、密码（password）` was `缺少 username, password`. */
const namesAlone = (messageZh: string): string =>
  /^缺少[^ ]/.test(messageZh)
    ? `缺少 ${messageZh
        .slice('缺少'.length)
        .split('、')
        .map((name) => /（(\w+)）$/.exec(name)?.[1] ?? name)
        .join(', ')}`
    : messageZh;

const ON_A_PAGE = /<li>\s*<a href="#.*?"><code>(.*?)<\/code><\/a\s*>(?:：|: )(.*?)\s*<\/li>/gs;
const saidOn = (page: string) => [...page.matchAll(ON_A_PAGE)].map(([, name = '', words = '']) => ({ name, words }));

/** A page is in one language; the same place has the same fault in both. */
const ofAPage = (status: number, zhPage: string, enPage: string): Answered => {
  const english = saidOn(enPage);
  return { status, errors: saidOn(zhPage).map(({ name, words }, i) => [name, english[i]?.words ?? '', words]) };
};

/** One sentence a place, in both languages. */
const byPlace = ({ errors }: Answered): ReadonlyMap<string, { readonly en: string; readonly zh: string }> => {
  const joined = (place: string, language: 1 | 2): string =>
    errors
      .filter(([where]) => where === place)
      .map((error) => error[language])
      .join(' ;; ');
  return new Map(errors.map(([place]) => [place, { en: joined(place, 1), zh: joined(place, 2) }]));
};

/** What may be said now of a place where this was said before. */
const acceptable = (place: string, { en, zh }: { en: string; zh: string }) =>
  saidNow(place, en, zh).map(([inEnglish, inChinese]) => ({ en: like(inEnglish), zh: like(inChinese) }));

const like = (said: string | RegExp): unknown => (typeof said === 'string' ? said : expect.stringMatching(said));

const expectAsBefore = (asked: WrongRequest, now: Answered): void => {
  const then = before.get(nameOf(asked));
  if (!then) throw new Error(`it was never recorded how this was answered: ${nameOf(asked)}`);
  // What no law forbids was a refusal before (422), and is a bad entry now.
  const { status, code } = then.code === 'refused' ? { status: 409, code: 'bad-entry' } : then;
  expect({ asked, status: now.status, code: now.code }).toEqual({ asked, status, code });
  const [wordsThen, wordsNow] = [byPlace(then), byPlace(now)];
  // A text that is not a position or key of a page had a sentence but no place; it has both now.
  if (/(atLeast|after)=(x|1e3|-1)$/.test(asked.path))
    expect([...wordsNow.keys()]).toEqual([expect.stringMatching(/^(\/atLeast|\/?after)$/)]);
  else expect({ asked, places: [...wordsNow.keys()].sort() }).toEqual({ asked, places: [...wordsThen.keys()].sort() });
  for (const [place, words] of wordsThen) expect(acceptable(place, words)).toContainEqual(wordsNow.get(place));
  for (const { en, zh } of wordsNow.values())
    expect([en, zh]).toEqual([expect.stringMatching(/^[ -~〔〕（）]/), expect.stringMatching(/[\u4e00-\u9fff]/)]);
};

describe('the staff API', () => {
  let served: ServedLedger;
  beforeAll(async () => {
    served = await ServedLedger.populated();
  });
  afterAll(() => served.stop());

  it.each([
    ['queries', wrongQueries],
    ['addresses', wrongAddresses],
    ['sign-ins', wrongSignIns],
    ['changes of accounts', wrongAccounts],
  ])('the staff API answers wrong %s as before, in both languages', async (_, requests) => {
    for (const asked of requests) {
      const headers = asked.path.startsWith('/api/accounts') ? { 'Idempotency-Key': newKey() } : {};
      const { status, body } = await served.ask(asked.method, asked.path, { ...asked, headers });
      expectAsBefore(asked, ofAProblem(status, body as ProblemBody));
    }
  });

  it('the staff API refuses a member that is nested without end, and goes on', async () => {
    for (const member of ['username', 'password', 'colour', '__proto__']) {
      const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
      const reply = await served.post('/api/session', { body: `{"${member}":${deep}}` });
      expect([reply.status, reply.body.type]).toEqual([400, '/problems/invalid-request']);
    }
    expect((await served.get('/health/live')).status).toBe(200);
  });
});

describe('the public site', () => {
  let app: NestExpressApplication;
  beforeAll(async () => {
    app = await createDisclosureApp(inventedRecord([]));
  });
  afterAll(() => app.close());

  it('the public site answers wrong queries as before, in both languages', async () => {
    for (const asked of wrongPublicQueries) {
      const isPage = !asked.path.startsWith('/api');
      const ask = (path: string) =>
        request(app.getHttpServer())
          .get(path)
          .set('Accept', isPage ? 'text/html' : 'application/json');
      const { status, body, text } = await ask(asked.path);
      if (isPage) expectAsBefore(asked, ofAPage(status, text, (await ask(`/en${asked.path}`)).text));
      else expectAsBefore(asked, ofAProblem(status, body as ProblemBody));
    }
  });
});

it('every wrong request on record is asked again', () => {
  const asked = [...wrongQueries, ...wrongAddresses, ...wrongSignIns, ...wrongAccounts, ...wrongPublicQueries].map(
    nameOf,
  );
  expect([...before.keys()].filter((name) => !asked.includes(name))).toEqual([]);
});
