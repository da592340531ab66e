import { plainDate } from '@ecl/kernel';
import type { DecisionEntry } from '@ecl/read-models';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import request from 'supertest';
import { createDisclosureApp } from '../disclosure-app.js';
import { decision, inventedRecord } from '../published/invented-record.fixture.js';

const ofCompany = decision(3, { partyName: '示例公司', partyKind: 'organisation', conduct: '"堆放"<b>' });
const hostile = '<entry>&amp;"]]>';
const entries: readonly DecisionEntry[] = [
  decision(2, { decisionId: '2/乙', conduct: hostile, publishedOn: plainDate('2026-04-02') }),
  {
    is: 'withdrawn',
    decisionId: 'decision-1',
    decisionNumber: '示例罚决〔2026〕1号',
    publishedOn: plainDate('2026-03-10'),
    withdrawnOn: plainDate('2026-04-05'),
    cause: 'revoked',
    shownUntil: plainDate('2027-04-01'),
    reason: undefined,
  },
  ofCompany,
];

/** Each element of an XML document as its name and its own text or address. */
const elementsOf = (xml: string): readonly (readonly [name: string, said: string])[] => {
  const found: [string, string][] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => found.push([name, attributes['href'] ?? '']));
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last && text.trim() !== '') last[1] += text.trim();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
};

describe('whoever follows the public site', () => {
  let app: NestExpressApplication;
  beforeAll(async () => {
    app = await createDisclosureApp(inventedRecord(entries));
  });
  afterAll(() => app.close());
  const get = (path: string) => request(app.getHttpServer()).get(path).set('Host', 'gs.example.gov.cn');
  const feed = async (path: string) => {
    const { text, headers } = await get(path).expect(200);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const elements = elementsOf(text);
    return (name: string) => elements.filter(([each]) => each === name).map(([, said]) => said);
  };

  it('finds the latest decisions in a feed of the same search, whatever stands in their words', async () => {
    const all = await feed('/decisions.atom?q=%E5%8D%A0%E9%81%93&kind=fine');
    expect(all('title')).toEqual([
      '行政处罚决定公示',
      `张某：${hostile}`,
      '示例罚决〔2026〕1号',
      '示例公司："堆放"<b>',
    ]);
    expect(all('updated')).toEqual(
      ['2026-04-05', '2026-04-02', '2026-04-05', '2026-03-05'].map((day) => `${day}T00:00:00+08:00`),
    );
    expect(all('link')).toEqual([
      'http://gs.example.gov.cn/decisions.atom?q=%E5%8D%A0%E9%81%93&kind=fine',
      'http://gs.example.gov.cn/decisions?q=%E5%8D%A0%E9%81%93&kind=fine',
      'http://gs.example.gov.cn/decisions/2%2F%E4%B9%99',
      'http://gs.example.gov.cn/decisions/decision-1',
      'http://gs.example.gov.cn/decisions/decision-3',
    ]);
  });

  it('loses the words of a decision that was withdrawn: its entry has the same id and says why', async () => {
    const all = await feed('/en/decisions.atom');
    expect(all('id')).toContain('http://gs.example.gov.cn/decisions/decision-1');
    expect(all('summary')).toContain('Withdrawn: the decision was revoked');
    expect(all('link')).toContain('http://gs.example.gov.cn/en/decisions/decision-1');
  });

  it('is told of the feed by the pages, with the conditions of the search', async () => {
    const { text } = await get('/en/decisions?party=%E5%BC%A0&order=fine').expect(200);
    expect(text).toContain('type="application/atom+xml" href="/en/decisions.atom?party=%E5%BC%A0"');
    expect((await get('/')).text).toContain('href="/decisions.atom"');
  });

  it('is answered 400 for a feed of a search that is wrong', async () => {
    await get('/decisions.atom?limit=0').expect(400);
    await get('/decisions.atom?colour=red').expect(400);
  });

  it('gives search engines the address of each decision about an organisation, and of nobody else', async () => {
    const locations = async (path: string) => {
      const { text, headers } = await get(path).expect(200);
      expect(headers['content-type']).toBe('application/xml; charset=utf-8');
      return elementsOf(text).flatMap(([name, said]) =>
        name === 'loc' ? [said.replace('http://gs.example.gov.cn', '')] : [],
      );
    };
    expect(await locations('/sitemap.xml')).toEqual(['/sitemaps/pages.xml', '/sitemaps/1.xml']);
    expect(await locations('/sitemaps/pages.xml')).toEqual([
      '/',
      '/en',
      '/powers',
      '/en/powers',
      '/missing',
      '/en/missing',
      '/rights',
      '/en/rights',
    ]);
    expect(await locations('/sitemaps/1.xml')).toEqual(['/decisions/decision-3']);
    for (const wrong of ['2.xml', '0.xml', '01.xml', '1', 'x.xml', '9999999.xml', '%00.xml'])
      await get(`/sitemaps/${wrong}`).expect(404);
    for (const page of await locations('/sitemaps/pages.xml')) await get(page).expect(200);
  });

  it('tells machines in the page itself what the decision is, where search engines may keep it', async () => {
    const text = (await get('/decisions/decision-3').expect(200)).text.replaceAll(/\s+/g, ' ');
    for (const said of [
      'itemtype="https://schema.org/DigitalDocument"',
      'itemprop="datePublished" content="2026-03-05"',
    ])
      expect(text).toContain(said);
    expect(text).toContain('content="&quot;堆放&quot;&lt;b&gt;"');
    expect((await get('/decisions/2%2F%E4%B9%99')).text).not.toContain('itemprop');
  });

  it('lets search engines keep nothing that names people: neither lists, feeds and open data, nor the pages themselves', async () => {
    for (const path of [
      '/api/decisions',
      '/api/decisions/decision-3',
      '/api/decisions/none',
      '/decisions.atom',
      '/en/decisions.atom',
    ])
      expect([path, (await get(path)).headers['x-robots-tag']]).toEqual([path, 'noindex']);
    for (const path of ['/decisions', '/en/decisions?q=x', '/decisions/2%2F%E4%B9%99', '/decisions/decision-1'])
      expect([path, (await get(path)).text.includes('<meta name="robots" content="noindex" />')]).toEqual([path, true]);
    const { text, headers } = await get('/decisions/decision-3');
    expect([headers['x-robots-tag'], text.includes('noindex')]).toEqual([undefined, false]);
  });

  it('leaves the results of searches to people: search engines keep the decisions themselves', async () => {
    const { text, headers } = await get('/robots.txt').expect(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text).toBe(
      'User-agent: *\nDisallow: /decisions?\nDisallow: /en/decisions?\nSitemap: http://gs.example.gov.cn/sitemap.xml\n',
    );
  });
});
