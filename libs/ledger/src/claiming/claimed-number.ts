import { numberSeries, officialNumbersIn, type CaseEvent, type EnforcementContext } from '@ecl/enforcement';
import type { ClaimBook, StandingClaim, StreamName, Wish } from '@ecl/event-sourcing';
import { comparableNumber, chinaDateOf, type PlainDate } from '@ecl/kernel';
import { numberPlace, type NumberVoid } from './number-claims.js';

/** A number that a step gives, and the wish to have it. */
export interface NumberWish {
  readonly kind: ReturnType<typeof officialNumbersIn>[number]['kind'];
  /** As the step writes it; empty where it takes the next one. */
  readonly text: string;
  readonly wish: Wish<NumberVoid>;
  /** Whether a number that this other step has is no obstacle. */
  readonly mayShareWith: (holder: StandingClaim) => boolean;
}

/** The numbers that the events of a step give, and where each is reserved. */
export const numberWishes = (
  events: readonly CaseEvent[],
  caseStream: StreamName,
  agencyId: string,
  context: EnforcementContext,
): readonly NumberWish[] =>
  events.flatMap((event) =>
    officialNumbersIn(event).map(({ kind, text, word, year, giver = agencyId }) => {
      const place = numberPlace({ agencyId: giver, kind, year });
      const on = chinaDateOf(event.data.occurredAt);
      const what: Wish<NumberVoid>['what'] =
        text === '' && word !== undefined && year !== undefined
          ? (book, reserved) => reserved[0] ?? nextNumber(book, agencyName(agencyId, on, context), word, year)
          : () => ({ key: comparableNumber(text), text });
      // One paper may tell several parties of the same case what each has to expect, and one receipt of a bank may be for
      // several debts of a case.
      const mayShareWith = ({ step }: StandingClaim) =>
        (kind === 'notice' || kind === 'bankReceipt') && step.streamName === caseStream;
      return { kind, text, wish: { place, what }, mayShareWith };
    }),
  );

const agencyName = (agencyId: string, on: PlainDate, { registers }: EnforcementContext): string =>
  registers.agency(agencyId, on)?.nameZh ?? agencyId;

/** The number after the highest that was ever in the book, by whomever it was given. */
const nextNumber = (book: ClaimBook, agency: string, word: string, year: number): { key: string; text: string } => {
  const { before, after } = numberSeries(agency, word, year);
  const next = book.lastNumber(comparableNumber(before), comparableNumber(after)) + 1;
  const text = `${before}${String(next)}${after}`;
  return { key: comparableNumber(text), text };
};
