import { comparableNumber } from '@ecl/kernel';
import type { CasesAskedFor } from '@ecl/enforcement';
import type { CaseAudience, HearingKind } from './case-audience.js';

/**
 * How much of a case a ground opens: the whole file, or only the reader's own part: what is owed, the transfer, or the fact
 * that there is a decision, on which the reader may act.
 */
export type Extent = 'file' | 'payments' | 'transfer' | 'decision';

/**
 * A ground on which somebody sees cases (rulebook 4.2, "read full case file"). It is data, so that a list filters by the same
 * thing that opens a file. Each ground names the agencies first: a unit or a person means nothing without them.
 */
export type CaseGround =
  | {
      readonly is: 'own-unit';
      readonly extent: 'file';
      readonly agencyId: string;
      readonly unitId: string;
      /** Not the cases in which somebody else took the place of this officer. */
      readonly unlessReplaced?: string;
    }
  | { readonly is: 'own-agency'; readonly extent: 'file'; readonly agencyId: string }
  | {
      readonly is: 'handler' | 'reviewer' | 'presider';
      readonly extent: 'file';
      readonly personId: string;
      readonly agencyIds: readonly string[];
    }
  | { readonly is: 'transfer'; readonly extent: 'file'; readonly agencyIds: readonly string[] }
  | ({
      readonly is: 'lawful-request';
      readonly extent: 'file';
      readonly agencyId: string;
      readonly requestId: string;
      /** Of the notice: each reading says it. */
      readonly number: string;
    } & CasesAskedFor)
  | { readonly is: 'oversight'; readonly extent: 'file'; readonly agencyIds: readonly string[] }
  | {
      readonly is: 'before-police';
      readonly extent: 'transfer';
      readonly agencyIds: readonly string[];
      /** Ids and names of other registered bodies: what was delivered to one of them is theirs. */
      readonly otherOrgans: readonly string[];
    }
  | {
      readonly is: 'remedy';
      readonly extent: 'file';
      readonly kind: HearingKind;
      readonly bodyId: string;
      /** Where nobody recorded which body hears it: in these agencies. */
      readonly agencyIds: readonly string[];
    }
  | { readonly is: 'decided'; readonly extent: 'decision'; readonly agencyIds: readonly string[] }
  | { readonly is: 'payment'; readonly extent: 'payments'; readonly bankId: string }
  | { readonly is: 'treasury'; readonly extent: 'payments'; readonly agencyIds: readonly string[] };

/** Which cases somebody sees: one ground is enough, and no ground counts in a case from which this person was recused. */
export interface CaseScope {
  readonly personId: string;
  readonly grounds: readonly CaseGround[];
}

/**
 * The ground on which a case is seen, the whole file before a part; undefined: for this person the case does not exist.
 * @param part only a ground that opens this part, or the file
 */
export const groundFor = (scope: CaseScope, audience: CaseAudience, part?: Extent): CaseGround | undefined => {
  if (audience.recused.includes(scope.personId)) return undefined;
  const found = groundsFor(scope, part).filter((ground) => covers(ground, audience));
  const files = found.filter(({ extent }) => extent === 'file');
  // Supervision reads a file only in a check by two: a duty of one's own comes first.
  const own = (grounds: readonly CaseGround[]) => grounds.find(({ is }) => is !== 'oversight');
  return own(files) ?? (part === undefined ? files[0] : own(found)) ?? files[0] ?? found[0];
};

/** Every ground on which somebody sees anything of a case. */
export const groundsCovering = ({ personId, grounds }: CaseScope, audience: CaseAudience): readonly CaseGround[] =>
  audience.recused.includes(personId) ? [] : grounds.filter((ground) => covers(ground, audience));

/** Whether somebody supervises a case, whatever other ground there is besides. */
export const oversees = ({ personId, grounds }: CaseScope, audience: CaseAudience): boolean =>
  !audience.recused.includes(personId) &&
  grounds.some((ground) => ground.is === 'oversight' && covers(ground, audience));

