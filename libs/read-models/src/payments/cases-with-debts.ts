import type { CaseScope } from '@ecl/identity';
import { unlessSealed } from '../case-files/scope.js';
import { caseFile } from '../case-files/schema.js';
import { columnsOf, select, type Queries } from '../engine/index.js';
import { allOf, among } from '../pages/condition.js';
import { debtsWithin } from './scope.js';

/** Of these cases, the ones with a debt that someone may see: a bank and the treasury see a case by nothing else. */
export const casesWithDebts = (db: Queries, scope: CaseScope, caseIds: readonly string[]): ReadonlySet<string> => {
  const { sql, values } = allOf(among('case_file.caseId', caseIds), debtsWithin(scope), unlessSealed());
  const rows = select(
    columnsOf(caseFile, 'caseId'),
    `FROM case_file JOIN debt ON debt.caseSeq = case_file.seq WHERE ${sql}`,
  ).all(db, ...values);
  return new Set(rows.map(({ caseId }) => caseId));
};
