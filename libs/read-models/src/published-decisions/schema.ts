import type { PartyKind, PenaltyKind, PublicText } from '@ecl/enforcement';
import type { PublicCause } from './public-cause.js';
import type { PlainDate } from '@ecl/kernel';
import { flag, integer, json, nullable, oneOf, onlyRow, rowNumber, table, text, withDefault } from '../engine/index.js';

/**
 * 公示台账. The process that serves the public opens only this file, so it holds only what was published: withheld
 * cases never enter it, and a withdrawn decision leaves only its tombstone. One paper may decide about several parties,
 * each with a text of its own: a row is one party's. A withdrawal names the case and the party, which are identified by
 * digests: this file does not contain even the id of an unpublished case.
 */
export const decision = table(
  'decision',
  {
    seq: rowNumber(),
    /** The address of the text: the id of the decision; of another party's text under it, with a part of its digest. */
    decisionId: text(),
    caseDigest: text(),
    partyDigest: text(),
    decisionNumber: text(),
    /** As numbers are compared. */
    searchNumber: text(),
    isWithdrawn: withDefault(flag(), false),
    publicText: nullable(json<PublicText>()),
    /** Of the party; of a tombstone nothing. */
    partyKind: nullable(text<PartyKind>()),
    powerCode: nullable(text()),
    fieldCode: nullable(text()),
    decidedOn: nullable(text<PlainDate>()),
    /** The day by which lists are ordered: of the decision; of a tombstone, of its withdrawal. */
    listedOn: text<PlainDate>(),
    /** In fen; 0 without a fine, and of a tombstone. */
    fine: withDefault(integer(), 0),
    agency: nullable(text()),
    publishedOn: text<PlainDate>(),
    publishUntil: text<PlainDate>(),
    withdrawnOn: nullable(text<PlainDate>()),
    cause: nullable(text<PublicCause>()),
    /** The last day on which the withdrawal is shown. */
    shownUntil: nullable(text<PlainDate>()),
    /** Written for the public; what the file says of the reasons does not come here. */
    publicReason: nullable(text()),
  },
  {
    unique: [['decisionId']],
    indexes: {
      decision_by_case: ['caseDigest'],
      decision_by_number: ['searchNumber'],
      decision_by_power: ['powerCode'],
      decision_by_field: ['fieldCode'],
      decision_by_day: ['decidedOn'],
      decision_of_kind: { on: ['partyKind'], where: 'isWithdrawn = 0' },
      decision_in_order: ['listedOn'],
      decision_by_fine: ['fine'],
      agency_in_order: ['agency', 'listedOn'],
      agency_by_fine: ['agency', 'fine'],
      power_in_order: ['powerCode', 'listedOn'],
      field_in_order: ['fieldCode', 'listedOn'],
      power_by_fine: ['powerCode', 'fine'],
      field_by_fine: ['fieldCode', 'fine'],
      /** The figures of a year read this alone. */
      fine_of_day: { on: ['listedOn', 'publishUntil', 'fine'], where: 'isWithdrawn = 0' },
      decision_by_end: { on: ['publishUntil'], where: 'isWithdrawn = 0' },
      tombstone_by_end: { on: ['shownUntil'], where: 'isWithdrawn = 1' },
    },
  },
);

/** Every suffix of each name, so that any part of a name is the beginning of a suffix. */
export const namePart = table(
  'name_part',
  { whose: oneOf('party', 'agency'), part: text(), seq: integer() },
  { primaryKey: ['whose', 'part', 'seq'], withoutRowid: true, indexes: { name_part_of: ['seq'] } },
);

/** The kinds of penalty of each published decision. */
export const decisionKind = table(
  'decision_kind',
  { kind: text<PenaltyKind>(), seq: integer() },
  { primaryKey: ['kind', 'seq'], withoutRowid: true, indexes: { kind_of: ['seq'] } },
);

/** The columns of the search index, in the order in which a decision that is found there comes first. */
export const INDEXED = ['numbers', 'parties', 'content'] as const;

/** The words of what is published; what is taken out leaves nothing in the file (`secure-delete`). */
export const DECISION_TEXT = `CREATE VIRTUAL TABLE decision_text USING fts5 (
  numbers, parties, content, content = '', tokenize = "unicode61 remove_diacritics 0"
);
INSERT INTO decision_text (decision_text, rank) VALUES ('secure-delete', 1);`;

/** The number of decisions, so that nothing needs to be counted; its row exists from the start. */
export const tally = table('tally', { id: onlyRow(), published: integer(), withdrawn: integer() });
export const FIRST_TALLY = 'INSERT INTO tally (id, published, withdrawn) VALUES (1, 0, 0);';
