import { caseFileTables } from '../case-files/schema.js';

/**
 * 法制审核台账: one row for each submission, in the order of submission. `caseSeq` names its case in `case_file`. Of the two
 * terms, the target is the shorter lawful period and the hard stop the longer one; both are those in force now, after any
 * supplement (NM244 31).
 */
export const LEGAL_REVIEW_QUEUE_TABLES = `
  ${caseFileTables()}
  CREATE TABLE review (
    seq INTEGER PRIMARY KEY,
    submissionId TEXT NOT NULL,
    caseSeq INTEGER NOT NULL,
    round INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'returned', 'closed')),
    reviewer TEXT NOT NULL,
    submittedBy TEXT NOT NULL,
    submittedOn TEXT NOT NULL,
    targetDueOn TEXT NOT NULL,
    hardStopDueOn TEXT NOT NULL,
    missing TEXT,
    supplyBy TEXT,
    opinion TEXT,
    reasons TEXT,
    opinionOn TEXT,
    UNIQUE (caseSeq, submissionId)
  ) STRICT;
  CREATE INDEX review_by_status ON review (status);
  CREATE INDEX review_by_reviewer ON review (reviewer);
`;
