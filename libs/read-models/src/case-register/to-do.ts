import { clocksInOrder, rolesBehind, type Role } from '@ecl/enforcement';
import { allOf, among, condition, type Condition } from '../pages/condition.js';

export type DeadlineTable = 'deadline' | 'deadline_before';

/** Who asks what there is to do: limits of these duties, and of the cases that the person handles or reviews. */
export interface Mine {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** An officer acts in the cases that he handles, a reviewer in those that were submitted to him; other duties are those of a post. */
const OF_OWN_CASES = { officer: 'handler', legalReviewer: 'reviewer' } as const;
type OfOwnCases = keyof typeof OF_OWN_CASES;
type Part = (typeof OF_OWN_CASES)[OfOwnCases];

const isOfOwn = (role: Role): role is OfOwnCases => role in OF_OWN_CASES;

/** Whether everything that the person has to do is in the person's own cases. */
export const isOfOwnCases = ({ roles }: Mine): boolean => roles.every(isOfOwn);

/** The limits that this person has to act on. */
export const toDoFor = (mine: Mine, from: DeadlineTable): Condition => {
  const { personId, roles } = mine;
  const each = roles.map((role) => {
    const own = clocksOf(role, from);
    return isOfOwn(role) ? allOf(own, inCasesOf(personId, [OF_OWN_CASES[role]], from)) : own;
  });
  if (each.length === 0) return condition('FALSE');
  const any = condition(`(${each.map(({ sql }) => `(${sql})`).join(' OR ')})`, ...each.flatMap(({ values }) => values));
  // Said once more for all of them, so that their few cases are found by the index, and not asked of every limit.
  return isOfOwnCases(mine) ? allOf(inCasesOf(personId, Object.values(OF_OWN_CASES), from), any) : any;
};

/** The limits of the cases in which a person has one of some parts. */
export const inCasesOf = (personId: string, parts: readonly Part[], from: DeadlineTable): Condition => {
  const named = parts.map((part) => `'${part}'`).join(', ');
  return condition(`${from}.seq IN (SELECT seq FROM case_person WHERE personId = ? AND part IN (${named}))`, personId);
};

const clocksOf = (role: Role, from: DeadlineTable): Condition =>
  among(
    `${from}.clock`,
    clocksInOrder.map(([clock]) => clock).filter((clock) => rolesBehind(clock).includes(role)),
  );
