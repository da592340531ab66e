import type { ClockFacts, ReviewOpinion } from '@ecl/enforcement';
import type { Fen, PlainDate } from '@ecl/kernel';
import { flag, integer, json, nullable, oneOf, rowNumber, table, text } from '../engine/index.js';

/**
 * 法制审核台账: one row per submission, in the order of submission. `caseSeq` names its case in `case_file`. The target
 * is the shorter lawful period and the hard limit the longer one; both are the current terms, after any supplement
 * (NM244 31).
 */
export const review = table(
  'review',
  {
    seq: rowNumber(),
    submissionId: text(),
    caseSeq: integer(),
    /** Whom the draft is about: a successor in place of its predecessor, and while it is open nobody who left. */
    partyIds: json<readonly string[]>(),
    round: integer(),
    /** All fines of the draft together. */
    draftFine: integer<Fen>(),
    /** `lapsed`: it ended without an opinion, because the case is over for everyone whom the draft is about. */
    status: oneOf('pending', 'returned', 'closed', 'lapsed'),
    reviewer: text(),
    submittedBy: text(),
    submittedOn: text<PlainDate>(),
    /** What the events said of the two clocks of the submission; the last days follow, as the calendar is known by now. */
    clocks: json<readonly ClockFacts[]>(),
    targetDueOn: text<PlainDate>(),
    hardStopDueOn: text<PlainDate>(),
    /** Counted over days that are not published yet: nobody is late for such a day. */
    isTargetProvisional: flag(),
    isHardStopProvisional: flag(),
    missing: nullable(text()),
    supplyBy: nullable(text<PlainDate>()),
    opinion: nullable(text<ReviewOpinion>()),
    reasons: nullable(text()),
    opinionOn: nullable(text<PlainDate>()),
    lapsedOn: nullable(text<PlainDate>()),
  },
  {
    unique: [['caseSeq', 'submissionId']],
    indexes: {
      review_by_status: ['status'],
      review_by_reviewer: ['reviewer'],
      review_reckoned: ['hardStopDueOn'],
      review_by_urgency: ['status', 'targetDueOn'],
      review_by_opinion: { on: ['opinionOn'], where: 'opinionOn IS NOT NULL' },
    },
  },
);
