import type { MainState, PartyKind } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { caseFile } from '../case-files/schema.js';
import { extended, flag, integer, nullable, oneOf, table, text, withDefault } from '../engine/index.js';

/**
 * 案卷登记簿. `frozenState` is the state from which the case continues when it returns from the police; while it is
 * set, `state` does not change.
 */
export const registeredCase = extended(
  caseFile,
  {
    state: withDefault(text<MainState>(), 'filingProposed'),
    frozenState: nullable(text<MainState>()),
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
    searchText: withDefault(text(), ''),
  },
  {
    case_file_by_state: ['state'],
    case_file_by_filing: ['filedOn'],
    case_file_by_decision_day: ['decidedOn'],
  },
);

/** Every official number in a case, as it is compared: of the case, its decisions, notices and papers. */
export const caseNumber = table(
  'case_number',
  { number: text(), seq: integer() },
  { primaryKey: ['number', 'seq'], withoutRowid: true },
);

/** The parties of the cases. `searchName` is the normalised name for comparisons. */
export const caseParty = table(
  'case_party',
  { seq: integer(), partyId: text(), kind: text<PartyKind>(), name: text(), searchName: text() },
  { primaryKey: ['seq', 'partyId'], withoutRowid: true, indexes: { party_by_name: ['searchName'] } },
);

/**
 * `case_text` holds every character of the text as its own token, so that a phrase finds any part of a Chinese text,
 * however short; it does not store the text itself.
 */
export const CASE_TEXT = `CREATE VIRTUAL TABLE case_text USING fts5 (parties, content, content = '', contentless_delete = 1);`;

/** The days on which something happened in a case, and the days on which it was recorded. */
export const caseDay = table(
  'case_day',
  { clock: oneOf('occurred', 'recorded'), day: text<PlainDate>(), seq: integer() },
  { primaryKey: ['clock', 'day', 'seq'], withoutRowid: true },
);
