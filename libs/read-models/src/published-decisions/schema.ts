import type { PublicText } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { flag, integer, json, nullable, oneOf, onlyRow, rowNumber, table, text, withDefault } from '../engine/index.js';

/**
 * 公示台账. The process that serves the public opens this file and no other, so it holds what was published and nothing else:
 * withheld cases never come in, and what is withdrawn leaves nothing but its tombstone. A withdrawal names the case alone:
 * so published cases are told apart by a digest. Of a case that was not published, not even the id stands in this file.
 */
export const decision = table(
  'decision',
  {
    seq: rowNumber(),
    decisionId: text(),
    caseDigest: text(),
    decisionNumber: text(),
    isWithdrawn: withDefault(flag(), false),
    publicText: nullable(json<PublicText>()),
    powerCode: nullable(text()),
    fieldCode: nullable(text()),
    decidedOn: nullable(text<PlainDate>()),
    publishedOn: text<PlainDate>(),
    publishUntil: text<PlainDate>(),
    withdrawnOn: nullable(text<PlainDate>()),
    cause: nullable(text()),
    reason: nullable(text()),
  },
  {
    unique: [['decisionId']],
    indexes: {
      decision_by_case: ['caseDigest'],
      decision_by_number: ['decisionNumber'],
      decision_by_power: ['powerCode'],
      decision_by_field: ['fieldCode'],
      decision_by_day: ['decidedOn'],
      decision_by_end: { on: ['publishUntil'], where: 'isWithdrawn = 0' },
    },
  },
);

/** Every name from each of its signs on, so that any piece of a name is the beginning of a part. */
export const namePart = table(
  'name_part',
  { whose: oneOf('party', 'agency'), part: text(), seq: integer() },
  { primaryKey: ['whose', 'part', 'seq'], withoutRowid: true, indexes: { name_part_of: ['seq'] } },
);

/** How many decisions there are, so that nothing need be counted; its row is there from the start. */
export const tally = table('tally', { id: onlyRow(), published: integer(), withdrawn: integer() });
export const FIRST_TALLY = 'INSERT INTO tally (id, published, withdrawn) VALUES (1, 0, 0);';
