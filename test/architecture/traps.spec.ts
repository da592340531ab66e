import { expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../../docs/event-store-traps.md', import.meta.url));

/** Each test that the page names: the file that it links to, and the title that it quotes. */
const namedIn = (text: string): readonly (readonly [file: string, title: string])[] =>
  [...text.matchAll(/\]\((\.\.[^)]+)\):((?:,? "[^"]+")+)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => [file, title] as const),
  );

const isThere = ([file, title]: readonly [string, string]): boolean => {
  const path = join(dirname(page), file);
  return existsSync(path) && readFileSync(path, 'utf8').includes(`'${title}'`);
};

const named = namedIn(readFileSync(page, 'utf8'));

it('the page about the traps of the EventStoreDB client names only tests that exist', () => {
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((test) => !isThere(test))).toEqual([]);
});

it('every row of the page about traps names a test', () => {
  const rows = readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ |-]+\|$/.test(line) && !line.includes('| the test'));
  expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([]);
});

it('a test on the page about traps that does not exist is noticed', () => {
  expect(isThere(['../test/architecture/no-such.spec.ts', 'anything'])).toBe(false);
  expect(isThere(['../test/faults/eventstoredb/cluster.spec.ts', 'no such title'])).toBe(false);
});
