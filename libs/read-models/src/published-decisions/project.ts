import type { RecordedEvent } from '@ecl/event-sourcing';
import { comparableNumber, type CaseEvent } from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import { createHash } from 'node:crypto';
import { caseIdOf } from '../case-files/case-file.js';
import { comparable } from '../case-register/search-text.js';
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
import { decision, FIRST_TALLY, namePart, tally } from './schema.js';

/** Longer pieces of a name are not searched for. */
export const LONGEST_PART = 40;

const indexName = (db: Tables, seq: number, whose: 'party' | 'agency', name: string): void => {
  const signs = Array.from(comparable(name));
  signs.forEach((_, from) => {
    const part = signs.slice(from, from + LONGEST_PART).join('');
    insertOrIgnore(db, namePart, { whose, part, seq });
  });
};

/** Removes a row from the record entirely, and from the counts. */
const remove = (db: Tables, { seq, isWithdrawn }: Entry): void => {
  db.run('DELETE FROM name_part WHERE seq = ?', seq);
  db.run('DELETE FROM decision WHERE seq = ?', seq);
  db.run(`UPDATE tally SET ${isWithdrawn ? 'withdrawn = withdrawn - 1' : 'published = published - 1'}`);
};

const ENTRY = columnsOf(decision, 'seq', 'isWithdrawn');
type Entry = SelectedRow<typeof ENTRY>;
const BY_ID = select(ENTRY, 'FROM decision WHERE decisionId = ?');
const PUBLISHED_OF = select(ENTRY, 'FROM decision WHERE caseDigest = ? AND isWithdrawn = 0');
const LAST = select({ seq: expression(integer(), 'ifnull(max(seq), 0)') }, 'FROM decision');

const digestOf = (event: RecordedEvent): string => createHash('sha256').update(caseIdOf(event), 'utf8').digest('hex');

/** 公示台账: the published decisions as the public reads them. */
export const publishedDecisions = readModel<CaseEvent>({
  name: 'published-decisions',
  version: 3,
  tables: [decision, namePart, tally],
  sqlBeside: FIRST_TALLY,
  on: {
    DecisionPublished: (event, db) => {
      const { decisionId, powerCode, publicText, publishedOn, publishUntil } = event.data;
      const caseDigest = digestOf(event);
      const earlier = BY_ID.get(db, decisionId);
      if (earlier) remove(db, earlier);
      const seq = (LAST.get(db)?.seq ?? 0) + 1;
      insert(db, decision, {
        seq,
        decisionId,
        caseDigest,
        decisionNumber: publicText.decisionNumber,
        searchNumber: comparableNumber(publicText.decisionNumber),
        publicText,
        powerCode,
        fieldCode: powerCode.slice(0, 2),
        decidedOn: publicText.decidedOn,
        publishedOn,
        publishUntil,
      });
      indexName(db, seq, 'party', publicText.partyName);
      indexName(db, seq, 'agency', publicText.agency);
      db.run('UPDATE tally SET published = published + 1');
    },
    DisclosureWithdrawn: (event, db) => {
      const { occurredAt, cause, reason } = event.data;
      for (const { seq } of PUBLISHED_OF.all(db, digestOf(event))) {
        db.run('DELETE FROM name_part WHERE seq = ?', seq);
        const nothing = { publicText: undefined, powerCode: undefined, fieldCode: undefined, decidedOn: undefined };
        const tombstone = { isWithdrawn: true, withdrawnOn: chinaDateOf(occurredAt), cause, reason };
        update(db, decision, { set: { ...nothing, ...tombstone }, where: { seq } });
        db.run('UPDATE tally SET published = published - 1, withdrawn = withdrawn + 1');
      }
    },
    /** A withheld decision is absent, even if it was published before. */
    DisclosureWithheld: (event, db) => {
      for (const row of PUBLISHED_OF.all(db, digestOf(event))) remove(db, row);
    },
  },
});
