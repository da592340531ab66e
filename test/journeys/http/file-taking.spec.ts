import { unzipped } from '@ecl/exports/testing';
import {
  caseAbout,
  company,
  deliver,
  people,
  tellTo,
  tellTransferStalledAtPolice,
  ThroughDoors,
  withFiles,
} from '@ecl/storytelling';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ServedLedger } from './served-ledger.js';
import { storyOf } from './told-cases.js';

let served: ServedLedger;
const { gao, zhao, police, finance, sun } = people;
const own = storyOf(
  caseAbout('961', {
    party: { ...company('961', '示例'), name: '𠮷野#panic()有限公司=1' },
    conduct: '<script>alert(1)</script>占道经营\u202E',
  }),
);
const crime = storyOf(caseAbout('962', { powerCode: '09-3' }));
let originals: readonly { readonly sha256: string }[];

beforeAll(async () => {
  served = await ServedLedger.populated();
  tellTo(own, 'paid');
  tellTransferStalledAtPolice(crime);
  const delivery = new ThroughDoors(served.ledger);
  const { steps, files } = withFiles(own.steps);
  await deliver(steps, delivery);
  await deliver(crime.steps, delivery);
  const kept: { sha256: string }[] = [];
  // One is left out: it stays missing.
  for (const { id: caseId, who, bytes, sha256 } of files.slice(1)) {
    const sender = { caseId, personId: who.id };
    const { id } = await served.ledger.papers.begin(sender, bytes.length, sha256);
    await served.ledger.papers.append(sender, id, 0, Readable.from([bytes]));
    kept.push({ sha256 });
  }
  originals = kept;
  await served.caughtUp();
});
afterAll(() => served.stop());

const taken = async (id: string, form: string, as: string = gao.id) => {
  const response = await fetch(`${served.url}/api/cases/${id}/file.${form}`, {
    headers: { Authorization: `Bearer ${await served.tokenOf(as)}` },
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};
const recorded = async (stream: string) => {
  const found: Record<string, unknown>[] = [];
  for await (const { data } of served.ledger.store.readStream(stream)) found.push(data as Record<string, unknown>);
  return found;
};

describe('a case file that is taken away', () => {
  it('a case file is taken away as PDF, whatever its texts say, and the reading and the taking are on record', async () => {
    const { status, headers, bytes } = await taken(own.id, 'pdf');
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(headers.get('Content-Disposition')).toBe(`attachment; filename="case-${own.id}.pdf"`);
    expect((await recorded(`access-${own.id}`)).at(-1)).toMatchObject({ readerId: gao.id, ground: 'own-agency' });
    expect((await recorded(`taken-${gao.id}`)).at(-1)).toMatchObject({
      ...{ what: 'case-file', form: 'pdf', asked: { case: own.id } },
    });
  });

  it('a case file is printed from a page without markup of its texts, in the order of the archive', async () => {
    const { headers, bytes } = await taken(own.id, 'html');
    const page = bytes.toString();
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;占道经营〔U+202E〕');
    expect(page).not.toContain('<script>');
    const groups = [...page.matchAll(/<h2>(.)、/g)].map(([, group]) => group);
    expect(groups).toEqual([...groups].sort((a, b) => '一二三四五六七八'.indexOf(a!) - '一二三四五六七八'.indexOf(b!)));
    expect(groups).toEqual(expect.arrayContaining(['一', '二', '三', '七']));
    // Findings, amounts in yuan and who is not there.
    for (const said of ['2,000.00元', '没有原件', '𠮷野#panic()有限公司=1']) expect(page).toContain(said);
  });

  it('everything of a case file is taken away as ZIP, with originals in the order of the archive and their digests', async () => {
    const { status, bytes } = await taken(own.id, 'zip');
    expect(status).toBe(200);
    const files = unzipped(bytes);
    const sums = files.get('SHA256SUMS')!.toString().trim().split('\n');
    const listed = new Map(sums.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect([...listed.keys(), 'SHA256SUMS'].sort()).toEqual([...files.keys()].sort());
    for (const [name, sha256] of listed)
      expect([name, createHash('sha256').update(files.get(name)!).digest('hex')]).toEqual([name, sha256]);
    expect([...listed.values()]).toEqual(expect.arrayContaining(originals.map(({ sha256 }) => sha256)));
    const papers = [...files.keys()].filter((name) => name.includes('/'));
    expect(papers).toHaveLength(originals.length);
    for (const name of papers) expect(name).toMatch(/^[1-8]-[^/]+\/\d{3}-[^/\\:*?"<>|]+\.[a-z0-9]+$/);
    expect(JSON.parse(files.get('案卷.json')!.toString())).toMatchObject({ caseId: own.id });
    const read = (await recorded(`access-${own.id}`)).flatMap(({ paper }) => paper ?? []);
    expect(read).toEqual(expect.arrayContaining(originals.map(({ sha256 }) => sha256)));
  });

  it('a case file as CSV has a line for each step', async () => {
    const rows: Record<string, string>[] = parse((await taken(own.id, 'csv')).bytes, { columns: true, bom: true });
    const { steps } = (await served.get(`/api/cases/${own.id}/file`, { as: gao.id })).body;
    expect(rows.map((row) => Number(row['序号']))).toEqual(steps.map(({ number }: { number: number }) => number));
  });

  it('whoever sees a part takes that part away and nothing of the rest, and whoever sees nothing takes nothing', async () => {
    const seen = (await served.get(`/api/cases/${crime.id}/file`, { as: police.id })).body;
    const page = (await taken(crime.id, 'html', police.id)).bytes.toString();
    expect([...page.matchAll(/<h3>(\d+)/g)].map(([, number]) => Number(number)).sort((a, b) => a - b)).toEqual(
      seen.steps.map(({ number }: { number: number }) => number),
    );
    expect(page).toContain('其他部分不予显示');
    expect(page).not.toContain('占道堆放');
    expect([...unzipped((await taken(crime.id, 'zip', police.id)).bytes).keys()].sort()).toEqual(
      ['SHA256SUMS', '案卷.json', '案卷.pdf', '步骤.csv'].sort(),
    );
    const money = (await taken(own.id, 'html', finance.id)).bytes.toString();
    expect(money).not.toMatch(/占道|有限公司/);
    for (const form of ['pdf', 'html', 'csv', 'zip'])
      for (const as of [sun.id, zhao.id])
        expect([form, as, (await taken(own.id, form, as)).status]).toEqual([form, as, 404]);
  });
});