/** The grounds that open a part of a case; the file is all of its parts. */
export const groundsFor = ({ grounds }: CaseScope, part: Extent | undefined): readonly CaseGround[] =>
  grounds.filter(({ extent }) => part === undefined || extent === 'file' || extent === part);

/**
 * Whether the ground is that of an organ which handles a case of its own: to it the sealed record of a minor is open, in lists too (JUV 59:
 * 司法机关为办案需要). To all others it is open where they know its id, or have to act.
 */
export const opensSealed = ({ is }: CaseGround): boolean => HANDLING_A_CASE.has(is);

const HANDLING_A_CASE: ReadonlySet<CaseGround['is']> = new Set([
  'transfer',
  'before-police',
  'remedy',
  'lawful-request',
]);

const covers = (ground: CaseGround, audience: CaseAudience): boolean => {
  const isIn = (agencyIds: readonly string[]): boolean => agencyIds.includes(audience.agencyId);
  switch (ground.is) {
    case 'own-unit':
      return (
        audience.agencyId === ground.agencyId &&
        audience.unitId === ground.unitId &&
        (ground.unlessReplaced === undefined || !audience.replaced.includes(ground.unlessReplaced))
      );
    case 'own-agency':
      return audience.agencyId === ground.agencyId;
    case 'handler':
      return isIn(ground.agencyIds) && audience.handlers.includes(ground.personId);
    case 'reviewer':
      return isIn(ground.agencyIds) && audience.reviewers.includes(ground.personId);
    case 'presider':
      return isIn(ground.agencyIds) && audience.presiders.includes(ground.personId);
    case 'lawful-request':
      return audience.agencyId === ground.agencyId && wasAskedFor(ground, audience);
    case 'oversight':
      return isIn(ground.agencyIds);
    case 'transfer':
      return isIn(ground.agencyIds) && audience.hasTransfer;
    case 'before-police': {
      const { policeOrgan } = audience;
      return isIn(ground.agencyIds) && policeOrgan !== undefined && !ground.otherOrgans.includes(policeOrgan);
    }
    case 'decided':
      return isIn(ground.agencyIds) && audience.isDecided;
    case 'remedy':
      return audience.remedies.some(
        ({ kind, bodyId }) =>
          kind === ground.kind && (bodyId === undefined ? isIn(ground.agencyIds) : bodyId === ground.bodyId),
      );
    case 'payment':
      return audience.fine?.bankIds.includes(ground.bankId) === true;
    case 'treasury':
      return isIn(ground.agencyIds) && audience.fine !== undefined;
  }
};

/** A case meets every part of what was asked for; one that has no number yet was asked for by none. */
const wasAskedFor = (
  { caseNumbers, powerCodes, fieldCodes, begunFrom, begunTo }: CasesAskedFor,
  { caseNumber, powerCode, begunOn }: CaseAudience,
): boolean =>
  (caseNumbers === undefined || (caseNumber !== undefined && isAmong(caseNumbers, caseNumber))) &&
  (powerCodes === undefined || powerCodes.includes(powerCode)) &&
  (fieldCodes === undefined || fieldCodes.includes(powerCode.slice(0, 2))) &&
  (begunFrom === undefined || begunOn >= begunFrom) &&
  (begunTo === undefined || begunOn <= begunTo);

/** A notice writes numbers in its own brackets and spaces. */
const isAmong = (numbers: readonly string[], number: string): boolean => {
  const own = comparableNumber(number);
  return numbers.some((each) => comparableNumber(each) === own);
};

/**
 * What somebody may read of many cases at once: supervision reads a file only in a check by two, one case at a time.
 */
export const scopeOutsideOfChecks = (scope: CaseScope): CaseScope => ({
  ...scope,
  grounds: scope.grounds.filter(({ is }) => is !== 'oversight'),
});
