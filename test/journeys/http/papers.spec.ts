import { EvidenceError, type Scanner } from '@ecl/evidence';
import { caseAbout, deliver, firstUnit, people, tellTo } from '@ecl/storytelling';
import { systemClock } from '@ecl/kernel';
import { placesOf } from '@ecl/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServedLedger, type Reply } from './served-ledger.js';
import { deliveryTo, storyOf } from './told-cases.js';

const { li, wang, gao, song, xu, finance } = people;

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.populated();
  const delivery = await deliveryTo(served);
  for (const id of ['papers', 'other'])
    await deliver(
      tellTo(storyOf(caseAbout(id, { team: firstUnit }), systemClock.now()), 'investigated').steps,
      delivery,
    );
});
afterAll(() => served.stop());

const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080000000' + '03a7e9b55', 'hex'),
  Buffer.alloc(64, 7),
]);
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const TUS = { 'Tus-Resumable': '1.0.0' };

const begin = (id: string, bytes: Buffer, as = li.id, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  served.post(`/api/cases/${id}/papers`, {
    as,
    headers: { ...TUS, 'Upload-Length': String(bytes.length), ...headers },
  });

const declaring = (digest: string) => ({
  'Upload-Metadata': `filename ${Buffer.from('../../x.html').toString('base64')},sha256 ${Buffer.from(digest).toString('base64')}`,
});

const patch = async (location: string, offset: number, bytes: Buffer, as = li.id): Promise<Response> =>
  fetch(`${served.url}${location}`, {
    method: 'PATCH',
    headers: {
      ...TUS,
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(offset),
      Authorization: `Bearer ${await served.tokenOf(as)}`,
    },
    body: new Uint8Array(bytes),
  });

const upload = async (id: string, bytes: Buffer, as = li.id): Promise<string> => {
  const { headers, status } = await begin(id, bytes, as);
  expect(status).toBe(201);
  const { status: patched } = await patch(headers.get('Location')!, 0, bytes, as);
  expect(patched).toBe(204);
  return sha256Of(bytes);
};

const file = async (path: string, headers: Readonly<Record<string, string>> = {}, as = gao.id): Promise<Response> =>
  fetch(`${served.url}${path}`, { headers: { Authorization: `Bearer ${await served.tokenOf(as)}`, ...headers } });

/** A scanner is set where a process begins; here it comes later. @returns takes it away again */
const withScanner = (scanner: Scanner): (() => void) => {
  const parts = served.ledger.papers['parts'] as { scanner: Scanner };
  const before = parts.scanner;
  parts.scanner = scanner;
  return () => (parts.scanner = before);
};

const readings = async (caseId: string): Promise<readonly { readerId: string; paper?: string }[]> => {
  const found: { readerId: string; paper?: string }[] = [];
  for await (const { data } of served.ledger.store.readStream(`access-${caseId}`))
    found.push(data as { readerId: string; paper?: string });
  return found;
};

describe('papers and recordings', () => {
  it('papers that steps name and nobody uploaded are listed as missing, with the step that names them', async () => {
    const { status, body } = await served.get('/api/cases/papers/papers', { as: gao.id });
    expect([status, body.items.length > 0]).toEqual([200, true]);
    for (const item of body.items)
      expect(item).toMatchObject({
        presence: 'missing',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        step: { title: { zh: expect.any(String), en: expect.any(String) }, revision: expect.any(Number) },
      });
    expect(body.items.map(({ title }: { title?: string }) => title)).not.toContain(undefined);
  });

  it('a file goes on after a break, becomes an original, and is typed by its content', async () => {
    const bytes = Buffer.concat([PNG, Buffer.from('broken off and gone on')]);
    const digest = sha256Of(bytes);
    const { status, headers } = await begin('papers', bytes, li.id, declaring(digest));
    expect([status, headers.get('Tus-Max-Size')]).toEqual([201, String(4 * 1024 ** 3)]);
    const location = headers.get('Location')!;
    const first = await patch(location, 0, bytes.subarray(0, 30));
    expect([first.status, first.headers.get('Upload-Offset')]).toEqual([204, '30']);
    const wrong = await patch(location, 0, bytes.subarray(0, 30));
    expect([wrong.status, wrong.headers.get('Upload-Offset')]).toEqual([409, '30']);
    const state = await served.ask('HEAD', location, { as: li.id });
    expect([state.status, state.headers.get('Upload-Offset'), state.headers.get('Upload-Length')]).toEqual([
      ...[200, '30', String(bytes.length)],
    ]);
    const last = await patch(location, 30, bytes.subarray(30));
    expect([last.status, last.headers.get('Content-Location')]).toEqual([204, `/api/cases/papers/papers/${digest}`]);
    expect((await served.get(location, { as: li.id })).status).toBe(404);
    const { body } = await served.get('/api/cases/papers/papers', { as: gao.id });
    expect(body.items.find(({ sha256 }: { sha256: string }) => sha256 === digest)).toEqual({
      sha256: digest,
      presence: 'present',
      file: {
        ...{ bytes: bytes.length, mediaType: 'image/png', scan: 'noScanner', uploadedBy: li.id },
        uploadedAt: expect.any(String),
      },
    });
  });

  it('an original is an attachment that no browser opens, whole, in part, and not again', async () => {
    const digest = await upload('papers', PNG);
    const path = `/api/cases/papers/papers/${digest}`;
    const whole = await file(path);
    expect([whole.status, Buffer.from(await whole.arrayBuffer()).equals(PNG)]).toEqual([200, true]);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="${digest.slice(0, 16)}.png"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      'paper-scan': 'noScanner',
      etag: `"${digest}"`,
    });
    const part = async (range: string, more: Readonly<Record<string, string>> = {}) => {
      const answer = await file(path, { Range: range, ...more });
      const bytes = Buffer.from(await answer.arrayBuffer());
      return [answer.status, answer.headers.get('Content-Range'), bytes.equals(PNG) ? 'whole' : bytes.toString('hex')];
    };
    const size = String(PNG.length);
    expect(await part('bytes=1-3')).toEqual([206, `bytes 1-3/${size}`, '504e47']);
    expect(await part('bytes=-2')).toEqual([
      206,
      `bytes ${String(PNG.length - 2)}-${String(PNG.length - 1)}/${size}`,
      '0707',
    ]);
    expect(await part(`bytes=${String(PNG.length - 1)}-999999`)).toMatchObject([206, expect.any(String), '07']);
    expect(await part('bytes=1-3', { 'If-Range': '"another"' })).toEqual([200, null, 'whole']);
    expect(await part('bytes=3-1')).toEqual([200, null, 'whole']);
    expect(await part('bytes=0-1,5-6')).toEqual([200, null, 'whole']);
    expect((await part(`bytes=${size}-`)).slice(0, 2)).toEqual([416, `bytes */${size}`]);
    expect((await file(path, { 'If-None-Match': `"${digest}"` })).status).toBe(304);
    const head = await served.ask('HEAD', path, { as: gao.id });
    expect([head.status, head.headers.get('Content-Length'), head.body]).toEqual([200, size, '']);
  });

  it('each reading of a paper is on record before it is shown, once for a person, a session and a paper', async () => {
    const [one, two] = [await upload('papers', Buffer.from('one')), await upload('papers', Buffer.from('two'))];
    for (const digest of [one, two, one])
      expect((await file(`/api/cases/papers/papers/${digest}`, {}, gao.id)).status).toBe(200);
    await file(`/api/cases/papers/papers/${one}`, { Range: 'bytes=0-0' }, gao.id);
    const read = (await readings('papers')).filter(({ paper }) => paper === one || paper === two);
    expect(read.map(({ readerId, paper }) => [readerId, paper])).toEqual([
      [gao.id, one],
      [gao.id, two],
    ]);
  });

  it('whoever may not read the file of a case reads no paper of it, and adds none', async () => {
    const digest = await upload('papers', Buffer.from('for the file only'));
    const path = `/api/cases/papers/papers/${digest}`;
    for (const as of [song.id, finance.id, xu.id]) {
      expect([as, [403, 404].includes((await file(path, {}, as)).status)]).toEqual([as, true]);
      expect([as, [403, 404].includes((await begin('papers', PNG, as)).status)]).toEqual([as, true]);
    }
    expect((await fetch(`${served.url}${path}`)).status).toBe(401);
  });

  it('a paper of one case is not to be had through another, although its digest is known', async () => {
    const digest = await upload('papers', Buffer.from('of this case alone'));
    expect((await file(`/api/cases/other/papers/${digest}`)).status).toBe(404);
    // Whoever has the bytes may add them there too; they are kept once.
    await upload('other', Buffer.from('of this case alone'));
    expect((await file(`/api/cases/other/papers/${digest}`)).status).toBe(200);
  });

  it('an upload is its sender’s, and can be given up', async () => {
    const { headers } = await begin('papers', PNG);
    const location = headers.get('Location')!;
    expect((await patch(location, 0, PNG, wang.id)).status).toBe(404);
    expect((await served.ask('DELETE', location, { as: wang.id, headers: TUS })).status).toBe(404);
    expect((await served.ask('DELETE', location, { as: li.id, headers: TUS })).status).toBe(204);
    expect((await patch(location, 0, PNG)).status).toBe(404);
  });

  it.each([
    ['another digest than was declared', declaring('0'.repeat(64)), 422, 'paper-differs'],
    ['a digest that is none', declaring('abc'), 400, 'invalid-request'],
    ['another version of tus', { 'Tus-Resumable': '0.2.2' }, 412, 'tus-version'],
    ['no size', { 'Upload-Length': '0' }, 400, 'invalid-request'],
    ['a size beyond the limit', { 'Upload-Length': String(5 * 1024 ** 3) }, 413, 'paper-too-large'],
  ])('refuses an upload with %s', async (_, headers, status, code) => {
    const bytes = Buffer.from(`refused ${code}`);
    const begun = await begin('papers', bytes, li.id, headers);
    if (begun.status !== 201) {
      expect([begun.status, begun.body.type]).toEqual([status, `/problems/${code}`]);
      return;
    }
    const answer = await patch(begun.headers.get('Location')!, 0, bytes);
    expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([status, `/problems/${code}`]);
  });

  it('says so where more comes than was declared, and keeps what came before', async () => {
    const { headers } = await begin('papers', Buffer.alloc(100_000, 1));
    const location = headers.get('Location')!;
    const answer = await patch(location, 0, Buffer.alloc(400_000, 1));
    expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([
      413,
      '/problems/paper-too-large',
    ]);
    const { status, body } = await served.get(location, { as: li.id });
    expect([status, body.arrived <= 100_000]).toEqual([200, true]);
    const rest = await patch(location, body.arrived as number, Buffer.alloc(100_000 - body.arrived, 1));
    expect([rest.status, rest.headers.get('Upload-Offset')]).toEqual([204, '100000']);
  });

  it('takes bytes for an upload as bytes alone, and for nothing else', async () => {
    const { headers } = await begin('papers', PNG);
    const location = headers.get('Location')!;
    const as = { Authorization: `Bearer ${await served.tokenOf(li.id)}`, ...TUS };
    const json = { ...as, 'Content-Type': 'application/json', 'Upload-Offset': '0' };
    expect((await fetch(`${served.url}${location}`, { method: 'PATCH', headers: json, body: '{}' })).status).toBe(415);
    const bytes = { ...as, 'Content-Type': 'application/offset+octet-stream' };
    const step = `${served.url}/api/cases/papers/steps/approve-filing`;
    expect((await fetch(step, { method: 'POST', headers: bytes, body: 'x' })).status).toBe(415);
  });

  it('a full disk is answered as one, and the upload goes on when there is room', async () => {
    const { headers } = await begin('papers', PNG);
    const { papers } = served.ledger;
    const original = papers.append.bind(papers);
    papers.append = async () => Promise.reject(new EvidenceError('disk-full'));
    try {
      expect((await patch(headers.get('Location')!, 0, PNG)).status).toBe(507);
    } finally {
      papers.append = original;
    }
    expect((await patch(headers.get('Location')!, 0, PNG)).status).toBe(204);
  });

  it('an original that is no more is listed as lost, and not served', async () => {
    const digest = await upload('papers', Buffer.from('lost afterwards'));
    rmSync(join(placesOf(served.place).folder.papers, digest.slice(0, 2), digest));
    const { body } = await served.get('/api/cases/papers/papers', { as: gao.id });
    const found = body.items.find(({ sha256 }: { sha256: string }) => sha256 === digest);
    expect(found.presence).toBe('lost');
    expect((await file(`/api/cases/papers/papers/${digest}`)).status).toBe(503);
  });

  it('an original that was altered is not served, in part neither, though it is as long as it was', async () => {
    const digest = await upload('papers', Buffer.from('a fine of 1000'));
    const path = `/api/cases/papers/papers/${digest}`;
    expect((await file(path)).status).toBe(200);
    const place = join(placesOf(served.place).folder.papers, digest.slice(0, 2), digest);
    chmodSync(place, 0o600);
    writeFileSync(place, 'a fine of 9000');
    for (const headers of [{}, { Range: 'bytes=0-3' }]) {
      const answer = await file(path, headers);
      expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([
        503,
        '/problems/paper-unusable',
      ]);
    }
    expect((await served.ask('HEAD', path, { as: gao.id })).status).toBe(503);
  });

  it('a file in which malware is found later is no more served, in any case, nor received again without a scanner', async () => {
    const bytes = Buffer.from('sent before there was a scanner');
    const digest = await upload('papers', bytes);
    const { headers } = await begin('other', bytes);
    const scanned: Scanner = {
      scan: async (stream) => {
        stream.destroy();
        return Promise.resolve({ is: 'infected', by: 'ClamAV', finding: 'Eicar' });
      },
    };
    const restore = withScanner(scanned);
    const answers: (readonly [number, string])[] = [];
    const heard = async (answer: Response) =>
      answers.push([answer.status, ((await answer.json()) as { type: string }).type]);
    try {
      await heard(await patch(headers.get('Location')!, 0, bytes));
    } finally {
      restore();
    }
    await heard(await file(`/api/cases/papers/papers/${digest}`));
    const again = await begin('papers', bytes);
    await heard(await patch(again.headers.get('Location')!, 0, bytes));
    expect(answers).toEqual(Array.from({ length: 3 }, () => [422, '/problems/paper-infected']));
    const { body } = await served.get('/api/cases/papers/papers', { as: gao.id });
    const found = body.items.find(({ sha256 }: { sha256: string }) => sha256 === digest);
    expect(found).toMatchObject({ presence: 'infected', file: { scan: 'noScanner' } });
  });

  it('to an archived file comes only what its steps name, also where the upload began before', async () => {
    const delivery = await deliveryTo(served);
    const { steps } = tellTo(storyOf(caseAbout('shelved', { team: firstUnit }), systemClock.now()), 'archived');
    await deliver(steps.slice(0, -1), delivery);
    const bytes = Buffer.from('slipped in');
    const before = await begin('shelved', bytes);
    expect(before.status).toBe(201);
    await deliver(steps.slice(-1), delivery);
    const late = await patch(before.headers.get('Location')!, 0, bytes);
    expect([late.status, ((await late.json()) as { type: string }).type]).toEqual([409, '/problems/file-archived']);
    for (const headers of [{}, declaring(sha256Of(bytes))]) {
      const { status, body } = await begin('shelved', bytes, li.id, headers);
      expect([status, body.type]).toEqual([409, '/problems/file-archived']);
    }
    const { body } = await served.get('/api/cases/shelved/papers', { as: gao.id });
    const { sha256 } = body.items[0] as { sha256: string };
    const named = await begin('shelved', bytes, li.id, declaring(sha256));
    expect(named.status).toBe(201);
    expect((await patch(named.headers.get('Location')!, 0, bytes)).status).toBe(422);
  });

  it('a person with twenty uploads that are going on waits with the next one, and is told how long', async () => {
    const locations: string[] = [];
    const as = wang.id;
    let answer = await begin('papers', PNG, as);
    for (; answer.status === 201; answer = await begin('papers', PNG, as))
      locations.push(answer.headers.get('Location')!);
    expect([answer.status, answer.body.type, locations.length]).toEqual([429, '/problems/too-many-requests', 20]);
    const seconds = Number(answer.headers.get('Retry-After'));
    expect([seconds > 3000, seconds <= 3600]).toEqual([true, true]);
    for (const location of locations) await served.ask('DELETE', location, { as, headers: TUS });
    expect((await begin('papers', PNG, as)).status).toBe(201);
  });
});
