import type { PartyKind } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { columnsOf, expression, integer, select, text, type Queries } from '../engine/index.js';
import { decision } from './schema.js';

/** How many decisions were ever entered in one part of the list of addresses. */
export const DECISIONS_IN_A_PART = 10_000;

/** A decision that search engines may keep. */
export interface ListedAddress {
  readonly decisionId: string;
  readonly publishedOn: PlainDate;
}

const LAST = select({ seq: expression(integer(), 'ifnull(max(seq), 0)') }, 'FROM decision');
/** About whom decisions may be kept by search engines: of people and sole traders nothing is. */
export const LISTED_KIND: PartyKind = 'organisation';

/** Along the index of those that are listed: no text is read. */
const LISTED = select(
  columnsOf(decision, 'decisionId', 'publishedOn'),
  `FROM decision WHERE partyKind = '${LISTED_KIND}' AND isWithdrawn = 0 AND seq > ? AND seq <= ? AND publishUntil >= ?
     ORDER BY seq`,
);

/** In how many parts the decisions come that were ever entered. */
export const partsOfAddresses = (db: Queries): number => Math.ceil((LAST.get(db)?.seq ?? 0) / DECISIONS_IN_A_PART);

/** The decisions of one part that may be read on a day, and kept by search engines. @param part from 1 on */
export const addressesIn = (db: Queries, on: PlainDate, part: number): readonly ListedAddress[] =>
  LISTED.all(db, (part - 1) * DECISIONS_IN_A_PART, part * DECISIONS_IN_A_PART, on);

const FIRST_AGENCY = select(
  { agency: expression(text(), 'agency') },
  'FROM decision WHERE agency > ? ORDER BY agency LIMIT 1',
);

/** The agency whose decisions are published; undefined where there is none, or more than one. */
export const soleAgency = (db: Queries): string | undefined => {
  const first = FIRST_AGENCY.get(db, '')?.agency;
  return first === undefined || FIRST_AGENCY.get(db, first) !== undefined ? undefined : first;
};
