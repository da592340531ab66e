import { describe, expect, it } from '@jest/globals';
import { registerEventTypes } from '@ecl/enforcement';
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

/** The kinds of entry that `EntryCorrected` corrects; provisions are corrected by their own event. */
const CORRECTED = registerEventTypes.map(({ name }) => name).filter((name) => !name.startsWith('Provision'));

describe('a read model that reads a register', () => {
  it('a read model that handles a kind of entry also handles its correction, whichever register it reads', () => {
    const reading = allReadModels.filter((model) =>
      CORRECTED.some((name) => name !== 'EntryCorrected' && model.handlerOf(name) !== undefined),
    );
    expect(reading.map(({ name }) => name).toSorted()).toEqual([
      'case-register',
      'leads',
      'legal-review-queue',
      'payments',
      'transfers',
    ]);
    expect(reading.filter((model) => model.handlerOf('EntryCorrected') === undefined)).toEqual([]);
  });

  it('a read model that reads provisions of law reads their corrections', () => {
    const reading = allReadModels.filter((model) => model.handlerOf('ProvisionEnacted') !== undefined);
    expect(reading.filter((model) => model.handlerOf('ProvisionCorrected') === undefined)).toEqual([]);
  });
});

describe('the list of all read models', () => {
  it('the list of all read models has every read model of this library, so that a ledger builds it', () => {
    expect(allReadModels.map(({ name }) => name).toSorted()).toEqual(definedHere());
  });

  it('every read model has a row in the README', () => {
    expect(definedHere().filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
  });
});
