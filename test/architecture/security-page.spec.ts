import { expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('each protection that docs/security.md claims points at a test that exists', () => {
  const page = readFileSync(`${root}docs/security.md`, 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (threat|-)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  const named = rows.map((row) =>
    [...row.matchAll(/`((?:apps|libs|test)\/[^`]+\.spec\.ts)`/g)].map(([, path]) => path ?? ''),
  );
  expect(rows.filter((_, i) => named[i]?.length === 0)).toEqual([]);
  expect(named.flat().filter((path) => !existsSync(root + path))).toEqual([]);
});

it('each table of the Chinese page has as many rows as the English one, and so has what is not protected', () => {
  const partsOf = (path: string) =>
    readFileSync(root + path, 'utf8')
      .split(/^## /m)
      .map((part) => part.split('\n').filter((line) => /^(\| |- \*\*)/.test(line)).length)
      .filter((rows) => rows > 0);
  expect(partsOf('docs/zh-CN/security.md')).toEqual(partsOf('docs/security.md'));
});
