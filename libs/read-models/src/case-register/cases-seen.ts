import type { CaseScope, Extent } from '@ecl/identity';
import { unlessSealedTo, withinScope } from '../case-files/scope.js';
import { caseFile } from '../case-files/schema.js';
import { columnsOf, select, type Queries } from '../engine/index.js';
import { allOf, among } from '../pages/condition.js';

/** `file`: what happens in the case; anything else: no more than that it changed, and which part of it can be read. */
export type SeenOfCase = Extent | 'oversight';

/** From the least to the most: what comes later counts. */
const PARTS = ['payments', 'transfer', 'decision', 'oversight', 'file'] as const satisfies readonly SeenOfCase[];

/**
 * Of these cases, the ones that someone may see, and how much. Supervision reads a file only in a check by two, so that without
 * one it sees a part. A sealed case is there for an organ that handles a case of its own, and for nobody else.
 */
export const casesSeen = (
  db: Queries,
  scope: CaseScope,
  caseIds: readonly string[],
): ReadonlyMap<string, SeenOfCase> => {
  const asked = among('case_file.caseId', caseIds);
  const seen = new Map<string, SeenOfCase>();
  for (const part of PARTS) {
    const grounds = scope.grounds.filter(({ is, extent }) => (is === 'oversight' ? is : extent) === part);
    if (grounds.length === 0) continue;
    const own = { ...scope, grounds };
    const { sql, values } = allOf(asked, withinScope(own, 'any'), unlessSealedTo(own, 'any'));
    for (const { caseId } of select(CASE_ID, `FROM case_file WHERE ${sql}`).all(db, ...values)) seen.set(caseId, part);
  }
  return seen;
};

const CASE_ID = columnsOf(caseFile, 'caseId');
