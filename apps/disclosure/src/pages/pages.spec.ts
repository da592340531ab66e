import type { INestApplication } from '@nestjs/common';
import { powersByCode, powersCatalogue } from '@ecl/enforcement';
import { plainDate } from '@ecl/kernel';
import { afterEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createDisclosureApp } from '../disclosure-app.js';
import { decision, inventedRecord } from '../published/invented-record.fixture.js';
import type { DecisionEntry, WithdrawnDecision } from '@ecl/read-models';

const apps: INestApplication[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});
const pageOf = async (address: string, ...entries: readonly DecisionEntry[]) => {
  const app = await createDisclosureApp(inventedRecord(entries));
  apps.push(app);
  return request(app.getHttpServer()).get(address).set('Accept', 'text/html,application/xhtml+xml,*/*;q=0.8');
};

const hostile = '<script>alert(1)</script>" onload="alert(2)';
const tombstone: WithdrawnDecision = {
  is: 'withdrawn',
  decisionId: 'decision-9',
  decisionNumber: '示例罚决〔2026〕9号',
  publishedOn: plainDate('2026-03-10'),
  withdrawnOn: plainDate('2026-04-01'),
  cause: 'revoked',
  shownUntil: plainDate('2027-04-01'),
  reason: hostile,
};

describe('the pages', () => {
  const everywhere = decision(1, {
    decisionId: `1/${hostile}`,
    decisionNumber: hostile,
    partyName: hostile,
    conduct: hostile,
    basis: hostile,
    penaltySummary: hostile,
    agency: hostile,
  });
  it.each([
    '/',
    '/decisions',
    `/decisions?party=${encodeURIComponent(hostile)}&after=${encodeURIComponent(hostile)}`,
    `/decisions/${encodeURIComponent(`1/${hostile}`)}`,
    '/decisions/decision-9',
    `/${encodeURIComponent(hostile)}`,
  ])('the pages show hostile text as text: %s', async (address) => {
    const { text, headers } = await pageOf(address, everywhere, tombstone);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).not.toMatch(/<script|[^;]" onload=/);
  });

  it('the list leads from a decision to its own page, whatever its id', async () => {
    const { text } = await pageOf('/decisions', everywhere);
    const address = /<a href="(\/decisions\/[^"]+)"/.exec(text)?.[1];
    expect((await pageOf(address!, everywhere)).status).toBe(200);
  });
});

it('the page of a decision that was changed says when and by what, and no other page says so', async () => {
  const changed = decision(1, { changed: { on: plainDate('2026-06-30'), by: 'reconsideration' } });
  const { text } = await pageOf('/decisions/decision-1', changed);
  expect(text).toMatch(/决定变更[\s\S]*2026-06-30[\s\S]*行政复议决定变更/);
  expect(text).toContain('（2026年6月30日变更后的内容）');
  expect((await pageOf('/decisions/decision-1', decision(1))).text).not.toContain('决定变更');
});

describe('the first page', () => {
  it('the first page says what this is, how many decisions there are and where to go next', async () => {
    const { text } = await pageOf('/', decision(1), tombstone);
    for (const words of ['无需登录', '42', '示例罚决〔2026〕1号', 'href="/powers"', 'href="/api/docs"'])
      expect(text).toContain(words);
    expect(text).toMatch(/公示中[\s\S]*?<dd>1<\/dd>[\s\S]*?已撤回[\s\S]*?<dd>1<\/dd>/);
  });

  it('every page below /en has its words in English, every link to a page keeps it, and one link leads to the Chinese page', async () => {
    const { text } = await pageOf('/en/decisions?field=08', decision(1));
    expect(text).toContain('<html lang="en">');
    const links = [...text.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href]) => href);
    expect(links.filter((href) => !/^\/(en|api)(\/|$|\?)/.test(href ?? ''))).toEqual(['/decisions?field=08']);
    const words = text
      .replaceAll(/<(\w+)[^>]* lang="zh-CN"[^>]*>[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/示例[^ <]*/g, '');
    expect(words.match(/[\u4e00-\u9fff]/gu)?.filter((sign) => sign !== '某') ?? []).toEqual([]);
    expect((await pageOf('/decisions', decision(1))).text).toContain('href="/en/decisions" lang="en"');
  });

  it('the pages share one style, which is kept as long as it is the same', async () => {
    const [, address = ''] = /href="(\/site\.css\?v=\w+)"/.exec((await pageOf('/')).text) ?? [];
    const { headers, text } = await pageOf(address);
    expect(headers).toMatchObject({ 'content-type': 'text/css; charset=utf-8' });
    expect(headers['cache-control']).toContain('immutable');
    expect(text).toContain('prefers-color-scheme');
  });

  it('the first page says that nothing is published, when nothing is', async () => {
    expect((await pageOf('/')).text).toContain('目前没有公示的处罚决定');
  });
});

