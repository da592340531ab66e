import { condition, type Condition } from '../pages/condition.js';

/**
 * Which cases someone may see (rulebook 4.1): an officer the cases of the own unit and the own cases, a reviewer the
 * assigned cases, a prosecutor the cases with a transfer, a head the cases of the own agency. Anyone with several
 * duties sees the cases of all of them.
 */
export type CaseScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'handler' | 'reviewer' | 'presider'; readonly personId: string }
  | { readonly kind: 'transfers' }
  | { readonly kind: 'anyOf'; readonly scopes: readonly CaseScope[] };

/** The scope as a condition on `case_file`, so that no row outside the scope ever leaves the database. */
export const withinScope = (scope: CaseScope): Condition => {
  switch (scope.kind) {
    case 'all':
      return condition('TRUE');
    case 'agency':
      return condition('case_file.agencyId = ?', scope.agencyId);
    case 'unit':
      return condition('case_file.unitId = ?', scope.unitId);
    case 'handler':
    case 'reviewer':
    case 'presider':
      return hasPerson(scope.kind, scope.personId);
    case 'transfers':
      return condition('case_file.hasTransfer = 1');
    case 'anyOf':
      return withinAny(scope.scopes);
  }
};

/** Several scopes as one set of cases: a list then looks up each of them in its index instead of testing every case. */
const withinAny = (scopes: readonly CaseScope[]): Condition => {
  const [first, ...others] = scopes;
  if (!first) return condition('FALSE');
  if (others.length === 0) return withinScope(first);
  if (scopes.some(({ kind }) => kind === 'all')) return condition('TRUE');
  const each = scopes.map(withinScope);
  const sets = each.map(({ sql }) => `SELECT seq FROM case_file WHERE ${sql}`);
  return condition(`case_file.seq IN (${sets.join(' UNION ALL ')})`, ...each.flatMap(({ values }) => values));
};

/** The case has a participant with that role. */
export const hasPerson = (part: 'handler' | 'reviewer' | 'presider', personId: string): Condition =>
  condition(`case_file.seq IN (SELECT seq FROM case_person WHERE personId = ? AND part = '${part}')`, personId);

/** Sealed records are found only with a lawful ground for the search (JUV 59). */
export type SealedRecords = 'hidden' | 'shown';

export const unlessSealed = (sealed: SealedRecords = 'hidden'): Condition | undefined =>
  sealed === 'shown' ? undefined : condition('case_file.isSealed = 0');
