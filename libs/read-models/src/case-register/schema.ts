import type { MainState } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { caseFile, caseParty } from '../case-files/schema.js';
import { extended, flag, integer, nullable, oneOf, rowNumber, table, text, withDefault } from '../engine/index.js';

/** 案卷登记簿. `state` is that of the least advanced of the parties, and so is a flag that is true of any of them. */
export const registeredCase = extended(
  caseFile,
  {
    state: withDefault(text<MainState>(), 'filingProposed'),
    isSuspended: withDefault(flag(), false),
    isPublished: withDefault(flag(), false),
    hasRemedy: withDefault(flag(), false),
    decisionNumber: nullable(text()),
    conduct: withDefault(text(), ''),
    place: withDefault(text(), ''),
    territory: withDefault(text(), ''),
    filedOn: nullable(text<PlainDate>()),
    decidedOn: nullable(text<PlainDate>()),
    closedOn: nullable(text<PlainDate>()),
    /** Its closure, as proposed last, is undone where the police give back what they took over. */
    reopensOnReturn: withDefault(flag(), false),
    /** Legal review found that a crime is suspected, and no transfer was approved since. */
    reviewWantsTransfer: withDefault(flag(), false),
  },
  {
    case_file_to_transfer: { on: ['reviewWantsTransfer'], where: 'reviewWantsTransfer = 1' },
    case_file_by_state: ['state'],
    case_file_by_filing: ['filedOn'],
  },
);

/** Every official number in a case, as it is compared: of the case, its decisions, notices and papers. */
export const caseNumber = table(
  'case_number',
  { number: text(), seq: integer() },
  { primaryKey: ['number', 'seq'], withoutRowid: true },
);

/**
 * How far each party of a case is. `frozenState` is the state from which it continues when it returns from the police;
 * while it is set, `state` does not change, unless the case is closed meanwhile.
 */
export const registeredParty = extended(
  caseParty,
  {
    state: withDefault(text<MainState>(), 'filingProposed'),
    frozenState: nullable(text<MainState>()),
    isSuspect: withDefault(flag(), false),
    isPublished: withDefault(flag(), false),
    hasRemedy: withDefault(flag(), false),
    /** A decision about it was made, and no new one was ordered. */
    isDecided: withDefault(flag(), false),
    decisionNumber: nullable(text()),
    decidedOn: nullable(text<PlainDate>()),
    /** Since when nothing is left to be done about it. */
    endReachedOn: nullable(text<PlainDate>()),
  },
  {
    party_by_state: ['state'],
    party_by_decision_day: { on: ['decidedOn'], where: 'decidedOn IS NOT NULL' },
  },
);

/**
 * What the search index has of each case, text by text in a line each: the index itself keeps no text, and forgets one only when
 * it is told it again.
 */
export const caseWords = table('case_words', {
  seq: rowNumber(),
  parties: withDefault(text(), ''),
  content: withDefault(text(), ''),
  numbers: withDefault(text(), ''),
});

/** The columns of the index, in the order in which a case that is found there comes first. */
export const INDEXED = ['numbers', 'parties', 'content'] as const;

/** The words of the cases; what is taken out leaves nothing in the file (`secure-delete`). */
export const CASE_TEXT = `CREATE VIRTUAL TABLE case_text USING fts5 (
  numbers, parties, content, content = '', tokenize = "unicode61 remove_diacritics 0"
);
INSERT INTO case_text (case_text, rank) VALUES ('secure-delete', 1);`;

/** The days on which something happened in a case, and the days on which it was recorded. */
export const caseDay = table(
  'case_day',
  { clock: oneOf('occurred', 'recorded'), day: text<PlainDate>(), seq: integer() },
  {
    primaryKey: ['clock', 'day', 'seq'],
    withoutRowid: true,
    /** What is asked of one case: a long range of days, and the days to write again. */
    indexes: { day_of_case: ['seq', 'clock', 'day'] },
  },
);
