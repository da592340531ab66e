import type { CaseScope } from '@ecl/identity';
import { unlessSealed, withinScope } from '../case-files/scope.js';
import { caseFile } from '../case-files/schema.js';
import { columnsOf, select, type Queries } from '../engine/index.js';
import { allOf, among, type Condition } from '../pages/condition.js';

/** `file`: what happens in the case; `part`: no more than that it changed. */
export type SeenOfCase = 'file' | 'part';

/**
 * Of these cases, the ones that someone may see, and how much. Supervision reads a file only in a check by two, so that without
 * one it sees a part. A sealed case is in no list.
 */
export const casesSeen = (
  db: Queries,
  scope: CaseScope,
  caseIds: readonly string[],
): ReadonlyMap<string, SeenOfCase> => {
  const asked = among('case_file.caseId', caseIds);
  const found = (within: Condition): readonly string[] => {
    const { sql, values } = allOf(asked, within, unlessSealed());
    return select(CASE_ID, `FROM case_file WHERE ${sql}`)
      .all(db, ...values)
      .map(({ caseId }) => caseId);
  };
  const whole = { ...scope, grounds: scope.grounds.filter(({ is }) => is !== 'oversight') };
  return new Map<string, SeenOfCase>([
    ...found(withinScope(scope, 'any')).map((caseId) => [caseId, 'part'] as const),
    ...found(withinScope(whole)).map((caseId) => [caseId, 'file'] as const),
  ]);
};

const CASE_ID = columnsOf(caseFile, 'caseId');
