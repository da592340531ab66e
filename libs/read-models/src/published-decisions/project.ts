import type { RecordedEvent } from '@ecl/event-sourcing';
import type { CaseEvent } from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import { createHash } from 'node:crypto';
import { caseIdOf } from '../case-files/case-file.js';
import { comparable } from '../case-register/search-text.js';
import { readModel, type Tables } from '../engine/index.js';
import { PUBLISHED_DECISIONS_TABLES } from './schema.js';

/** Longer pieces of a name are not searched for. */
export const LONGEST_PART = 40;

const indexName = (db: Tables, seq: number, whose: 'party' | 'agency', name: string): void => {
  const signs = Array.from(comparable(name));
  signs.forEach((_, from) => {
    const part = signs.slice(from, from + LONGEST_PART).join('');
    db.run('INSERT OR IGNORE INTO name_part (whose, part, seq) VALUES (?, ?, ?)', whose, part, seq);
  });
};

interface Standing {
  readonly seq: number;
  readonly isWithdrawn: 0 | 1;
}

/** Takes a row out of the record altogether, and out of the numbers. */
const remove = (db: Tables, { seq, isWithdrawn }: Standing): void => {
  db.run('DELETE FROM name_part WHERE seq = ?', seq);
  db.run('DELETE FROM decision WHERE seq = ?', seq);
  db.run('UPDATE tally SET published = published - ?, withdrawn = withdrawn - ?', 1 - isWithdrawn, isWithdrawn);
};

const publishedOf = (db: Tables, caseDigest: string): Standing[] =>
  db.all<Standing>('SELECT seq, isWithdrawn FROM decision WHERE caseDigest = ? AND isWithdrawn = 0', caseDigest);

const digestOf = (event: RecordedEvent): string => createHash('sha256').update(caseIdOf(event), 'utf8').digest('hex');

/** 公示台账: the published decisions as the public reads them. */
export const publishedDecisions = readModel<CaseEvent>({
  name: 'published-decisions',
  version: 1,
  schema: PUBLISHED_DECISIONS_TABLES,
  on: {
    DecisionPublished: (event, db) => {
      const { decisionId, powerCode, publicText, publishedOn, publishUntil } = event.data;
      const caseDigest = digestOf(event);
      const earlier = db.get<Standing>('SELECT seq, isWithdrawn FROM decision WHERE decisionId = ?', decisionId);
      if (earlier) remove(db, earlier);
      db.run(
        `INSERT INTO decision (seq, decisionId, caseDigest, decisionNumber, publicText, powerCode, fieldCode, decidedOn, publishedOn,
           publishUntil) VALUES ((SELECT ifnull(max(seq), 0) + 1 FROM decision), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        decisionId,
        caseDigest,
        publicText.decisionNumber,
        JSON.stringify(publicText),
        powerCode,
        powerCode.slice(0, 2),
        publicText.decidedOn,
        publishedOn,
        publishUntil,
      );
      const row = db.get<Standing>('SELECT seq, isWithdrawn FROM decision WHERE decisionId = ?', decisionId);
      if (!row) throw new RangeError(`decision ${decisionId} was written and is not there`);
      indexName(db, row.seq, 'party', publicText.partyName);
      indexName(db, row.seq, 'agency', publicText.agency);
      db.run('UPDATE tally SET published = published + 1');
    },
    DisclosureWithdrawn: (event, db) => {
      const { occurredAt, cause, reason } = event.data;
      for (const { seq } of publishedOf(db, digestOf(event))) {
        db.run('DELETE FROM name_part WHERE seq = ?', seq);
        db.run(
          `UPDATE decision SET isWithdrawn = 1, publicText = NULL, powerCode = NULL, fieldCode = NULL, decidedOn = NULL,
             withdrawnOn = ?, cause = ?, reason = ? WHERE seq = ?`,
          chinaDateOf(occurredAt),
          cause,
          reason,
          seq,
        );
        db.run('UPDATE tally SET published = published - 1, withdrawn = withdrawn + 1');
      }
    },
    /** What is withheld is not there, whatever was published of it before. */
    DisclosureWithheld: (event, db) => {
      for (const row of publishedOf(db, digestOf(event))) remove(db, row);
    },
  },
});
