import { yearInNumber, chinaDateOf, yearOf } from '@ecl/kernel';
import type { CaseEvent, CaseEventName } from '../case/events.js';
import { NUMBER_KINDS, type NumberKind } from './kinds.js';

/** A number that a step gives to something: no other step of the agency may give it again. */
export interface OfficialNumber {
  readonly kind: NumberKind;
  /** As the step writes it; empty where the ledger must still give it. */
  readonly text: string;
  /** The word of the ledger's own numbers, between the name of the agency and the year; absent where it gives none. */
  readonly word?: string;
  /** Who gives it, where that is not the agency of the case: a bank. */
  readonly giver?: string;
}

/** Stands for a number until the ledger gives one. It is not a text, so it can never be stored. */
export const NUMBER_TO_BE_GIVEN = '';

type Giving = {
  readonly [T in CaseEventName]?: (data: Extract<CaseEvent, { type: T }>['data']) => readonly OfficialNumber[];
};

/**
 * The numbers that each event gives, and those of a bank for the money that it received: the same one in two cases would be one
 * payment that is booked twice. Numbers of others that may lawfully come twice are not here: the police may join several
 * transfers in one case, a court several decisions in one lawsuit, and one envelope may hold several papers. Neither are
 * numbers that only name something that has one already.
 */
const GIVEN: Giving = {
  CaseFiled: ({ caseNumber }) => [{ kind: 'case', text: caseNumber, word: '立字' }],
  PenaltyNoticeIssued: ({ document: { number } }) => (number === undefined ? [] : [{ kind: 'notice', text: number }]),
  PenaltyDecided: ({ decisionNumber }) => [{ kind: 'decision', text: decisionNumber, word: '罚决字' }],
  NoPenaltyDecided: ({ decisionNumber }) => [{ kind: 'decision', text: decisionNumber, word: '不罚决字' }],
  OnSpotPenaltyDecided: ({ decisionNumber, formNumber }) => [
    { kind: 'decision', text: decisionNumber, word: '当罚决字' },
    { kind: 'form', text: formNumber },
  ],
  FineCollectedOnSpot: ({ fiscalReceiptNumber }) => [{ kind: 'receipt', text: fiscalReceiptNumber }],
  FinePaid: ({ bankId, bankReference, receiptNumber }) => [
    { kind: 'bankReference', text: bankReference, giver: bankId },
    { kind: 'bankReceipt', text: receiptNumber, giver: bankId },
  ],
  CaseArchived: ({ archiveNumber }) => [{ kind: 'archive', text: archiveNumber }],
};

/** The numbers that an event gives, with the year of the book in which each is entered. */
export const officialNumbersIn = (
  event: CaseEvent,
): readonly (OfficialNumber & { readonly year: number | undefined })[] => {
  const given = GIVEN[event.type] as ((data: CaseEvent['data']) => readonly OfficialNumber[]) | undefined;
  return (given?.(event.data) ?? []).map((number) => ({ ...number, year: bookYearOf(number, event) }));
};

/** The year that the number names; otherwise that of the step. Undefined for a book that never begins anew. */
const bookYearOf = ({ kind, text }: OfficialNumber, { data }: CaseEvent): number | undefined =>
  NUMBER_KINDS[kind].isYearly ? (yearInNumber(text) ?? yearOf(chinaDateOf(data.occurredAt))) : undefined;

/** The signs before and after the running number, in the numbers that the ledger gives itself. */
export const numberSeries = (agencyName: string, word: string, year: number): { before: string; after: string } => ({
  before: `${agencyName}${word}〔${String(year)}〕`,
  after: '号',
});
