import { comparableNumber } from '@ecl/kernel';
import type { CasesAskedFor } from '@ecl/enforcement';
import { groundsFor, opensSealed, type CaseGround, type CaseScope, type Extent } from '@ecl/identity';
import type { RowOf } from '../engine/index.js';
import { allOf, among, anyOf, condition, inAnyOf, within, type Condition } from '../pages/condition.js';
import type { casePerson } from './schema.js';

/**
 * The cases of which somebody may see a part, as a condition on `case_file`, so that no row outside the scope ever leaves the
 * database. It says the same as `groundFor` says of one case; a test compares the two.
 */
export const withinScope = (scope: CaseScope, part: Extent | 'any' = 'file'): Condition => {
  const grounds = groundsFor(scope, part === 'any' ? undefined : part).flatMap(onCases);
  if (grounds.length === 0) return condition('FALSE');
  return allOf(inAnyOf('case_file', grounds), isNot('recused', scope.personId));
};

/**
 * The same, ground by ground: of several, each finds its cases along its own index, and a list takes what it needs of each. Together
 * they would first be collected, however many there are.
 */
export const withinEachGround = (scope: CaseScope): readonly Condition[] =>
  groundsFor(scope, 'file')
    .flatMap(onCases)
    .map((ground) => allOf(ground, isNot('recused', scope.personId)));

/** Asked of each case: this person has no such part in it. */
const isNot = (part: 'recused' | 'replaced', personId: string): Condition =>
  condition(
    `NOT EXISTS (SELECT 1 FROM case_person WHERE personId = ? AND part = '${part}' AND case_person.seq = case_file.seq)`,
    personId,
  );

const onCases = (ground: CaseGround): readonly Condition[] => {
  switch (ground.is) {
    case 'own-unit':
      return [unitOf(ground)];
    case 'own-agency':
      return [condition('case_file.agencyId = ?', ground.agencyId)];
    case 'handler':
    case 'reviewer':
    case 'presider':
      return [allOf(inAgencies(ground.agencyIds, 'asked'), hasPerson(ground.is, ground.personId))];
    case 'lawful-request':
      return [allOf(condition('case_file.agencyId = ?', ground.agencyId), ...askedFor(ground))];
    case 'oversight':
      return [inAgencies(ground.agencyIds)];
    case 'transfer':
      return [allOf(condition('case_file.hasTransfer = 1'), inAgencies(ground.agencyIds, 'asked'))];
    case 'before-police':
      return [
        allOf(
          condition('case_file.hasTransfer = 1 AND case_file.policeOrgan IS NOT NULL'),
          condition(
            'case_file.policeOrgan NOT IN (SELECT value FROM json_each(?))',
            JSON.stringify(ground.otherOrgans),
          ),
          inAgencies(ground.agencyIds, 'asked'),
        ),
      ];
    case 'remedy': {
      const part = ground.kind === 'reconsideration' ? 'hearsReconsideration' : 'hearsLitigation';
      return [
        hasPerson(part, ground.bodyId),
        allOf(inAgencies(ground.agencyIds, 'asked'), hasPerson(part, BODY_UNKNOWN)),
      ];
    }
    case 'treasury':
      return [inAgencies(ground.agencyIds)];
    case 'decided':
      return [allOf(condition('case_file.isDecided = 1'), inAgencies(ground.agencyIds, 'asked'))];
    // A bank is shown debts, see `payments/scope.ts`.
    case 'payment':
      return [];
  }
};

const askedFor = ({
  caseNumbers,
  powerCodes,
  fieldCodes,
  begunFrom,
  begunTo,
}: CasesAskedFor): readonly (Condition | undefined)[] => [
  caseNumbers && among('case_file.comparableNumber', caseNumbers.map(comparableNumber)),
  powerCodes && among('+case_file.powerCode', powerCodes),
  fieldCodes && among('+case_file.fieldCode', fieldCodes),
  within('case_file.begunOn', { from: begunFrom, to: begunTo }),
];

const BODY_UNKNOWN = '';

const unitOf = ({ agencyId, unitId, unlessReplaced }: Extract<CaseGround, { is: 'own-unit' }>): Condition =>
  allOf(
    condition('case_file.agencyId = ? AND case_file.unitId = ?', agencyId, unitId),
    unlessReplaced === undefined ? undefined : isNot('replaced', unlessReplaced),
  );

/**
 * `asked`: something else finds the cases, and this is asked of each of them. So it is of several agencies, too: their cases
 * come in the order of the list only when the list itself is followed. A unary plus keeps the index away.
 */
const inAgencies = (agencyIds: readonly string[], how: 'found' | 'asked' = 'found'): Condition => {
  const [only, ...others] = agencyIds;
  if (only !== undefined && others.length === 0)
    return condition(`${how === 'found' ? '' : '+'}case_file.agencyId = ?`, only);
  return among('+case_file.agencyId', agencyIds);
};

/** The case has a participant with that part. */
export const hasPerson = (part: RowOf<typeof casePerson>['part'], personId: string): Condition =>
  condition(`case_file.seq IN (SELECT seq FROM case_person WHERE personId = ? AND part = '${part}')`, personId);

/** Sealed records are found only with a lawful ground for the search (JUV 59). */
export type SealedRecords = 'hidden' | 'shown';

export const unlessSealed = (sealed: SealedRecords = 'hidden'): Condition | undefined =>
  sealed === 'shown' ? undefined : condition('case_file.isSealed = 0');

/** The same for somebody: what they see on a ground that opens sealed records is found as any other. */
export const unlessSealedTo = (
  scope: CaseScope,
  part: Extent | 'any' = 'file',
  sealed?: SealedRecords,
): Condition | undefined => {
  const plain = unlessSealed(sealed);
  const open = groundsFor(scope, part === 'any' ? undefined : part)
    .filter(opensSealed)
    .flatMap(onCases);
  return plain && anyOf(plain, ...open);
};
