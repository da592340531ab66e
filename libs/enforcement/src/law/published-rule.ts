import type { Article, PackId } from './article.js';
import type { Cure } from './cures/cure.js';
import type { RuleReferences } from './rule-references.js';
import type { RulebookId } from './rulebook-ids.js';

/**
 * One place where a rule is asked: a step that can be refused, or a step of an imported case that can get a finding.
 */
export interface RuleAsked {
  /** The owner of the step, as in its address: `cases`, `registers/personnel`, `accounts`, `imported-cases`. */
  readonly of: string;
  /** The name of the command; of an imported case, the kind of step. */
  readonly name: string;
  /** The route of the step; absent where the step is not taken here. */
  readonly route?: string;
  readonly zh: string;
  readonly en: string;
  /** The articles that a refusal of this step names: one code may have other articles at another step. */
  readonly articles: readonly Article[];
}

/** What a rule says while it is in force. */
export interface RuleVersion extends RuleReferences {
  readonly zh: string;
  readonly en: string;
  /** Absent for rules of the product itself, such as those of accounts. */
  readonly pack?: PackId;
  readonly refs: readonly RulebookId[];
  readonly askedBy: readonly RuleAsked[];
}

/** A rule as it is published, in its newest version. */
export interface PublishedRule extends RuleVersion {
  readonly code: string;
  readonly track: string;
  readonly cure: Cure;
  /** All articles of the newest version, for all its steps. */
  readonly articles: readonly Article[];
  /** Versions that were replaced, the oldest first. */
  readonly earlier: readonly RuleVersion[];
}

/** A rule with the place where it is asked, before it is published. */
export interface AskedRule {
  readonly code: string;
  readonly says: Omit<RuleVersion, 'askedBy'>;
  readonly asked: RuleAsked;
}

/** Finds the cure of a code, and the track to which it belongs. */
export type CureOf = (code: string) => { readonly track: string; readonly cure: Cure } | undefined;

type SameSentence = [AskedRule, ...AskedRule[]];

/**
 * Rules by their codes, in the order of the codes. Objects with the same code are one rule: several steps ask it, or it
 * has several versions when sentences or dates differ.
 * @throws RangeError when a code has no cure, so that no rule is published without one.
 */
export const publishedRules = (rules: Iterable<AskedRule>, cureOf: CureOf): readonly PublishedRule[] => {
  const byCode = new Map<string, Map<string, SameSentence>>();
  for (const rule of rules) {
    const { code, says } = rule;
    const versions = byCode.get(code) ?? new Map<string, SameSentence>();
    byCode.set(code, versions);
    const key = JSON.stringify([says.since, says.until, says.zh, says.en]);
    const sameSentence = versions.get(key);
    if (sameSentence) sameSentence.push(rule);
    else versions.set(key, [rule]);
  }
  return [...byCode]
    .map(([code, versions]) => published(code, [...versions.values()].map(versionOf).toSorted(byAge), cureOf))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
};

/** What the first says, wherever any of them is asked. */
const versionOf = (rules: SameSentence): RuleVersion => ({
  ...rules[0].says,
  refs: union(...rules.map(({ says }) => says.refs)),
  askedBy: placesOf(rules),
});

/** A step may ask one rule in two parts: what is certain beforehand, and what follows only from its command. */
const placesOf = (rules: readonly AskedRule[]): readonly RuleAsked[] => {
  const places = new Map<string, RuleAsked>();
  for (const { asked } of rules) {
    const key = `${asked.of} ${asked.name}`;
    const before = places.get(key);
    places.set(key, before ? { ...before, articles: union(before.articles, asked.articles) } : asked);
  }
  return [...places.values()];
};

const published = (code: string, versions: readonly RuleVersion[], cureOf: CureOf): PublishedRule => {
  const newest = versions.at(-1);
  const known = cureOf(code);
  if (!newest || !known) throw new RangeError(`the rule ${code} has no cure: say in law/cures what to do next`);
  return {
    code,
    track: known.track,
    cure: known.cure,
    ...newest,
    articles: union(...newest.askedBy.map(({ articles }) => articles)),
    earlier: versions.slice(0, -1),
  };
};

const byAge = (a: RuleVersion, b: RuleVersion): number => ((a.since ?? '') < (b.since ?? '') ? -1 : 1);

const union = <T>(...lists: readonly (readonly T[] | undefined)[]): readonly T[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];
