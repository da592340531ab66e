import { lawRules, publishedRules, RULE_TRACKS, type PublishedRule } from '@ecl/enforcement';
import { accountCures, askedAccountRules } from '@ecl/identity';

const accountRules = publishedRules(askedAccountRules, (code) => {
  const cure = accountCures[code];
  return cure && { track: 'accounts', cure };
});

/**
 * Every rule of the product by its code: those of the law, and those of accounts. Every code that a user can see is
 * here.
 */
export const productRules: readonly PublishedRule[] = [...accountRules, ...lawRules].toSorted((a, b) =>
  a.code < b.code ? -1 : 1,
);

const byCode: ReadonlyMap<string, PublishedRule> = new Map(productRules.map((rule) => [rule.code, rule]));

/** The rule with a code; undefined if it does not exist. */
export const productRule = (code: string): PublishedRule | undefined => byCode.get(code);

/** The tracks of the rules, with their titles, in the order of a case. */
export const ruleTracks: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ...Object.entries(RULE_TRACKS).map(([track, { title }]) => [track, title] as const),
  ['accounts', { zh: '账号', en: 'Accounts' }],
]);