describe('the search page', () => {
  it('the search page keeps what was asked for in its form', async () => {
    const { text } = await pageOf('/decisions?number=9号&field=08&decidedFrom=2026-01-01', decision(1));
    expect(text).toContain('value="9号"');
    expect(text).toContain('value="2026-01-01"');
    expect(text).toMatch(/<option value="08" selected>/);
  });

  it('the search page lists what was chosen, each with a link without it, and counts what it can be narrowed to', async () => {
    const { text } = await pageOf('/decisions?q=占道&field=08&order=fine', decision(1), decision(2));
    const asked = (address: string) =>
      `href="/decisions?${new URLSearchParams(address).toString().replaceAll('&', '&amp;')}"`;
    const narrow = await pageOf('/decisions?decidedFrom=2026-03-01&decidedTo=2027-05-01&kind=warning', decision(1));
    expect(narrow.text).toContain(asked('kind=warning&decidedFrom=2026-03-01&decidedTo=2026-12-31'));
    expect(narrow.text).toContain(asked('kind=warning&decidedFrom=2026-03-01&decidedTo=2027-05-01&kind=fine'));
    expect(text).toContain(asked('field=08&order=fine'));
    expect(text).toContain(asked('q=占道&order=fine'));
    expect(text).toContain('<strong>2 件</strong>');
    expect(text).toContain(asked('q=占道&field=08&kind=fine&order=fine'));
    expect(text).toContain(asked('q=占道&field=08&decidedFrom=2026-01-01&decidedTo=2026-12-31&order=fine'));
    expect(text).toContain('<input type="hidden" name="order" value="fine" />');
    expect(text).toContain(asked('q=占道&field=08&order=relevance'));
  });

  it('the search page says beside a parameter what is wrong with it', async () => {
    const { status, text } = await pageOf('/decisions?decidedFrom=昨天');
    expect(status).toBe(400);
    expect(text).toContain('aria-invalid="true" aria-describedby="wrong-decidedFrom"');
    expect(text).toContain('应为存在的日期');
  });

  it('the search page leads to the next page of the same search, and says which is the last', async () => {
    const entries = [decision(1), decision(2), decision(3)];
    const { text } = await pageOf('/decisions?field=08&limit=2', ...entries);
    expect(text).toContain('href="/decisions?field=08&amp;limit=2&amp;after=2"');
    expect((await pageOf('/decisions?field=08&limit=2&after=2', ...entries)).text).toContain('已到末页');
  });
});

describe('the page of a decision', () => {
  it('the page of a decision shows all that is public of it', async () => {
    const { text } = await pageOf('/decisions/decision-1', decision(1));
    for (const words of [
      '张某',
      '占道经营',
      '第36条',
      '罚款200.00元',
      '示例市城市管理综合执法局',
      '2026-03-02',
      '2029-03-05',
    ])
      expect(text).toContain(words);
    expect(text).toContain('href="#why"');
    expect(text).toContain(powersByCode.get('08-2')!.zh);
  });

  it('the page of a decision begins with one sentence: who did what, against what, and what was imposed', async () => {
    const { text } = await pageOf('/decisions/decision-1', decision(1, { conduct: '占道经营。' }));
    const sentence = /<p class="answer">([\s\S]*?)<\/p>/.exec(text)?.[1]?.replaceAll(/<[^>]+>|\s+/g, '');
    expect(sentence).toBe(
      '2026年3月2日，示例市城市管理综合执法局因张某有下列行为：占道经营，依据《城市市容和环境卫生管理条例》第36条，决定：罚款200.00元。',
    );
  });

  it('the page of a withdrawn decision says only that it was withdrawn, when and why', async () => {
    const { status, text } = await pageOf('/decisions/decision-9', { ...tombstone, reason: '复议撤销' });
    expect(status).toBe(410);
    for (const words of ['公示已撤回', '2026-04-01', '决定已撤销', '复议撤销']) expect(text).toContain(words);
  });

  it('the page of a decision that was never published says so', async () => {
    const { status, text } = await pageOf('/decisions/none');
    expect(status).toBe(404);
    expect(text).toContain('没有找到所请求的内容，请核对地址');
  });
});

describe('the powers pages', () => {
  it('the powers page has the sixteen fields, and the page of a field every power of it, marked where it may lead to a case', async () => {
    const { text } = await pageOf('/powers');
    for (const { code, zh } of powersCatalogue.fields) expect(text).toContain(`href="/powers/${code}">${code} ${zh}`);
    const field = (await pageOf('/powers/08')).text;
    const powers = [...powersByCode.values()].filter(({ fieldCode }) => fieldCode === '08');
    for (const { code, zh } of powers) expect(field).toContain(`href="/powers/${code}">${code} ${zh}`);
    expect(field.split('可以立案').length - 1).toBe(powers.filter(({ isCaseBearing }) => isCaseBearing).length);
  });

  it('the page of a power says on what it rests, how a decision comes about, and what can be done against it', async () => {
    const { text } = await pageOf('/powers/08-3');
    for (const words of [
      '城市市容和环境卫生管理条例',
      '程序和期限',
      '行政处罚法 第六十条',
      'href="/decisions?power=08-3"',
      'href="/rights#remedies"',
    ])
      expect(text).toContain(words);
    expect((await pageOf('/powers/99')).status).toBe(404);
  });
});

describe('what is not shown, and what can be done', () => {
  it('the pages say why a name is masked, and how to ask for a correction, complain, apply and sue', async () => {
    const missing = (await pageOf('/missing')).text;
    for (const words of ['只显示姓氏加“某”', '未成年人保护法', '公示期满']) expect(missing).toContain(words);
    const rights = (await pageOf('/rights')).text;
    for (const words of ['书面', '六十日', '六个月', '人民政府', '人民法院', '二十个工作日'])
      expect(rights).toContain(words);
    const { text } = await pageOf('/decisions/decision-1', decision(1, { conduct: '经＊＊＊举报，占道经营' }));
    expect(text).toContain('<span class="blank">已隐去</span>');
    expect(text).toContain('隐去 1 处');
    for (const [, id] of text.matchAll(/href="\/rights#(\w+)"/g)) expect(rights).toContain(`id="${String(id)}"`);
  });
});
