import { openLedger, dataFolder as placesIn } from '@ecl/ledger';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolders } from '../../contract/fresh-folders.js';
import { sha256Of } from '../../contract/originals.contract.js';
import { s3Server, type S3Server } from '../../contract/s3-server.js';
import { dataFolder, eclIn, removeFolders, resultOf } from './ecl.fixture.js';
import { FILES, withPapers } from './papers.fixture.js';

const DIGESTS = FILES.map(sha256Of).sort();
const PAPERS = 's3://papers/county';

const freshFolder = freshFolders();
let server: S3Server;
beforeAll(async () => {
  server = await s3Server({ folder: freshFolder(), bucket: 'papers', heedsConditions: true });
  // The variables of AWS's own tools, as a bureau sets them.
  process.env['AWS_ENDPOINT_URL_S3'] = server.endpoint;
  process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
});
afterAll(() => server.close());
afterEach(removeFolders);

const ecl = (papers: string, ...given: string[]) => eclIn({ LEDGER_PAPERS: papers }, ...given);

it('papers in a bucket are checked there, backed up as files, and restored into a folder or another bucket', async () => {
  const data = await withPapers(PAPERS);
  expect(existsSync(placesIn(data).papers)).toBe(false);
  const all = { received: 2, missing: [], altered: [] };
  expect(resultOf(await ecl(PAPERS, 'check', '--json', '--data', data)).papers).toEqual(all);
  // Asked without the bucket, the ledger has none of them.
  expect(JSON.parse((await ecl('', 'check', '--json', '--data', data)).out).papers).toEqual({
    ...all,
    missing: DIGESTS,
  });

  const backup = join(freshFolder(), 'backup');
  const { files } = resultOf(await ecl(PAPERS, 'backup', backup, '--json', '--data', data)) as {
    files: { path: string }[];
  };
  expect(files.map(({ path }) => path).filter((path) => path.startsWith('papers/'))).toEqual(
    DIGESTS.map((sha256) => `papers/originals/${sha256.slice(0, 2)}/${sha256}`),
  );

  const inFolder = join(freshFolder(), 'restored');
  expect(await ecl('', 'restore', backup, '--data', inFolder)).toMatchObject({ code: 0 });
  expect(resultOf(await ecl('', 'check', '--json', '--data', inFolder)).papers).toEqual(all);

  const inBucket = join(freshFolder(), 'restored');
  const other = `${PAPERS}/restored`;
  expect(await ecl(other, 'restore', backup, '--data', inBucket)).toMatchObject({ code: 0 });
  expect(existsSync(placesIn(inBucket).papers)).toBe(false);
  expect(resultOf(await ecl(other, 'check', '--json', '--data', inBucket)).papers).toEqual(all);
});

it('a backup of which an original was altered is not restored into a bucket either', async () => {
  const data = await withPapers(`${PAPERS}/second`);
  const backup = join(freshFolder(), 'backup');
  await ecl(`${PAPERS}/second`, 'backup', backup, '--data', data);
  const [sha256 = ''] = DIGESTS;
  const place = join(placesIn(backup).papers, sha256.slice(0, 2), sha256);
  const whole = readFileSync(place);
  rmSync(place);
  writeFileSync(place, Buffer.alloc(whole.length, 'x'));
  const elsewhere = join(freshFolder(), 'restored');
  const { code, notes } = await ecl(`${PAPERS}/third`, 'restore', backup, '--data', elsewhere);
  expect([code === 0, notes]).toEqual([false, expect.stringContaining(sha256)]);
  expect(existsSync(elsewhere)).toBe(false);
});

it.each([
  ['s3://Papers', 2, 's3://bucket/folder'],
  ['s3://nobodys-bucket', 4, 'NotFound'],
])('%s is refused in words that say what to do', async (papers, code, words) => {
  const data = await dataFolder();
  await (await openLedger({ data, looks: 'whenAsked', projects: 'here' })).close();
  const said = await ecl(papers, 'check', '--data', data);
  expect([said.code, said.notes]).toEqual([code, expect.stringContaining(words)]);
});
