import { code, flag, listOf, oneOf, optional, text } from '@ecl/event-sourcing';
import { benchmarkApplied, documentRef, legalBasis, occurredAt, penalties } from '../values.js';

/** What each step of the notice phase must say: the same words in the command and in the event. */

/** 行政处罚意见告知书 (APL 44; M55 21). A re-issued notice says what it replaces and what changed (C11). */
export const penaltyNotice = () => ({
  occurredAt: occurredAt(),
  noticeId: code(),
  proposedPenalties: penalties(),
  facts: text(),
  reasons: text(),
  basis: listOf(legalBasis(), { max: 50 }),
  benchmark: optional(benchmarkApplied()),
  offersHearing: flag(),
  document: documentRef(),
  replacesNoticeId: optional(code()),
  change: optional(text()),
  /** Facts that came up after the replaced notice: the only ground on which the proposal may get heavier. */
  newFacts: optional(text()),
});

export const defence = () => ({
  occurredAt: occurredAt(),
  defenceId: code(),
  form: oneOf('written', 'oral'),
  content: text(),
  documents: listOf(documentRef()),
});

/** 复核意见书: written, whatever it comes to (M55 22). */
export const defenceReview = () => ({
  occurredAt: occurredAt(),
  defenceId: code(),
  opinion: text(),
  effect: oneOf('maintained', 'adoptedInPart', 'adopted'),
  document: documentRef(),
});

/** 明确放弃: which right, in the party's words, on paper (APL 62). */
export const waiver = () => ({
  occurredAt: occurredAt(),
  rights: listOf(oneOf('defence', 'hearing'), { min: 1, max: 2 }),
  statement: text(),
  document: documentRef(),
});
