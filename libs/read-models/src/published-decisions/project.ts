import type { RecordedEvent } from '@ecl/event-sourcing';
import { EVERY_PARTY, type CaseEvent } from '@ecl/enforcement';
import { comparableNumber, chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { createHash } from 'node:crypto';
import { caseIdOf } from '../case-files/case-file.js';
import { comparable } from '../case-files/search-text.js';
import {
  columnsOf,
  expression,
  insert,
  insertOrIgnore,
  integer,
  readModel,
  select,
  update,
  type SelectedRow,
  type Tables,
} from '../engine/index.js';
import { enterWords, forgetWords } from './index-words.js';
import { publicCauseOf } from './public-cause.js';
import { DECISION_TEXT, decision, decisionKind, FIRST_TALLY, namePart, tally } from './schema.js';

/** Longer pieces of a name are not searched for. */
export const LONGEST_PART = 40;

const indexName = (db: Tables, seq: number, whose: 'party' | 'agency', name: string): void => {
  const signs = Array.from(comparable(name));
  signs.forEach((_, from) => {
    const part = signs.slice(from, from + LONGEST_PART).join('');
    insertOrIgnore(db, namePart, { whose, part, seq });
  });
};

/** Removes what a row is found by, as long as the row is there. */
const forget = (db: Tables, row: Entry): void => {
  db.run('DELETE FROM name_part WHERE seq = ?', row.seq);
  db.run('DELETE FROM decision_kind WHERE seq = ?', row.seq);
  forgetWords(db, row);
};

/** Removes a row from the record entirely, and from the counts. */
const remove = (db: Tables, row: Entry): void => {
  const { seq, isWithdrawn } = row;
  forget(db, row);
  db.run('DELETE FROM decision WHERE seq = ?', seq);
  db.run(`UPDATE tally SET ${isWithdrawn ? 'withdrawn = withdrawn - 1' : 'published = published - 1'}`);
};

const ENTRY = columnsOf(decision, 'seq', 'isWithdrawn', 'publishUntil', 'shownUntil', 'decisionNumber', 'publicText');
type Entry = SelectedRow<typeof ENTRY>;
const BY_ID = select(
  { ...ENTRY, ...columnsOf(decision, 'caseDigest', 'partyDigest') },
  'FROM decision WHERE decisionId = ?',
);
/** The same as the public's queries leave out. */
const OVER_ON = select(
  ENTRY,
  `FROM decision WHERE (isWithdrawn = 0 AND publishUntil < ?) OR (isWithdrawn = 1 AND shownUntil < ?)`,
);

/** Nobody may read it on this day any more. */
const isOver = ({ isWithdrawn, publishUntil, shownUntil }: Entry, day: PlainDate): boolean =>
  (isWithdrawn ? (shownUntil ?? publishUntil) : publishUntil) < day;

const dayOf = ({ metadata }: RecordedEvent): PlainDate => chinaDateOf(metadata['recordedAt'] as Instant);
const PUBLISHED_OF = select(
  { ...ENTRY, ...columnsOf(decision, 'partyDigest') },
  'FROM decision WHERE caseDigest = ? AND isWithdrawn = 0',
);
const WITHDRAWN_OF = select(
  columnsOf(decision, 'seq', 'decisionId', 'partyDigest'),
  'FROM decision WHERE caseDigest = ? AND isWithdrawn = 1',
);
const LAST = select({ seq: expression(integer(), 'ifnull(max(seq), 0)') }, 'FROM decision');

const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const caseDigestOf = (event: RecordedEvent): string => digestOf(caseIdOf(event));

type OfParty = RecordedEvent<Extract<CaseEvent, { data: { partyId: string } }>>;

/** A party is known here only by its digest within its case; an old event is about every party. */
const partyDigestOf = (event: OfParty): string =>
  event.data.partyId === EVERY_PARTY ? EVERY_PARTY : digestOf(`${caseIdOf(event)}/${event.data.partyId}`);

/** The parties that have a text together, by their digests. */
const togetherIn = (event: OfParty): readonly string[] => {
  const { alsoFor = [] } = event.data as { readonly alsoFor?: readonly string[] };
  return [partyDigestOf(event), ...alsoFor.map((partyId) => digestOf(`${caseIdOf(event)}/${partyId}`))];
};

/** The published texts that an event is about. */
const publishedOf = (event: OfParty, db: Tables) => {
  const parties = togetherIn(event);
  return PUBLISHED_OF.all(db, caseDigestOf(event)).filter(({ partyDigest }) => isOf(parties, partyDigest));
};

const isOf = (parties: readonly string[], partyDigest: string): boolean =>
  partyDigest === EVERY_PARTY || parties.some((party) => party === EVERY_PARTY || partyDigest === party);

const SHORT = 8;
/** The addresses under which the text of a party may be: another party of the same decision may have the first. */
const addressesOf = (decisionId: string, partyDigest: string): readonly string[] => [
  decisionId,
  `${decisionId}-${partyDigest.slice(0, SHORT)}`,
];

/** The address of a party's text, and the row that it replaces. */
const placeOf = (event: OfParty, decisionId: string, db: Tables) => {
  const [caseDigest, partyDigest] = [caseDigestOf(event), partyDigestOf(event)];
  const ids = addressesOf(decisionId, partyDigest);
  const rows = ids.map((id) => BY_ID.get(db, id));
  const isOwn = (row: (typeof rows)[number]) => row?.caseDigest === caseDigest && row.partyDigest === partyDigest;
  const at = rows.findIndex(isOwn);
  const free = rows.findIndex((row) => row === undefined || isOver(row, dayOf(event)));
  const place = at >= 0 ? at : free >= 0 ? free : 0;
  return { caseDigest, partyDigest, id: ids[place] ?? decisionId, earlier: rows[place] };
};

/** 公示台账: the published decisions as the public reads them. */
export const publishedDecisions = readModel<CaseEvent>({
  name: 'published-decisions',
  version: 11,
  tables: [decision, namePart, decisionKind, tally],
  sqlBeside: `${FIRST_TALLY}\n${DECISION_TEXT}`,
  // The public's process reads this file: what the public may no longer read is not in it.
  forgetsAfter: ['DisclosureWithdrawn', 'DisclosureWithheld', 'WithdrawalRestated'],
  ends: (day, db) => {
    const over = OVER_ON.all(db, day, day);
    for (const row of over) remove(db, row);
    return over.length;
  },
  on: {
    DecisionPublished: (event, db) => {
      const { decisionId, powerCode, publicText, penaltyKinds, fine, publishedOn, publishUntil } = event.data;
      const { id, earlier, caseDigest, partyDigest } = placeOf(event, decisionId, db);
      if (earlier) remove(db, earlier);
      const seq = (LAST.get(db)?.seq ?? 0) + 1;
      insert(db, decision, {
        seq,
        decisionId: id,
        caseDigest,
        partyDigest,
        decisionNumber: publicText.decisionNumber,
        searchNumber: comparableNumber(publicText.decisionNumber),
        publicText,
        partyKind: publicText.partyKind,
        powerCode,
        fieldCode: powerCode.slice(0, 2),
        decidedOn: publicText.decidedOn,
        listedOn: publicText.decidedOn,
        fine,
        agency: publicText.agency,
        publishedOn,
        publishUntil,
      });
      indexName(db, seq, 'party', publicText.partyName);
      indexName(db, seq, 'agency', publicText.agency);
      for (const kind of penaltyKinds) insert(db, decisionKind, { kind, seq });
      enterWords(db, { seq, decisionNumber: publicText.decisionNumber, publicText });
      db.run('UPDATE tally SET published = published + 1');
    },
    DisclosureWithdrawn: (event, db) => {
      const { occurredAt, cause, publicReason, shownUntil } = event.data;
      for (const row of publishedOf(event, db)) {
        const { seq, publishUntil } = row;
        // Its time was over before: it is gone, and nothing takes its place.
        if (isOver(row, dayOf(event))) {
          remove(db, row);
          continue;
        }
        forget(db, row);
        const nothing = {
          publicText: undefined,
          partyKind: undefined,
          powerCode: undefined,
          fieldCode: undefined,
          decidedOn: undefined,
          agency: undefined,
          fine: 0,
        };
        const withdrawnOn = chinaDateOf(occurredAt);
        const tombstone = {
          isWithdrawn: true,
          withdrawnOn,
          listedOn: withdrawnOn,
          cause: publicCauseOf(cause),
          // An old event names no day: then it is shown no longer than the decision would have been.
          shownUntil: shownUntil ?? publishUntil,
          publicReason,
        };
        update(db, decision, { set: { ...nothing, ...tombstone }, where: { seq } });
        // It is still found by its number.
        enterWords(db, { ...row, publicText: undefined });
        db.run('UPDATE tally SET published = published - 1, withdrawn = withdrawn + 1');
      }
    },
    WithdrawalRestated: (event, db) => {
      const { decisionId, publicReason } = event.data;
      const parties = togetherIn(event);
      for (const row of WITHDRAWN_OF.all(db, caseDigestOf(event)))
        if (addressesOf(decisionId, row.partyDigest).includes(row.decisionId) && isOf(parties, row.partyDigest))
          update(db, decision, { set: { publicReason }, where: { seq: row.seq } });
    },
    /** What is published of a party is published of its successor: the text stays, and the successor may have it withdrawn. */
    PartySucceeded: (event, db) => {
      const caseId = caseIdOf(event);
      // Of several successors the first has the row; what is about one of them is about all.
      const [from, to] = [event.data.partyId, event.data.successor.partyId].map((id) => digestOf(`${caseId}/${id}`));
      if (to === undefined) return;
      for (const { seq, partyDigest } of PUBLISHED_OF.all(db, caseDigestOf(event)))
        if (partyDigest === from) update(db, decision, { set: { partyDigest: to }, where: { seq } });
    },
    /** A withheld decision is absent, even if it was published before. */
    DisclosureWithheld: (event, db) => {
      for (const row of publishedOf(event, db)) remove(db, row);
    },
  },
});
