import { addDays, chinaDateOf, systemClock } from '@ecl/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repetitions } from '../../running/repetitions.js';
import { CLIENT, RealProvider } from '../http/real-provider.js';
import { ADMINISTRATOR, PASSWORD, type ServedLedger } from '../http/served-ledger.js';
import { newKey } from '../http/steps.js';
import { DEMO_PASSWORD, demonstrationWithPages, workbenchFolder } from './demonstration-with-pages.js';
import { startBrowser } from './real-browser.js';
import { Visitor, type Looking } from './visitor.js';

let served: ServedLedger;
let browser: Browser;
let provider: RealProvider;

beforeAll(async () => {
  provider = await RealProvider.start(() => `${served.url}/api/session/oidc/callback`);
  const byProvider = {
    ...CLIENT,
    issuer: provider.issuer,
    label: '市统一身份认证',
    get redirectUrl() {
      return `${served.url}/api/session/oidc/callback`;
    },
  };
  [served, browser] = await Promise.all([demonstrationWithPages(6, byProvider), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
  await provider.stop();
});

const as = async (username: string, looking: Looking, visit: (visitor: Visitor) => Promise<void>): Promise<void> => {
  const visitor = await Visitor.at(browser, served.url, looking);
  try {
    await visitor.signIn(username, username === ADMINISTRATOR ? PASSWORD : DEMO_PASSWORD);
    await visit(visitor);
    expect(visitor.troubles).toEqual([]);
  } finally {
    await visitor.leave();
  }
};

const PAGES = [
  ['demo-song', '/work'],
  ['demo-song', '/review'],
  ['demo-song', '/cases/demo-202'],
  ['demo-song', '/cases/demo-202/review'],
  ['demo-li', '/cases'],
  ['demo-li', '/limits?list=overdue'],
  ['demo-li', '/cases/demo-202/limits'],
  ['demo-li', '/cases/demo-202/papers'],
  ['demo-li', '/cases/demo-202/parties'],
  ['demo-li', '/cases/demo-202/steps/issue-penalty-notice'],
  ['demo-li', '/cases/new'],
  ['demo-li', '/leads'],
  ['demo-li', '/spot'],
  ['demo-li', '/cases/demo-201/file'],
  ['demo-li', '/cases/demo-201/readers'],
  ['demo-li', `/cases/demo-202/then?asOf=${addDays(chinaDateOf(systemClock.now()), -5)}`],
  ['demo-song', '/cases/demo-204/review'],
  ['demo-li', '/publish/demo-218'],
  ['demo-jin', '/transfers/demo-206'],
  ['demo-xu', '/oversight'],
  ['demo-xu', '/oversight/demo-201/check'],
  ['demo-gao', '/approvals'],
  ['demo-gao', '/cases/demo-304/decide'],
  ['demo-gao', '/publish'],
  ['demo-gao', '/publish/demo-213'],
  ['demo-finance', '/money/days'],
  ['demo-finance', '/money/obligations'],
  ['demo-finance', '/money/refunds'],
  [ADMINISTRATOR, '/registers/personnel'],
  [ADMINISTRATOR, '/registers/banks/contract-collecting-bank'],
  [ADMINISTRATOR, '/admin/accounts'],
  [ADMINISTRATOR, '/admin/health'],
] as const;

/** One page of each kind, for `npm test`; all of them are for the deep lane and for pictures. */
const OF_EACH_KIND: readonly string[] = [
  '/work',
  '/cases/demo-202',
  '/cases/demo-202/review',
  '/cases',
  '/cases/demo-202/limits',
  '/cases/demo-202/steps/issue-penalty-notice',
  '/spot',
  '/cases/demo-201/file',
  '/transfers/demo-206',
  '/oversight',
  '/cases/demo-304/decide',
  '/publish/demo-213',
  '/money/days',
  '/registers/personnel',
  '/admin/health',
];

/** Narrow, dark and English are other sizes, colours and words of the same pages. */
const WAYS: readonly Looking[] = [{ width: 1280 }, { width: 390, height: 844 }, { isDark: true }, { language: 'en' }];
const AT_ONCE: Looking = { width: 390, height: 844, isDark: true, language: 'en' };
const IN_PART: readonly string[] = ['/cases/demo-202', '/cases/demo-202/review', '/spot', '/money/days'];

const KEYS_OF_DRAFTS = `new Promise((tell, fail) => {
  const opening = indexedDB.open('ecl-workbench');
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const asked = opening.result.transaction('keys').objectStore('keys').getAllKeys();
    asked.onsuccess = () => { opening.result.close(); tell(asked.result); };
    asked.onerror = () => fail(asked.error);
  };
})`;

/** `npm run shots` sets it: each page, in each way of looking, is kept as a picture there. */
const { ECL_SHOTS: PICTURES } = process.env;

const pictureOf = (path: string, { width = 1280, isDark = false, language = 'zh' }: Looking): string =>
  `${path.slice(1).replaceAll(/[/?=]/g, '-')}-${isDark ? 'dark' : language === 'en' ? 'en' : String(width)}.png`;

describe('signing in through a provider, in a browser', () => {
  const atProvider = async (subject: string, visit: (visitor: Visitor) => Promise<void>): Promise<void> => {
    const visitor = await Visitor.at(browser, served.url);
    try {
      provider.next = { subject };
      await visitor.page.goto('/cases/demo-202');
      await visitor.page.getByRole('button', { name: '市统一身份认证' }).click();
      await visit(visitor);
    } finally {
      await visitor.leave();
    }
  };

  it('whoever comes back from the provider is where they wanted to be; nothing of it is in the address', async () => {
    const bound = await served.ask('PUT', '/api/accounts/demo-li/identity', {
      as: ADMINISTRATOR,
      body: { subject: 'sub-li' },
      headers: { 'Idempotency-Key': newKey() },
    });
    expect(bound.status).toBe(200);
    await atProvider('sub-li', async ({ page, troubles }) => {
      await page.locator('.frame h1').waitFor();
      expect(page.url()).toBe(`${served.url}/cases/demo-202`);
      await page.goBack();
      expect(page.url()).not.toMatch(/code=|state=/);
      expect(troubles.filter((each) => each !== `asked ${new URL(provider.issuer).host}`)).toEqual([]);
    });
  });

  it('who is bound to no account is told what to tell the administrator, and may sign in otherwise', async () => {
    await atProvider('nobody-yet', async (visitor) => {
      const { page } = visitor;
      await page.getByRole('alert').waitFor();
      expect(await page.locator('#main').innerText()).toContain('nobody-yet');
      expect(await visitor.faults()).toEqual([]);
      await page.locator('input[name=username]').waitFor();
    });
  });
});

describe('the workbench in a browser', () => {
  const walk = async (looking: Looking, pages: readonly (typeof PAGES)[number][]): Promise<void> => {
    for (const username of new Set(pages.map(([who]) => who)))
      await as(username, looking, async (visitor) => {
        for (const [who, path] of pages)
          if (who === username) {
            await visitor.open(path);
            expect([path, await visitor.faults()]).toEqual([path, []]);
            if (PICTURES !== undefined) await visitor.picture(join(PICTURES, pictureOf(path, looking)));
          }
      });
  };

  const isShort = PICTURES === undefined && repetitions(1, 2) === 1;
  const pages = isShort ? PAGES.filter(([, path]) => OF_EACH_KIND.includes(path)) : PAGES;

  it.each(isShort ? WAYS.slice(0, 1) : WAYS)('every page is sound: %j', (looking) => walk(looking, pages));

  it('what is narrow, dark and English at once is sound', () =>
    walk(
      AT_ONCE,
      PAGES.filter(([, path]) => IN_PART.includes(path)),
    ));

  it.each(['/registers', '/cases/demo-202/papers/of/nobody'])(
    'an address that is none, %s, says so within the frame, from where every place can be reached',
    async (path) => {
      await as('demo-li', {}, async ({ page }) => {
        await page.goto(path);
        await page.locator('.frame').getByRole('heading', { name: '没有这一页' }).waitFor();
        await page.getByRole('navigation', { name: '主导航' }).getByRole('link').first().waitFor();
      });
    },
  );

  it('a reviewer finds what waits, and is told what the opinion lacks before anything is recorded', async () => {
    await as('demo-song', {}, async ({ page }) => {
      const queue = page.getByRole('region', { name: '等我审核' });
      await queue.getByRole('link', { name: '未取得施工许可证擅自施工' }).click();
      await page.getByRole('heading', { name: '审核：未取得施工许可证擅自施工' }).waitFor();
      // One beside each check.
      await page.locator('.finding').nth(7).waitFor();
      await page.getByRole('button', { name: '先试一试' }).click();
      const box = page.getByRole('alert');
      await box.waitFor();
      expect(await box.innerText()).toContain('还有');
      // A link leads to the field that lacks something.
      await box.getByRole('link', { name: '理由' }).click();
      expect(await page.evaluate('document.activeElement.id')).toBe('field-reasons');
    });
  });

  it('a step is tried, checked and recorded, and stands in the timeline', async () => {
    await as('demo-song', {}, async ({ page }) => {
      await page.goto('/cases/demo-202/steps/return-for-supplement');
      await page.locator('h1', { hasText: '退回补充材料' }).waitFor();
      await page.locator('#field-missing').fill('缺少现场勘验图。');
      await page.locator('#field-submissionId').selectOption('review-demo-202-1');
      await page.locator('#field-supplyBy').fill(addDays(chinaDateOf(systemClock.now()), 3));
      await page.getByRole('button', { name: '现在' }).click();
      await page.getByRole('button', { name: '先试一试' }).click();
      await page.getByText('这样提交会被记录，没有违反规定').waitFor();
      await page.getByRole('button', { name: '检查后记录' }).click();
      await page.getByRole('button', { name: '记录：退回补充材料' }).click();
      await page.locator('.timeline b', { hasText: '退回补充材料' }).waitFor();
    });
  });

  it('a file is chosen where a step names it by its digest; it is uploaded, and its size goes with it', async () => {
    await as('demo-li', {}, async ({ page }) => {
      await page.goto('/cases/demo-202/steps/register-recording');
      const field = page.locator('#field-sha256');
      await field.waitFor();
      const file = { name: '现场录音.txt', mimeType: 'text/plain', buffer: Buffer.from('现场录音（虚构）') };
      await field.locator('input[type=file]').setInputFiles(file);
      await field.getByText('已上传，校验一致').waitFor();
      expect(await field.innerText()).toContain('现场录音.txt');
      expect(await page.locator('#field-bytes').count()).toBe(0);
      // Once it is chosen, the ledger misses neither its digest nor its size.
      await page.getByRole('button', { name: '先试一试' }).click();
      const missing = await page.getByRole('alert').innerText();
      expect([missing.includes('文件大小'), missing.includes('摘要')]).toEqual([false, false]);
    });
  });

  it('somebody who has the name of a person of the case is another one until it is said that they are the same', async () => {
    await as('demo-li', {}, async ({ page }) => {
      await page.goto('/cases/demo-202/steps/record-interview');
      const name = page.locator('#field-interviewee-name');
      await name.waitFor();
      const known = await page.locator('datalist option').first().getAttribute('value');
      await name.fill(`${known ?? ''}二`);
      expect(await page.getByText('本案已有同名的人').count()).toBe(0);
      await name.fill(known ?? '');
      await page.getByText('本案已有同名的人').waitFor();
      expect(await page.getByLabel('不是同一人').isChecked()).toBe(true);
      await page.getByLabel('是同一人（当事人）').check();
      expect(await page.getByLabel('不是同一人').isChecked()).toBe(false);
    });
  });

  it('a draft outlives the page, and signing out leaves nothing of it that could be read', async () => {
    await as('demo-li', {}, async (visitor) => {
      const { page } = visitor;
      const open = async (): Promise<void> => {
        await page.goto('/cases/demo-202/steps/order-correction');
        await page.locator('#field-content').waitFor();
      };
      const keys = (): Promise<readonly string[]> => page.evaluate<readonly string[]>(KEYS_OF_DRAFTS);
      await open();
      await page.locator('#field-content').fill('擅自施工。');
      await page.getByText('草稿，只在本机').first().waitFor();
      await open();
      expect(await page.locator('#field-content').inputValue()).toBe('擅自施工。');
      expect(await keys()).toEqual(['demo-li']);
      // What was typed last is kept also where the form is left at once.
      await page.locator('#field-content').fill('擅自施工，责令停止。');
      await page.locator('.crumb a').first().click();
      await page.locator('#field-content').waitFor({ state: 'detached' });
      await open();
      expect(await page.locator('#field-content').inputValue()).toBe('擅自施工，责令停止。');

      await page.locator('.account summary').click();
      await page.getByRole('button', { name: '退出登录' }).click();
      await page.getByRole('heading', { name: '登录工作台' }).waitFor();
      expect(await keys()).toEqual([]);
      await visitor.signIn('demo-li', DEMO_PASSWORD);
      await open();
      expect(await page.locator('#field-content').inputValue()).toBe('');
    });
  });

  it('whoever is not signed in signs in first and comes to the page they wanted', async () => {
    const visitor = await Visitor.at(browser, served.url);
    const { page } = visitor;
    await page.goto('/cases/demo-202');
    await page.locator('input[name=username]').fill('demo-song');
    await page.locator('input[name=password]').fill('wrong');
    await page.locator('button[type=submit]').click();
    expect(await page.getByRole('alert').innerText()).toContain('用户名或密码不正确');
    await page.locator('input[name=password]').fill(DEMO_PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.locator('h1', { hasText: '未取得施工许可证擅自施工' }).waitFor();
    await page.locator('.account summary').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录工作台' }).waitFor();
    // A wrong password is an answer, and the browser notes it.
    expect(visitor.troubles.filter((trouble) => !trouble.includes('401'))).toEqual([]);
    await visitor.leave();
  });
});

interface Chunk {
  readonly file: string;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** What a browser that takes Brotli gets of a file. */
const packed = (file: string): number => statSync(join(workbenchFolder, `${file}.br`)).size;

describe('the weight of the pages', () => {
  it('no page weighs more than the first one may, and no route with its form is over budget', () => {
    const chunks = JSON.parse(readFileSync(join(workbenchFolder, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
    // Everything that is fetched before a page stands, each file once.
    const needed = (name: string, found = new Set<string>()): ReadonlySet<string> => {
      const { file, imports = [], css = [] } = chunks[name] ?? { file: '' };
      if (found.has(file)) return found;
      for (const each of [file, ...css]) found.add(each);
      for (const each of imports) needed(each, found);
      return found;
    };
    const weightOf = (name: string): number =>
      [...new Set([...needed('index.html'), ...needed(name)])].reduce((sum, file) => sum + packed(file), 0);
    const entries = Object.keys(chunks).filter((name) => chunks[name]?.isDynamicEntry);
    // A form is fetched when it is opened, and no page needs two.
    const [forms, pages] = [true, false].map((isForm) =>
      entries.filter((name) => name.startsWith('made/forms/') === isForm),
    );
    expect(forms?.length).toBeGreaterThan(100);
    const heaviest = Math.max(...(pages ?? []).map(weightOf));
    expect(heaviest).toBeLessThan(230 * 1024);
    expect(heaviest + Math.max(...(forms ?? []).map((name) => packed(chunks[name]?.file ?? '')))).toBeLessThan(
      380 * 1024,
    );
  });
});
