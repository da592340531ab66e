import type { PartyKind } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { flag, integer, nullable, oneOf, rowNumber, table, text, withDefault } from '../engine/index.js';

/**
 * Which cases there are and who may see them: every read model about cases keeps this in its own file.
 *
 * `seq` counts the cases in the order in which the log first mentioned them. It is the row id and therefore at the end
 * of every index, so an index returns a filtered list in page order. For this reason a model adds its own columns to
 * the same table (`extended`): an index cannot span two tables.
 */
export const caseFile = table(
  'case_file',
  {
    seq: rowNumber(),
    caseId: text(),
    caseNumber: nullable(text()),
    /** As numbers are compared. */
    comparableNumber: nullable(text()),
    agencyId: text(),
    unitId: text(),
    powerCode: text(),
    fieldCode: text(),
    /** The day on which its filing was proposed, or it was decided on the spot. */
    begunOn: text<PlainDate>(),
    hasTransfer: withDefault(flag(), false),
    /** The police organ that has its transfer, as the delivery names it. */
    policeOrgan: nullable(text()),
    concernsMinor: flag(),
    isDecided: withDefault(flag(), false),
    isSealed: withDefault(flag(), false),
  },
  {
    unique: [['caseId']],
    indexes: {
      case_file_by_agency: ['agencyId'],
      case_file_by_unit: ['agencyId', 'unitId'],
      /** A search for a unit, over whichever agencies somebody sees. */
      case_file_of_unit: ['unitId'],
      case_file_by_beginning: ['agencyId', 'begunOn'],
      case_file_by_power: ['powerCode'],
      case_file_by_field: ['fieldCode'],
      case_file_by_number: { on: ['comparableNumber'], where: 'comparableNumber IS NOT NULL' },
      case_file_with_transfer: { on: ['hasTransfer'], where: 'hasTransfer = 1' },
    },
  },
);

/** The parties of the cases, in the order in which they came in. `searchName` is the normalised name for comparisons. */
export const caseParty = table(
  'case_party',
  {
    seq: integer(),
    ordinal: integer(),
    partyId: text(),
    kind: text<PartyKind>(),
    name: text(),
    searchName: text(),
    /** How it came that the case is no longer about it; it is still found by its name. */
    ended: nullable(text<'left' | 'succeeded' | 'splitOff'>()),
  },
  { primaryKey: ['seq', 'ordinal'], withoutRowid: true, indexes: { party_by_name: ['searchName'] } },
);

/**
 * Who has a part in a case, or must not see it. A part that somebody has for one party has the party's id; `personId` is the
 * body for a remedy, empty where nobody recorded which body hears it.
 */
export const casePerson = table(
  'case_person',
  {
    seq: integer(),
    personId: text(),
    part: oneOf('handler', 'replaced', 'recused', 'reviewer', 'presider', 'hearsReconsideration', 'hearsLitigation'),
    partyId: withDefault(text(), ''),
  },
  {
    primaryKey: ['personId', 'part', 'seq', 'partyId'],
    withoutRowid: true,
    indexes: { case_person_by_case: ['seq', 'part'] },
  },
);

/**
 * Who had a part for a party when the decision about it was ordered to be made anew: that part comes back with the decision. `redo` counts
 * the orders; each has one row of nobody.
 */
export const casePersonBefore = table(
  'case_person_before',
  {
    seq: integer(),
    partyId: text(),
    redo: integer(),
    decisionId: text(),
    part: oneOf('nobody', 'reviewer', 'presider'),
    personId: text(),
  },
  { primaryKey: ['seq', 'partyId', 'redo', 'part', 'personId'], withoutRowid: true },
);
