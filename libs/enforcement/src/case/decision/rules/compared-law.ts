import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { changesOfLaw, includesVersion, type ChangeOfLaw, type DaysOfLaw } from '../../../guards/law-in-force.js';
import type { CaseState } from '../../state.js';
import type { LawComparison, LegalBasis } from '../../values.js';

/**
 * 从旧兼从轻 (APL 37): the law of the day of the conduct, unless what it has become by the day of the decision is lighter.
 * A decision that could rest on either names both, says which is lighter and why, and rests on that one.
 */
export interface OnBasis {
  readonly occurredAt: Instant;
  readonly basis: readonly LegalBasis[];
  readonly conduct?: { readonly beganOn?: PlainDate; readonly endedOn: PlainDate };
  readonly lawComparisons?: readonly LawComparison[];
}

/** The days by which the provisions of a step are judged. */
export const daysOf = (
  { occurredAt, conduct }: Pick<OnBasis, 'occurredAt' | 'conduct'>,
  { filing }: CaseState,
): DaysOfLaw => {
  const stepOn = chinaDateOf(occurredAt);
  const endedOn = filing.is === 'none' ? conduct?.endedOn : filing.conduct.endedOn;
  return { conductEndedOn: endedOn ?? stepOn, stepOn };
};

/** What changed between the conduct and the decision. */
export const changesFor = (
  command: Omit<OnBasis, 'lawComparisons'>,
  state: CaseState,
  { registers }: EnforcementContext,
): readonly ChangeOfLaw[] => changesOfLaw(command.basis, daysOf(command, state), registers);

/** Whether a comparison is between the two laws of a change. */
export const isOf = ({ older, newer }: LawComparison, change: ChangeOfLaw): boolean =>
  newer !== undefined && includesVersion(change.older, older) && includesVersion(change.newer, newer);

/** The comparisons that a step has. */
export const comparisonsIn = ({ lawComparisons }: Pick<OnBasis, 'lawComparisons'>): readonly LawComparison[] =>
  lawComparisons ?? [];
