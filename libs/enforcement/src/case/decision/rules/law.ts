import type { Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { includesVersion, inWords, type ChangeOfLaw, type DaysOfLaw } from '../../../guards/law-in-force.js';
import { isInForce, nameOf, type ProvisionRef } from '../../../registers/provisions/provision.js';
import { statementOf } from '../../../law/rule.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { LawComparison, LegalBasis } from '../../values.js';
import { changesFor, comparisonsIn, daysOf, isOf, type OnBasis } from './compared-law.js';
import { changesDuringConduct } from './law-during-conduct.js';

const uncompared = (command: OnBasis, state: CaseState, context: EnforcementContext): readonly ChangeOfLaw[] =>
  changesFor(command, state, context).filter(
    (change) => change.newer.length > 0 && !comparisonsIn(command).some((each) => isOf(each, change)),
  );

const words = { refs: ['X6'], articles: ['APL 37'], pack: 'national-core' } as const;

/** The particulars offer both versions. */
export const ChangedLawMustBeCompared = rule<OnBasis>()({
  ...words,
  code: 'decision.law-not-compared',
  en: 'The law changed between the conduct and the decision, and the decision does not compare the two versions.',
  zh: '违法行为发生之后、作出决定之前，所依据的规定已经修改或者废止，决定未比较新旧规定。',
  reads: ['basis', 'conduct', 'lawComparisons'],
  brokenWhen: (command, state, context) => uncompared(command, state, context).length > 0,
  particulars: (command, state, context) => {
    const changes = uncompared(command, state, context);
    return {
      older: changes.flatMap(({ older }) => older.map(inWords)).join(', '),
      newer: changes.flatMap(({ newer }) => newer.map(inWords)).join(', '),
    };
  },
});

const repealed = (
  command: Omit<OnBasis, 'lawComparisons'>,
  state: CaseState,
  context: EnforcementContext,
): readonly ChangeOfLaw[] => changesFor(command, state, context).filter(({ newer }) => newer.length === 0);

/** 不认为是违法: what the new law no longer forbids is not penalised. */
export const RepealedLawMustHaveASuccessor = rule<OnBasis>()({
  ...words,
  code: 'decision.law-repealed',
  en: 'The provision was repealed before the decision, and the register names nothing that took its place: the conduct is no longer unlawful.',
  zh: '所依据的规定在作出决定之前已经废止，登记簿未载明后续规定，该行为不再认为是违法。',
  reads: ['basis', 'conduct'],
  brokenWhen: (command, state, context) => repealed(command, state, context).length > 0,
  particulars: (command, state, context) => ({
    provisions: repealed(command, state, context)
      .flatMap(({ older }) => older.map(inWords))
      .join(', '),
  }),
});

const named = ({ older, newer }: LawComparison): string => `${nameOf(older)} / ${newer ? nameOf(newer) : ''}`;

const ofOtherLaw = (command: OnBasis, state: CaseState, context: EnforcementContext): readonly LawComparison[] => {
  const changes = [...changesFor(command, state, context), ...changesDuringConduct(command, state, context)];
  return comparisonsIn(command).filter((each) => !changes.some((change) => isOf(each, change)));
};

export const ComparisonMustBeOfTheChangedLaw = rule<OnBasis>()({
  ...words,
  code: 'decision.comparison-of-other-law',
  en: 'A comparison is not between the law of the day of the conduct and what it has become by the day of the decision.',
  zh: '所作比较不是违法行为发生之日有效的规定与作出决定之日有效的后续规定之间的比较。',
  reads: ['basis', 'conduct', 'lawComparisons'],
  brokenWhen: (command, state, context) => ofOtherLaw(command, state, context).length > 0,
  particulars: (command, state, context) => ({
    comparisons: ofOtherLaw(command, state, context).map(named).join(', '),
  }),
});

/** Whether a decision rests on the law that its comparison does not call lighter, or not on the one that applies. */
const appliesTheHeavier = ({ older, newer, lighter }: LawComparison, basis: readonly LegalBasis[]): boolean => {
  if (!newer) return false;
  const [applicable, other] = lighter === 'newer' ? [newer, older] : [older, newer];
  return !restsOn(basis, applicable) || restsOn(basis, other);
};

const restsOn = (basis: readonly LegalBasis[], { provisionId, version }: ProvisionRef): boolean =>
  basis.some((each) => each.provisionId === provisionId && each.version === version);

export const LighterLawMustApply = rule<OnBasis>()({
  ...words,
  code: 'decision.heavier-law-applied',
  en: 'The decision does not rest on the lighter of the two laws alone; where both weigh the same, the older one applies.',
  zh: '决定未仅以新旧规定中处罚较轻的规定为依据；新旧规定轻重相同的，适用旧规定。',
  reads: ['basis', 'conduct', 'lawComparisons'],
  brokenWhen: (command, state, context) => {
    // A change while the conduct went on leaves no choice: the law of the last day applies.
    const changes = changesFor(command, state, context);
    return comparisonsIn(command).some(
      (each) => changes.some((change) => isOf(each, change)) && appliesTheHeavier(each, command.basis),
    );
  },
});

/** A decision that the conduct is no longer unlawful. */
interface NoPenalty {
  readonly occurredAt: Instant;
  readonly reason: string;
  readonly lawComparisons?: readonly LawComparison[];
}

/** Whether the law of the conduct is no longer in force, and the comparison names what took its place, if anything did. */
const isTrueChange = (
  { older, newer }: LawComparison,
  { conductEndedOn, stepOn }: DaysOfLaw,
  { registers }: EnforcementContext,
): boolean => {
  const version = registers.provisions.version(older);
  if (!version || !isInForce(version, conductEndedOn) || isInForce(version, stepOn)) return false;
  const later = registers.provisions.laterOn(older, stepOn);
  return newer === undefined ? later.length === 0 : includesVersion(later, newer);
};

const untrue = (
  command: Omit<NoPenalty, 'reason'>,
  state: CaseState,
  context: EnforcementContext,
): readonly LawComparison[] =>
  comparisonsIn(command).filter((each) => !isTrueChange(each, daysOf(command, state), context));

/** Where no comparison is true, the rule below says what the decision has to show. */
const isTold = (command: NoPenalty, all: readonly LawComparison[]): boolean =>
  command.reason === 'noLongerUnlawful' && all.length === comparisonsIn(command).length;

/** A decision without a penalty compares nothing that the register does not have, or that did not change. */
export const ComparisonOfNoPenaltyMustBeTrue = rule<NoPenalty>()({
  ...statementOf(ComparisonMustBeOfTheChangedLaw),
  reads: ['reason', 'lawComparisons'],
  brokenWhen: (command, state, context) => {
    const wrong = untrue(command, state, context);
    return wrong.length > 0 && !isTold(command, wrong);
  },
  particulars: (command, state, context) => ({ comparisons: untrue(command, state, context).map(named).join(', ') }),
});

export const LawMustNoLongerForbidTheConduct = rule<NoPenalty>()({
  ...words,
  code: 'decision.still-unlawful',
  en: 'The decision does not show that the law of the day of the conduct was repealed or amended and that the new law no longer forbids the conduct.',
  zh: '决定未说明违法行为发生之日有效的规定已经修改或者废止，且新的规定不认为是违法。',
  reads: ['reason', 'lawComparisons'],
  brokenWhen: (command, state, context) =>
    command.reason === 'noLongerUnlawful' &&
    !comparisonsIn(command).some(
      (each) => each.lighter === 'newer' && isTrueChange(each, daysOf(command, state), context),
    ),
});
