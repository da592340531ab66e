import { SettableClock, type Instant } from '@ecl/kernel';
import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uploads } from './uploads.js';

const folder = mkdtempSync(join(tmpdir(), 'ecl-uploads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (time: string) => `2026-05-06T${time}:00.000Z` as Instant;
const clock = new SettableClock(at('01:00'));
let opened = 0;
const fresh = () => join(folder, String((opened += 1)));

async function* sent(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

it('goes on after a restart, with what was said at its beginning', async () => {
  const place = fresh();
  const first = await Uploads.open(place, clock);
  const { id } = await first.begin({ size: 6, note: { caseId: 'c-1' } });
  await first.append(id, 0, sent('ab', 'c'));
  const again = await Uploads.open(place, clock);
  expect(await again.find(id)).toMatchObject({ size: 6, offset: 3, note: { caseId: 'c-1' }, begunAt: at('01:00') });
  await expect(again.seal(id)).rejects.toMatchObject({ fault: 'not-whole', facts: { offset: 3 } });
  await again.append(id, 3, sent('def'));
  expect(await again.seal(id)).toMatchObject({
    bytes: 6,
    sha256: 'bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721',
  });
  expect([
    statSync(place).mode & 0o777,
    ...readdirSync(place).map((name) => statSync(join(place, name)).mode & 0o777),
  ]).toEqual([0o700, 0o600, 0o600]);
});

it('takes no more bytes than were declared, and keeps those that came before', async () => {
  const uploads = await Uploads.open(fresh(), clock);
  const { id } = await uploads.begin({ size: 4, note: {} });
  await expect(uploads.append(id, 0, sent('abc', 'de'))).rejects.toMatchObject({ fault: 'too-much' });
  expect(await uploads.append(id, 3, sent('d'))).toMatchObject({ offset: 4 });
  await expect(uploads.append(id, 4, sent('e'))).rejects.toMatchObject({ fault: 'too-much' });
  // Asked again what became of it.
  expect(await uploads.append(id, 4, sent())).toMatchObject({ offset: 4 });
});

it('an upload whose digest is not the declared one is gone', async () => {
  const uploads = await Uploads.open(fresh(), clock);
  const { id } = await uploads.begin({ size: 1, note: {} });
  await uploads.append(id, 0, sent('a'));
  await expect(uploads.seal(id, '0'.repeat(64))).rejects.toMatchObject({ fault: 'digest-differs' });
  await expect(uploads.seal(id)).rejects.toMatchObject({ fault: 'no-such-upload' });
});

it('receives one part at a time', async () => {
  const uploads = await Uploads.open(fresh(), clock);
  const { id } = await uploads.begin({ size: 2, note: {} });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow = uploads.append(
    id,
    0,
    (async function* () {
      await held;
      yield Buffer.from('ab');
    })(),
  );
  await expect(uploads.append(id, 0, sent('ab'))).rejects.toMatchObject({ fault: 'upload-busy' });
  release();
  expect(await slow).toMatchObject({ offset: 2 });
});

it('sweeps what was abandoned by the clock, and leaves what still comes and what is held', async () => {
  const place = fresh();
  clock.set(at('02:00'));
  const uploads = await Uploads.open(place, clock);
  const [old, live, held] = await Promise.all([1, 2, 3].map(() => uploads.begin({ size: 9, note: {} })));
  await uploads.hold(held!.id, 'ClamAV: Eicar');
  clock.set(at('05:00'));
  await uploads.append(live!.id, 0, sent('a'));
  expect(await uploads.sweep(at('03:00'))).toBe(1);
  expect(await uploads.find(old!.id)).toBeUndefined();
  expect(await uploads.find(held!.id)).toBeUndefined();
  const ids = [];
  for await (const { id } of uploads.unfinished()) ids.push(id);
  expect(ids).toEqual([live!.id]);
  for await (const found of uploads.held()) expect(found).toMatchObject({ id: held!.id, finding: 'ClamAV: Eicar' });
  // A kill between the bytes and what was said of them leaves bytes that are nobody's.
  writeFileSync(join(place, '11111111-1111-4111-8111-111111111111.part'), '');
  expect(await uploads.sweep('2099-01-01T00:00:00.000Z' as Instant)).toBe(2);
  expect(readdirSync(place).sort()).toEqual([`${held!.id}.json`, `${held!.id}.part`]);
});

it.each(['..', '../x', 'a', ''])('knows no upload %j', async (id) => {
  const uploads = await Uploads.open(fresh(), clock);
  await expect(uploads.append(id, 0, sent('a'))).rejects.toMatchObject({
    fault: 'no-such-upload',
    messageZh: '没有这次上传，或者已被清理',
  });
});
