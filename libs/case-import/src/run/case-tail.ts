import { emptyImportedCase, evolveImportedCase, type ImportedCase, type ImportedCaseEvent } from '@ecl/enforcement';

/** The end of the stream of a foreign case: the next part of the case continues from it. */
export interface CaseTail {
  /** Revision of the last event known; `noStream` before the first. */
  readonly revision: number | 'noStream';
  /** Index of the next step. */
  readonly nextIndex: number;
  readonly state: ImportedCase;
  /** What the source last said about the case as a whole. */
  readonly head: object | undefined;
}

export const emptyTail: CaseTail = { revision: 'noStream', nextIndex: 0, state: emptyImportedCase, head: undefined };

/** The tail after one more event of the stream. */
export const tailAfter = (tail: CaseTail, event: ImportedCaseEvent): CaseTail => ({
  revision: tail.revision === 'noStream' ? 0 : tail.revision + 1,
  nextIndex: event.type === 'ForeignStepImported' ? event.data.index + 1 : tail.nextIndex,
  state: evolveImportedCase(tail.state, event),
  head: event.type === 'ForeignCaseImported' ? headOf(event.data) : tail.head,
});

/** The members of `ForeignCaseImported` that the source gave; the others say how it was imported. */
export const headOf = ({
  attributes,
  personalAttributes,
  structured,
}: {
  attributes: object;
  personalAttributes?: object;
  structured?: readonly unknown[];
}): object => ({
  attributes,
  ...(personalAttributes ? { personalAttributes } : {}),
  ...(structured ? { structured } : {}),
});
