import { NumberReserved, NumberUsed, NumberVoided, type NumberEvent, type NumberKind } from '@ecl/enforcement';
import type { Claim, ClaimChange, ClaimingStep, ClaimPlace, StreamName } from '@ecl/event-sourcing';
import { comparableNumber, type Instant } from '@ecl/kernel';
import { caseIdOf, caseStream } from '../case-stream.js';
import { asStreamPart } from '../stream-part.js';

/** A number book of an agency. `year` is undefined for a book that never begins anew. */
export interface NumberBook {
  readonly agencyId: string;
  readonly kind: NumberKind;
  readonly year: number | undefined;
}

/** The stream of a number book, `numbers-<agency>-<kind>-<year>`. */
export const numberStream = ({ agencyId, kind, year }: NumberBook): StreamName =>
  ['numbers', asStreamPart(agencyId), kind, ...(year === undefined ? [] : [year])].join('-');

/** Why a number is void. */
export type NumberVoid = 'notTaken';

/** A number book as a place of claims. */
export const numberPlace = (book: NumberBook): ClaimPlace<NumberVoid> => numberPlaceAt(numberStream(book), book);

/** The book of this stream. */
export const numberPlaceAt = (
  streamName: StreamName,
  { agencyId, kind }: Omit<NumberBook, 'year'>,
): ClaimPlace<NumberVoid> => {
  const about = ({ text, step: { streamName, commandId } }: Claim) => ({
    agencyId,
    kind,
    number: text,
    caseId: caseIdOf(streamName),
    commandId,
  });
  return {
    streamName,
    reserved: (claim) => {
      const { revision } = claim.step;
      return NumberReserved({ ...about(claim), ...(revision === 'noStream' ? {} : { after: revision }) });
    },
    kept: (claim) => NumberUsed(about(claim)),
    letGo: (claim, reason) => NumberVoided({ ...about(claim), reason }),
  };
};

/** What an entry of a number book says about who has the number. */
export const numberChange = ({ type, data }: NumberEvent, reservedAt: Instant): ClaimChange => {
  const key = comparableNumber(data.number);
  if (type === 'NumberUsed') return { is: 'kept', key, commandId: data.commandId };
  if (type === 'NumberVoided') return { is: 'letGo', key, commandId: data.commandId };
  const step: ClaimingStep = {
    streamName: caseStream(data.caseId),
    commandId: data.commandId,
    revision: data.after ?? 'noStream',
  };
  return { is: 'reserved', claim: { key, text: data.number, step, reservedAt } } as const;
};
