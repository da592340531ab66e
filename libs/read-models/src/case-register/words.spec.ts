import { Database } from '@ecl/sqlite';
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Statements } from '../engine/statements.js';
import { citizen, company, concluded, conduct, filed, proposed } from '../testing/case-story.js';
import { everything, ofUnit, seeing } from '../testing/scopes.js';
import { expensive, toldTo } from '../testing/telling.js';
import { indexAgain } from './index-words.js';
import { caseRegister, searchCases, type CaseSearch } from './index.js';

const named = (caseNumber: string) => filed({ caseNumber });
const told = toldTo(caseRegister)
  .tell('case-in-text', [
    proposed({ parties: [company('甲')], conduct: conduct('擅自占用城东街面堆放') }),
    named('赤城管立〔2026〕11号'),
    concluded(),
  ])
  .tell('case-in-name', [
    proposed({ parties: [company('城东示例商贸有限公司')], conduct: conduct('露天烧烤') }),
    named('赤城管立〔2026〕12号'),
  ])
  .tell('case-in-number', [
    proposed({ parties: [company('乙')], conduct: conduct('露天烧烤'), unitId: 'cf-squad-2' }),
    named('城东管立〔2026〕13号'),
  ])
  .tell('case-of-a-minor', [
    proposed({ parties: [citizen('2008-06-01', '城东某')], conduct: conduct('露天烧烤') }),
    named('赤城管立〔2025〕14号'),
  ]);

const found = (search: CaseSearch, scope = everything) =>
  searchCases(told.db, scope, search).rows.map(({ caseId }) => caseId);

describe('cases that are found by words', () => {
  it('cases that are found by words come by where they were found: numbers, then names, then the text, newest first', () => {
    expect(found({ words: '城东' })).toEqual(['in-number', 'of-a-minor', 'in-name', 'in-text']);
  });

  it.each<[string, string, string[]]>([
    ['several words in different places', '城东 烧烤', ['of-a-minor', 'in-number', 'in-name']],
    ['a number in other brackets', '（2026）12', ['in-name']],
    ['a year', '[2026]', ['in-number', 'in-name', 'in-text']],
    ['a number and a name', '2026 商贸', ['in-name']],
    ['what the report says of the facts', '二十平方米', ['in-text']],
    ['nothing without a letter', '〔〕', []],
  ])('cases that are found by words: %s', (_, words, expected) => {
    expect(found({ words })).toEqual(expected);
  });

  it('cases that are found by words are those that somebody may see, and other conditions hold as well', () => {
    expect(found({ words: '城东' }, seeing(ofUnit('cf-squad-2')))).toEqual(['in-number']);
    expect(found({ words: '城东' }, seeing())).toEqual([]);
    expect(found({ words: '城东', unitId: 'cf-squad-1', text: '露天' })).toEqual(['of-a-minor', 'in-name']);
    expect(found({ words: '城东', party: { name: '商贸', match: 'substring' } })).toEqual(['in-name']);
  });

  it('cases that are found by words come page by page, each once', () => {
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = searchCases(told.db, everything, { words: '城东' }, { size: 1, after });
      pages.push(...rows.map(({ caseId }) => caseId));
      after = next;
    } while (after !== undefined);
    expect(pages).toEqual(['in-number', 'of-a-minor', 'in-name', 'in-text']);
  });

  it('cases that are found by words need no sorting, whichever words', () => {
    for (const search of [{ words: '城东 2026' }, { text: '城东' }, { text: '城东', words: '甲' }])
      for (const scope of [everything, seeing(ofUnit('cf-squad-1'))])
        expect(expensive(told.plansOf((db) => searchCases(db, scope, search)))).toEqual([]);
  });
});

describe('a text that is taken out of the search index', () => {
  it('a text that is taken out of the search index is nowhere in the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'words-'));
    const file = join(folder, 'register.sqlite');
    const database = new Database(file);
    database.pragma('secure_delete = ON');
    database.exec(caseRegister.schema);
    const db = new Statements(database);
    database.transaction(() => {
      for (let seq = 1; seq <= 500; seq += 1)
        indexAgain(db, seq, {
          parties: seq === 250 ? 'somebodywhowasfined' : `party${String(seq)}`,
          content: '露天烧烤',
        });
    })();
    const has = () => readFileSync(file).includes('somebodywhowasfined');
    expect(has()).toBe(true);
    indexAgain(db, 250, { parties: '' });
    database.close();
    expect(has()).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
