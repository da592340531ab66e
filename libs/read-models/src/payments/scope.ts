import type { CaseScope } from '@ecl/identity';
import { withinScope } from '../case-files/scope.js';
import { integer, expression, select, type Queries } from '../engine/index.js';
import { allOf, among, condition, type Condition } from '../pages/condition.js';

/**
 * The debts that somebody may see: those of the cases whose file or money is theirs, and to a bank those that it collects. It
 * is on `case_file` joined with `debt`.
 */
export const debtsWithin = (scope: CaseScope): Condition => {
  const banks = scope.grounds.flatMap((ground) => (ground.is === 'payment' ? [ground.bankId] : []));
  const cases = withinScope(scope, 'payments');
  if (banks.length === 0) return cases;
  const ofBank = among('debt.collectingBankId', banks);
  const collected = condition(`case_file.seq IN (SELECT caseSeq FROM debt WHERE ${ofBank.sql})`, ...ofBank.values);
  const others = scope.grounds.some(
    ({ is, extent }) => is !== 'payment' && (extent === 'file' || extent === 'payments'),
  );
  if (!others) return allOf(collected, ofBank);
  return condition(`(${ofBank.sql} OR (${cases.sql}))`, ...ofBank.values, ...cases.values);
};

/** Of these cases, the ones whose whole file somebody may read: who the debtors are by name is of the file. */
export const openFilesAmong = (db: Queries, scope: CaseScope, seqs: readonly number[]): ReadonlySet<number> => {
  const { sql, values } = allOf(among('case_file.seq', seqs), withinScope(scope));
  const found = select({ seq: expression(integer(), 'case_file.seq') }, `FROM case_file WHERE ${sql}`).all(
    db,
    ...values,
  );
  return new Set(found.map(({ seq }) => seq));
};
