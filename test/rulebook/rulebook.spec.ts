import { isRulebookId, RULEBOOK_IDS, rulebookRow } from '@ecl/enforcement';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { familyOf } from './families.js';
import { rulesWithoutRow, testsById } from './page.js';
import { writtenPages } from './pages.js';
import { citations } from './repository-texts.js';

const all = citations();
const tests = testsById(all);

describe('the ids of the rulebook', () => {
  it('the ids of the rulebook have a row wherever they are named', () => {
    const unknown = all.filter(({ id }) => !isRulebookId(id));
    expect(unknown.map(({ id, path, line }) => `${id} in ${path}:${String(line)}`)).toEqual([]);
  });

  it('the ids of the rulebook are named somewhere, each of them', () => {
    const named = new Set(all.map(({ id }) => id));
    expect(RULEBOOK_IDS.filter((id) => !named.has(id))).toEqual([]);
  });

  it('the ids of the rulebook belong to one family each', () => {
    expect(RULEBOOK_IDS.filter((id) => familyOf(id) === undefined)).toEqual([]);
  });

  it('an id of the rulebook is named by a test exactly when its status says so', () => {
    const odd = RULEBOOK_IDS.filter((id) => {
      const { status } = rulebookRow(id);
      return (status === 'held' && !tests.has(id)) || ((status === 'unproved' || status === 'notYet') && tests.has(id));
    });
    expect(odd).toEqual([]);
  });

  it('the ids of the rulebook say what is missing where they are only partly held', () => {
    const odd = RULEBOOK_IDS.filter((id) => {
      const { status, lacks } = rulebookRow(id);
      return (status === 'partly' || status === 'notYet') !== (lacks !== undefined);
    });
    expect(odd).toEqual([]);
  });

  it('the ids of the rulebook have an article, or else a reading that says why there is no article', () => {
    expect(RULEBOOK_IDS.filter((id) => rulebookRow(id).articles.length === 0 && !rulebookRow(id).doubtful)).toEqual([]);
  });

  it('the ids of the rulebook say what they say in one sentence', () => {
    expect(RULEBOOK_IDS.filter((id) => !/^[A-Z][^.]*(?:\.\d[^.]*)*\.$/.test(rulebookRow(id).says))).toEqual([]);
  });
});

describe('a rule without a row', () => {
  it('a rule without a row rests on an article, unless it is one of the product’s own, about accounts, bad entries of registers or the size of a step', () => {
    const onNothing = rulesWithoutRow().filter(({ articles }) => articles.length === 0);
    expect(
      onNothing
        .map(({ code }) => code)
        .filter((code) => !/^(accounts|registers|people)\.|^step\.too-large$/.test(code)),
    ).toEqual([]);
    expect(onNothing.filter(({ pack }) => pack !== undefined).map(({ code }) => code)).toEqual([]);
  });
});

const pages = new Map(writtenPages(all).map((page) => [page.path, page]));

describe('a page that is written from the sources', () => {
  it.each([...pages.keys()])('the page %s is as npm run rulebook -- --write makes it', (path) => {
    const page = pages.get(path);
    expect(readFileSync(page?.file ?? '', 'utf8')).toBe(page?.text);
  });
});
