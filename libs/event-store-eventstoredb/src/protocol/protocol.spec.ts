import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as protocol from './protocol.js';

const library = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${library}README.md`, 'utf8');

describe('what is used of the client’s package', () => {
  it('what is used of the client’s package is on the page of this library, name by name', () => {
    const rows = [...page.matchAll(/^\| `(\w+_pb\.js)` +\| (.+?) +\|/gm)];
    const named = rows.flatMap(([, , taken = '']) => [...taken.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(named.toSorted()).toEqual(Object.keys(protocol).toSorted());
    const imported = [
      ...readFileSync(`${library}src/protocol/protocol.ts`, 'utf8').matchAll(/generated\/(\w+_pb\.js)'/g),
    ];
    expect(rows.map(([, file]) => file).toSorted()).toEqual(imported.map(([, file]) => file).toSorted());
  });

  it('what is used of the client’s package is imported by one file alone', () => {
    const importing = readdirSync(`${library}src`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
      .filter((path) => readFileSync(`${library}src/${path}`, 'utf8').includes("from '@eventstore/db-client"));
    expect(importing).toEqual(['protocol/protocol.ts']);
  });
});
