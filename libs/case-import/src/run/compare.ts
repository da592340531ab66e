import type { ImportedCaseEvent } from '@ecl/enforcement';
import { isDeepStrictEqual } from 'node:util';

/** How an event in the ledger differs from what the file says now. */
export type Difference = 'source' | 'mapping';

/**
 * Compares a recorded event with the planned one in its place. Where something was read from (`source`) and the digest of
 * the mapping do not count: the same case in another file is the same case.
 */
export const differenceOf = (recorded: ImportedCaseEvent, planned: ImportedCaseEvent): Difference | undefined => {
  if (recorded.type !== planned.type) return 'source';
  if (isDeepStrictEqual(essence(recorded.data), essence(planned.data))) return undefined;
  return isDeepStrictEqual(rawOf(recorded.data), rawOf(planned.data)) ? 'mapping' : 'source';
};

type Data = ImportedCaseEvent['data'];

const essence = (data: Data): object => {
  const rest: Record<string, unknown> = { ...data };
  delete rest['source'];
  delete rest['mappingSha256'];
  return rest;
};

/** The content of the source, independent of its mapping. */
const rawOf = (data: Data): object => {
  const { attributes, personalAttributes, structured } = data as {
    attributes?: Record<string, string>;
    personalAttributes?: Record<string, string>;
    structured?: unknown;
  };
  return { attributes: { ...attributes, ...personalAttributes }, structured };
};
