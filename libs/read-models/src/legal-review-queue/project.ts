import type { RecordedEvent } from '@ecl/event-sourcing';
import type { CaseEvent } from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { readModel, type Handlers, type Tables } from '../engine/index.js';
import { together } from '../handling/handlers.js';
import { LEGAL_REVIEW_QUEUE_TABLES } from './schema.js';

const change = (event: RecordedEvent, db: Tables, submissionId: string, columns: string, ...values: string[]): void =>
  void db.run(
    `UPDATE review SET ${columns} WHERE caseSeq = ? AND submissionId = ?`,
    ...values,
    seqOf(event, db),
    submissionId,
  );

const reviews: Handlers<CaseEvent> = {
  LegalReviewSubmitted: (event, db) => {
    const { submissionId, reviewer, submittedBy, occurredAt, targetDueOn, hardStopDueOn } = event.data;
    const caseSeq = seqOf(event, db);
    db.run(
      `INSERT INTO review (submissionId, caseSeq, round, status, reviewer, submittedBy, submittedOn, targetDueOn, hardStopDueOn)
       VALUES (?, ?, 1 + (SELECT count(*) FROM review WHERE caseSeq = ?), 'pending', ?, ?, ?, ?, ?)`,
      submissionId,
      caseSeq,
      caseSeq,
      reviewer,
      submittedBy,
      chinaDateOf(occurredAt),
      targetDueOn,
      hardStopDueOn,
    );
  },
  LegalReviewReturned: (event, db) => {
    const { submissionId, missing, supplyBy } = event.data;
    change(event, db, submissionId, `status = 'returned', missing = ?, supplyBy = ?`, missing, supplyBy);
  },
  LegalReviewSupplied: (event, db) => {
    const { submissionId, targetDueOn, hardStopDueOn } = event.data;
    const columns = `status = 'pending', missing = NULL, supplyBy = NULL, targetDueOn = ?, hardStopDueOn = ?`;
    change(event, db, submissionId, columns, targetDueOn, hardStopDueOn);
  },
  LegalReviewOpinionGiven: (event, db) => {
    const { submissionId, opinion, reasons, occurredAt } = event.data;
    const columns = `status = 'closed', opinion = ?, reasons = ?, opinionOn = ?`;
    change(event, db, submissionId, columns, opinion, reasons, chinaDateOf(occurredAt));
  },
};

/** 法制审核台账: what waits for a reviewer, what went back, and what was said. */
export const legalReviewQueue = readModel<CaseEvent>({
  name: 'legal-review-queue',
  version: 1,
  schema: LEGAL_REVIEW_QUEUE_TABLES,
  on: together<CaseEvent>(caseFileHandlers, reviews),
});
