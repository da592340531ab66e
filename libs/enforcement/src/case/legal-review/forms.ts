import { code, date, listOf, oneOf, optional, record, text, type Payload } from '@ecl/event-sourcing';
import { documentRef, occurredAt, penalties, personId } from '../values.js';

/** What each step of legal review must say: the same words in the command and in the event. */

/** Grounds that people declare, because no computation can see them (APL 58(1); NM244 26; G118 (十二)). */
export const declaredGround = () =>
  oneOf('majorPublicInterest', 'majorRights', 'complexLegalRelations', 'socialRisk', 'otherLaw');
export type DeclaredGround = Payload<ReturnType<typeof declaredGround>>;

/** All grounds for which a case must be reviewed: those declared, and those that follow from the case itself (H04–H06). */
export const reviewGround = () =>
  oneOf(
    'majorPublicInterest',
    'majorRights',
    'complexLegalRelations',
    'socialRisk',
    'otherLaw',
    'heard',
    'cataloguePower',
    'fineThreshold',
    'severePenalty',
  );
export type ReviewGround = Payload<ReturnType<typeof reviewGround>>;

/** 提请法制审核: the draft and the file that goes with it (NM244 29). */
export const submission = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  reviewer: personId(),
  draft: documentRef(),
  draftPenalties: penalties(),
  documents: listOf(documentRef()),
  /** 再次送审: what changed since the last opinion (D5). */
  changes: optional(text()),
});

export const supplementRequest = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  missing: text(),
  supplyBy: date(),
});

export const supplement = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  documents: listOf(documentRef(), { min: 1 }),
});

export const checkAnswer = () =>
  record({ finding: oneOf('inOrder', 'defective', 'notApplicable'), note: optional(text()) });

/** The eight things a reviewer looks at (M55 24; NM244 30). */
export const checks = () =>
  record({
    standing: checkAnswer(),
    procedure: checkAnswer(),
    facts: checkAnswer(),
    law: checkAnswer(),
    competence: checkAnswer(),
    documents: checkAnswer(),
    suspectedCrime: checkAnswer(),
    other: checkAnswer(),
  });
export type ReviewChecks = Payload<ReturnType<typeof checks>>;

/** As a reviewer fills it in: that nothing is left out is a rule, so that the refusal says what is missing. */
export const checksAsGiven = () =>
  record({
    standing: optional(checkAnswer()),
    procedure: optional(checkAnswer()),
    facts: optional(checkAnswer()),
    law: optional(checkAnswer()),
    competence: optional(checkAnswer()),
    documents: optional(checkAnswer()),
    suspectedCrime: optional(checkAnswer()),
    other: optional(checkAnswer()),
  });

/** 同意, 补充调查, 改正, 不同意, 涉嫌犯罪移送. */
export const opinion = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  opinion: oneOf('agree', 'investigateFurther', 'correct', 'refuse', 'crimeSuspected'),
  reasons: text(),
  document: documentRef(),
  /** The suspected offence, where that is the opinion. */
  offence: optional(text({ max: 200 })),
});

export const disagreement = () => ({
  occurredAt: occurredAt(),
  submissionId: code(),
  views: record({ handlingUnit: text(), reviewer: text() }),
  direction: text(),
});
