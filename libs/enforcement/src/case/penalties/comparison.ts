import { canonicalJson } from '@ecl/kernel';
import type { Penalty } from '../values.js';
import { confiscatedIn, fineIn } from './amounts.js';

/** The same penalties, in whatever order. */
export const arePenaltiesEqual = (a: readonly Penalty[], b: readonly Penalty[]): boolean =>
  canonicalJson(a.map(canonicalJson).sort()) === canonicalJson(b.map(canonicalJson).sort());

/**
 * Whether penalties go beyond those that the party was told of: more money, or a penalty that was not proposed. A warning in
 * place of something that was proposed is lighter; besides it, it is an addition. What is said in words (a scope, a licence)
 * must be said in the same words: nobody can compute whether other words are wider.
 */
export const isHeavier = (penalties: readonly Penalty[], than: readonly Penalty[]): boolean =>
  fineIn(penalties) > fineIn(than) || confiscatedIn(penalties) > confiscatedIn(than) || addsTo(penalties, than);

const addsTo = (penalties: readonly Penalty[], proposed: readonly Penalty[]): boolean => {
  const known = proposed.map(matter);
  const kept = penalties.map(matter);
  const isSomethingDropped = known.some((each) => !kept.includes(each));
  return penalties.some(
    (penalty) => !known.includes(matter(penalty)) && !(penalty.kind === 'warning' && isSomethingDropped),
  );
};

/** What a penalty is about, without its amount. */
const matter = (penalty: Penalty): string => {
  switch (penalty.kind) {
    case 'warning':
    case 'publicCriticism':
    case 'fine':
    case 'confiscationOfGains':
      return penalty.kind;
    case 'confiscationOfProperty':
      return `${penalty.kind} ${penalty.items}`;
    case 'suspensionOfLicence':
    case 'revocationOfLicence':
      return `${penalty.kind} ${penalty.licence}`;
    case 'loweringOfQualification':
      return `${penalty.kind} ${penalty.qualification}`;
    case 'restrictionOfBusiness':
    case 'suspensionOfBusiness':
    case 'closure':
    case 'restrictionOfEmployment':
      return `${penalty.kind} ${penalty.scope}`;
  }
};
