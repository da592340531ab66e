import type { RecordedEvent } from '@ecl/event-sourcing';
import { fineIn, reachedBy, type CaseEvent, type RegisterEvent } from '@ecl/enforcement';
import { addFen, chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { partyHandlers } from '../case-files/parties.js';
import { caseFile, caseParty, casePerson, casePersonBefore } from '../case-files/schema.js';
import {
  columnsOf,
  expression,
  insert,
  integer,
  readModel,
  select,
  update,
  type ChangesOf,
  type Handlers,
  type Tables,
} from '../engine/index.js';
import { together } from '../handling/handlers.js';
import { calendarHandlers } from '../law/calendar-news.js';
import { lawEntry } from '../law/law-entries.js';
import { again, clocks, clocksAfter, reckoned } from './clocks-of-review.js';
import { review } from './schema.js';

const change = (event: RecordedEvent, db: Tables, submissionId: string, set: ChangesOf<typeof review>): void =>
  void update(db, review, { set, where: { caseSeq: seqOf(event, db), submissionId } });

const PARTIES = select(columnsOf(caseParty, 'partyId'), 'FROM case_party WHERE seq = ? AND ended IS NULL');
const BEFORE = select({ number: expression(integer(), 'count(*)') }, 'FROM review WHERE caseSeq = ?');

const reviews: Handlers<CaseEvent> = {
  LegalReviewSubmitted: (event, db) => {
    const { submissionId, reviewer, submittedBy, occurredAt, draftPenalties } = event.data;
    const caseSeq = seqOf(event, db);
    const partyIds = reachedBy(
      event,
      PARTIES.all(db, caseSeq).map(({ partyId }) => partyId),
    );
    insert(db, review, {
      submissionId,
      caseSeq,
      partyIds,
      round: 1 + (BEFORE.get(db, caseSeq)?.number ?? 0),
      draftFine: addFen(...draftPenalties.map(({ penalties }) => fineIn(penalties))),
      status: 'pending',
      reviewer,
      submittedBy,
      submittedOn: chinaDateOf(occurredAt),
      ...reckoned(clocksAfter([], event as CaseEvent, partyIds), chinaDateOf(occurredAt), db),
    });
  },
  LegalReviewReturned: (event, db) => {
    const { submissionId, missing, supplyBy } = event.data;
    change(event, db, submissionId, { status: 'returned', missing, supplyBy });
  },
  LegalReviewSupplied: (event, db) => {
    change(event, db, event.data.submissionId, { status: 'pending', missing: undefined, supplyBy: undefined });
  },
  LegalReviewOpinionGiven: (event, db) => {
    const { submissionId, opinion, reasons, occurredAt } = event.data;
    change(event, db, submissionId, { status: 'closed', opinion, reasons, opinionOn: chinaDateOf(occurredAt) });
  },
};

/** 法制审核台账: what waits for a reviewer, what was returned, and the opinions. */
export const legalReviewQueue = readModel<CaseEvent | RegisterEvent>({
  name: 'legal-review-queue',
  // Its queries cannot read earlier versions: they did not keep who must not see a case, nor what a draft would fine, nor which of the two days may still move.
  version: 11,
  tables: [caseFile, casePerson, casePersonBefore, caseParty, review, lawEntry],
  on: {
    ...together<CaseEvent>(caseFileHandlers, partyHandlers, reviews, clocks),
    ...calendarHandlers(again),
  },
});
