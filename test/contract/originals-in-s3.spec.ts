import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { OriginalsInS3, s3Address, type S3Options } from '@ecl/evidence';
import { afterAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolders } from './fresh-folders.js';
import { bytesOf, originalsContract, sha256Of } from './originals.contract.js';
import { s3Server, type S3Server } from './s3-server.js';

const BUCKET = 'originals';
const ADDRESS = s3Address(`s3://${BUCKET}/county/papers`);

const optionsFor = (endpoint: string): S3Options => ({
  endpoint,
  region: 'us-east-1',
  forcePathStyle: true,
  credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
});

const ending: (() => void | Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ending.reverse()) await end();
});
const freshFolder = freshFolders();

const started = async (folder: string, heedsConditions: boolean): Promise<S3Server> => {
  const server = await s3Server({ folder, bucket: BUCKET, heedsConditions });
  ending.push(() => server.close());
  return server;
};

const opened = async (options: S3Options): Promise<OriginalsInS3> => {
  const originals = await OriginalsInS3.open(ADDRESS, options);
  ending.push(() => originals.close());
  return originals;
};

/** Somebody with the keys of the bucket. */
const administrator = (options: S3Options): S3Client => {
  const client = new S3Client(options);
  ending.push(() => client.destroy());
  return client;
};

const keyOf = (sha256: string) => ({ Bucket: BUCKET, Key: `county/papers/${sha256.slice(0, 2)}/${sha256}` });

for (const heedsConditions of [true, false])
  originalsContract(
    `in a bucket of a server that ${heedsConditions ? 'writes over nothing when asked' : 'writes over what is there'}`,
    async (folder) => {
      const options = optionsFor((await started(folder, heedsConditions)).endpoint);
      const client = administrator(options);
      return {
        originals: await opened(options),
        reopened: () => opened(options),
        alter: async (sha256, Body) => {
          await client.send(new PutObjectCommand({ ...keyOf(sha256), Body }));
        },
        lose: async (sha256) => {
          await client.send(new DeleteObjectCommand(keyOf(sha256)));
        },
      };
    },
  );

describe('originals in a bucket', () => {
  const fileOf = (text: string) => {
    const path = join(freshFolder(), 'file');
    writeFileSync(path, text);
    return { path, bytes: Buffer.byteLength(text), sha256: sha256Of(Buffer.from(text)) };
  };

  it('the list has more than a page, and nothing of what else is in the bucket', async () => {
    const options = optionsFor((await started(freshFolder(), true)).endpoint);
    const originals = await opened(options);
    const client = administrator(options);
    const files = Array.from({ length: 3 }, (_, i) => fileOf(`paper ${String(i)}`));
    for (const file of files) await originals.add(file);
    for (const Key of ['county/papers/readme.txt', `county/papers/zz/${files[0]!.sha256}`, files[0]!.sha256])
      await client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'x' }));
    const listed = [];
    for await (const { sha256 } of originals.list()) listed.push(sha256);
    expect(listed).toEqual(files.map(({ sha256 }) => sha256).sort());
  });

  it('a bucket that is not there, or keys that are not right, are found when it is opened', async () => {
    const { endpoint } = await started(freshFolder(), true);
    const elsewhere = OriginalsInS3.open(s3Address('s3://nobodys-bucket'), optionsFor(endpoint));
    await expect(elsewhere).rejects.toMatchObject({ fault: 'store-away', facts: { bucket: 'nobodys-bucket' } });
    const stranger = { ...optionsFor(endpoint), credentials: { accessKeyId: 'GUESSED', secretAccessKey: 'guessed' } };
    await expect(OriginalsInS3.open(ADDRESS, stranger)).rejects.toMatchObject({ fault: 'store-away' });
  });

  it('a store that does not answer keeps nobody from opening, and each question says so until it answers', async () => {
    const server = await started(freshFolder(), true);
    const options = { ...optionsFor(server.endpoint), maxAttempts: 1 };
    const before = await opened(options);
    const file = fileOf('before the cable was cut');
    await before.add(file);
    await server.close();
    const originals = await opened(options);
    const asked = [
      originals.add(file),
      originals.stat(file.sha256),
      originals.read(file.sha256),
      originals.verify(file.sha256),
      originals.list()[Symbol.asyncIterator]().next(),
    ];
    for (const each of await Promise.allSettled(asked))
      expect(each).toMatchObject({ status: 'rejected', reason: { fault: 'store-away' } });
  });

  it('an original that was put in place by a copy of the folder is found and compared', async () => {
    const options = optionsFor((await started(freshFolder(), true)).endpoint);
    const { sha256 } = fileOf('from the folder');
    await administrator(options).send(new PutObjectCommand({ ...keyOf(sha256), Body: 'from the folder' }));
    const originals = await opened(options);
    expect(await originals.verify(sha256)).toBe('sound');
    expect((await bytesOf(await originals.read(sha256, { first: 5, last: 7 }))).toString()).toBe('the');
  });
});

it.each([
  '',
  's3:/x',
  's3://',
  's3://UPPER',
  's3://a',
  's3://bucket//twice',
  's3://bucket/a b',
  'https://bucket',
  's3://bucket?x=1',
])('is no address of a bucket: %j', (text) => {
  expect(() => s3Address(text)).toThrow(expect.objectContaining({ fault: 'no-bucket' }));
});

it.each([
  ['s3://bucket', { bucket: 'bucket', prefix: '' }],
  ['s3://bucket/', { bucket: 'bucket', prefix: '' }],
  ['s3://my.bucket/', { bucket: 'my.bucket', prefix: '' }],
  ['s3://bucket/county/papers/', { bucket: 'bucket', prefix: 'county/papers/' }],
])('is an address of a bucket: %j', (text, address) => {
  expect(s3Address(text)).toEqual(address);
});
