import { type Fen, type PlainDate, yuan } from '@ecl/kernel';
import type { Article, PackId } from '../law/article.js';
import type { Parameters, PerPartyKind, Term, TermUnit } from './rule-packs.js';

export type ParameterName = Exclude<keyof Parameters, 'versions'>;

/** A value with the provision that it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly article: Article;
  /** Local law leaves it open, or was not found: the agency's legal section must confirm the value or set its own. */
  readonly isToBeConfirmed?: true;
}

export type SourcedParameters = { readonly [P in ParameterName]?: Sourced<Parameters[P]> };

/** One version of a pack: its content from its day until the next version. It repeats what did not change. */
export interface PackVersion {
  readonly effectiveFrom: PlainDate;
  readonly values: SourcedParameters;
}

export interface RulePack {
  readonly id: PackId;
  readonly titleZh: string;
  readonly titleEn: string;
  /** In the order of their days. */
  readonly versions: readonly PackVersion[];
}

export const sourced = <T>(value: T, article: Article): Sourced<T> => ({ value, article });
export const toBeConfirmed = <T>(value: T, article: Article): Sourced<T> => ({ value, article, isToBeConfirmed: true });

/** A term that moves a last day on a holiday to the next working day where that can happen. */
export const rolling = (length: number, unit: TermUnit, article: Article): Sourced<Term> =>
  sourced({ length, unit, rolls: true, article }, article);
/** A term that ends on its last day, even on a holiday. */
export const fixed = (length: number, unit: TermUnit, article: Article): Sourced<Term> =>
  sourced({ length, unit, rolls: false, article }, article);

export const workingDays = (length: number, article: Article): Sourced<Term> => rolling(length, 'workingDay', article);
export const hours = (length: number, article: Article): Sourced<Term> => fixed(length, 'hour', article);

/**
 * Amounts in yuan for each kind of party. The laws speak of citizens and of organisations; a sole trader (个体工商户) is
 * measured as a citizen, which gives the party the more careful procedure.
 */
export const yuanPerKind = (amounts: { citizen: number; organisation: number }): PerPartyKind<Fen> => ({
  citizen: yuan(amounts.citizen),
  soleTrader: yuan(amounts.citizen),
  organisation: yuan(amounts.organisation),
});
