import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { allReadModels } from './all-read-models.js';

const folder = new URL('.', import.meta.url);
const readme = readFileSync(new URL('../README.md', folder), 'utf8');

/** The names of the read models that the folders of this library define. */
const definedHere = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('project.ts'))
    .flatMap((path) => [
      ...readFileSync(new URL(path, folder), 'utf8').matchAll(/\breadModel(?:<[^(]*>)?\(\{\s*name: '([\w-]+)'/g),
    ])
    .map(([, name = '']) => name)
    .toSorted();

describe('the list of all read models', () => {
  it('the list of all read models has every read model of this library, so that a ledger builds it', () => {
    expect(allReadModels.map(({ name }) => name).toSorted()).toEqual(definedHere());
  });

  it('every read model has a row in the README', () => {
    expect(definedHere().filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
  });
});
