import { describe, expect, it } from '@jest/globals';
import type { SourceTree } from './offences.js';
import { sourceTree } from './source-tree.js';

/** Queries about no case of anybody, or about one whose file was opened before. */
const WITHOUT_SCOPE: Readonly<Record<string, string>> = {
  casesByNumber: 'the command line of anyone who holds the data folder; it names no party',
  everyMovedDeadline: 'the same',
  lawEntries: 'what the registers say of the law; no case',
  lawWith: 'the same',
  lawOf: 'the same',
  lawAsKnownAt: 'the same',
  calendarIn: 'the same',
  hasCases: 'whether there is any case at all; the home page says so to everyone',
  casesToLink: 'the ledger itself asks, to tell leads of their cases',
  runOutClocks: 'the ledger itself asks, to record what the law brings about',
  timesBroken: 'counts without cases, for those who may read them',
  refusedBy: 'the same',
  reportedDays: 'the days of one bank, asked after its scope',
  everyRow: 'of a register in memory, which is told only cases that were looked for in the scope of the reader',
  registerThen: 'the same, before anything is told to it',
  timelineOf: 'of a stream whose file was opened',
  missingRecords: 'the same',
  searchDecisions: 'what is published is public',
  decisionById: 'the same',
  decisionsInNumbers: 'the same',
  decisionFacets: 'the same',
  yearInNumbers: 'the same',
  partsOfAddresses: 'the same',
  addressesIn: 'the same',
  soleAgency: 'the same',
};

/** Every query of a read model, with what it takes after the database. */
const QUERY = /^export const (\w+) = \(\s*db: Queries(?:,\s*(\w+): (\w+))?/gm;

interface Query {
  readonly name: string;
  readonly isScoped: boolean;
}

const queriesIn = (tree: SourceTree): readonly Query[] =>
  [...tree]
    .filter(
      ([path]) => path.startsWith('libs/read-models/src/') && !/\.(spec|fixture)\.ts$|\/(testing|engine)\//.test(path),
    )
    .flatMap(([, text]) =>
      [...text.matchAll(QUERY)].map(([, name = '', second, type]) => ({
        name,
        isScoped: second === 'scope' && (type === 'CaseScope' || type === 'LeadScope'),
      })),
    );

/** Queries that take no scope, and for which nobody said why. */
const unscoped = (tree: SourceTree): readonly string[] =>
  queriesIn(tree).flatMap(({ name, isScoped }) => (isScoped || name in WITHOUT_SCOPE ? [] : [name]));

const isOfTheApi = (path: string): boolean => path.startsWith('apps/ledger/src/') && !path.endsWith('.spec.ts');

/** Files of the API that make a scope by themselves, or ask a query with something else than the scope of the caller. */
const ownScopes = (tree: SourceTree): readonly string[] => {
  const scoped = queriesIn(sourceTree())
    .filter(({ isScoped }) => isScoped)
    .map(({ name }) => name);
  const call = new RegExp(`\\b(?:${scoped.join('|')})\\(\\s*db,\\s*([\\w.()]+)`, 'g');
  return [...tree]
    .filter(([path]) => isOfTheApi(path))
    .flatMap(([path, text]) => {
      const given = [...text.matchAll(call)].map(([, second = '']) => second);
      const isMade = /\bgrounds:/.test(text);
      const isAsked = /\.scopeOf\(|\bopenCase(?:File|Part)\(/.test(text);
      const isForeign = given.some(
        (second) => !/^(cases|file\.scope|scope\.cases|this\.ledger\.scopeOf\()/.test(second),
      );
      return isMade || isForeign || (given.length > 0 && !isAsked) ? [path] : [];
    });
};

/** The one that opens files asks it; a process log has ids alone, of cases whose files the taker may read, and its taking is on record. */
const WITHOUT_A_FILE = ['apps/ledger/src/case-file/attempts.ts', 'apps/ledger/src/taking-away/taking.controller.ts'];

/** Files of the API that read a stream of a case by its name, and do not open the file. */
const READS_A_CASE = /\b(?:timelineOf|missingRecords|attemptsOnStream|caseAsKnownAt)\(\s*(?!store)/;
const readersWithoutFile = (tree: SourceTree): readonly string[] =>
  [...tree]
    .filter(([path, text]) => isOfTheApi(path) && READS_A_CASE.test(text) && !/\bopenCaseFile\(/.test(text))
    .map(([path]) => path)
    .filter((path) => !WITHOUT_A_FILE.includes(path));

describe('the lists of the API', () => {
  const tree = sourceTree();

  it('the lists of the API are read with a scope: every query takes one, or says why it needs none', () => {
    expect(unscoped(tree)).toEqual([]);
    const names = queriesIn(tree).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(15);
    expect(Object.keys(WITHOUT_SCOPE).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('the lists of the API are read with the scope of the caller, which no route makes by itself', () => {
    expect(ownScopes(tree)).toEqual([]);
    expect(readersWithoutFile(tree)).toEqual([]);
  });

  it.each([
    [
      'a query without a scope',
      'libs/read-models/src/planted/queries.ts',
      'export const everyCase = (db: Queries): Row[] => [];',
    ],
    [
      'a query with a filter of its own',
      'libs/read-models/src/planted/queries.ts',
      'export const ofUnit = (db: Queries, unitId: string) => 1;',
    ],
  ])('%s is found', (_, path, text) => {
    expect(unscoped(new Map([[path, text]]))).toHaveLength(1);
  });

  it.each([
    ['a route that makes a scope', "const all = { personId: '', grounds: [] };"],
    ['a route that asks with something else', 'this.ledger.scopeOf(actor); searchCases(db, everything, search);'],
    ['a route that asks without a scope', 'searchLeads(db, cases, today)'],
  ])('%s is found', (_, text) => {
    expect(ownScopes(new Map([['apps/ledger/src/queries/planted.ts', text]]))).toHaveLength(1);
  });

  it('a route that reads the record of a case without opening its file is found', () => {
    const planted = new Map([['apps/ledger/src/queries/planted.ts', 'timelineOf(db, stream, {})']]);
    expect(readersWithoutFile(planted)).toHaveLength(1);
  });
});
