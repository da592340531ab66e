import { addFen, canonicalJson, type Fen } from '@ecl/kernel';
import type { Penalty } from '../values.js';
import { confiscatedIn, confiscatesUnvalued, fineIn } from './amounts.js';

/** The same penalties, in any order. */
export const arePenaltiesEqual = (a: readonly Penalty[], b: readonly Penalty[]): boolean =>
  canonicalJson(a.map(canonicalJson).sort()) === canonicalJson(b.map(canonicalJson).sort());

/**
 * Whether penalties exceed those that the party was notified of: more money of a kind, or a penalty that was not proposed.
 * Less of one is no room for more of another: each confiscation is compared by itself, goods thing by thing. Goods that were told
 * without a value reached every line then; the value that they turn out to have makes the penalty no heavier. A
 * warning in place of a proposed penalty is lighter; in addition to it, it is an extra penalty. Descriptions (a scope,
 * a licence) must have the same words, because nobody can compute whether other words mean more. Goods that had a value and have none now
 * may be worth anything: without it they would pass under every line.
 */
export const isHeavier = (penalties: readonly Penalty[], than: readonly Penalty[]): boolean =>
  penalties.some((penalty) => isUnvalued(penalty, penalties) && !isUnvalued(penalty, than)) ||
  isHeavierAsStated(penalties, than);

/** The same by what is stated alone: whoever decides on a remedy need not repeat what goods are worth. */
export const isHeavierAsStated = (penalties: readonly Penalty[], than: readonly Penalty[]): boolean =>
  penalties.some((penalty) => !isUnvalued(penalty, than) && moneyOf(penalty, penalties) > moneyOf(penalty, than)) ||
  addsTo(penalties, than);

/** Whether penalties are lighter than others by an item that they no longer have, or by more than so many per cent of its money. */
export const isClearlyLighter = (penalties: readonly Penalty[], than: readonly Penalty[], percent: number): boolean =>
  !isHeavier(penalties, than) &&
  (goneFrom(than, penalties).length > 0 ||
    than.some((each) => moneyOf(each, penalties) * 100 < moneyOf(each, than) * (100 - percent)));

const isUnvalued = (penalty: Penalty, among: readonly Penalty[]): boolean =>
  confiscatesUnvalued(among.filter((each) => matter(each) === matter(penalty)));

/** The money of all penalties of a list that are about the same as this one, in fen; goods count with their stated value. */
const moneyOf = (penalty: Penalty, among: readonly Penalty[]): Fen => {
  const about = matter(penalty);
  const same = among.filter((each) => matter(each) === about);
  return addFen(fineIn(same), confiscatedIn(same));
};

/** The items that others no longer have at all; a lower amount of the same is none. */
export const goneFrom = (penalties: readonly Penalty[], others: readonly Penalty[]): readonly Penalty[] => {
  const kept = others.map(matter);
  return penalties.filter((penalty) => !kept.includes(matter(penalty)));
};

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
