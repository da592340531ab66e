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

/**
 * Rules by their codes, in the order of the codes. Objects with the same code are one rule: several steps ask it, or it
 * has several versions when sentences or dates differ.
 * @throws RangeError when a code has no cure, so that no rule is published without one.
 */
export const publishedRules = (rules: Iterable<AskedRule>, cureOf: CureOf): readonly PublishedRule[] => {
  const byCode = new Map<string, Map<string, RuleVersion>>();
  for (const { code, says, asked } of rules) {
    const versions = byCode.get(code) ?? new Map<string, RuleVersion>();
    byCode.set(code, versions);
    const key = JSON.stringify([says.since, says.until, says.zh, says.en]);
    const before = versions.get(key);
    versions.set(key, {
      ...(before ?? says),
      refs: union(before?.refs, says.refs),
      askedBy: withAsked(before?.askedBy ?? [], asked),
    });
  }
  return [...byCode]
    .map(([code, versions]) => published(code, [...versions.values()].toSorted(byAge), cureOf))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
};

/** A step may ask one rule in two parts: what is certain beforehand, and what follows only from its command. */
const withAsked = (before: readonly RuleAsked[], asked: RuleAsked): readonly RuleAsked[] =>
  before.some((each) => isSamePlace(each, asked))
    ? before.map((each) =>
        isSamePlace(each, asked) ? { ...each, articles: union(each.articles, asked.articles) } : each,
      )
    : [...before, asked];

const isSamePlace = (one: RuleAsked, other: RuleAsked): boolean => one.of === other.of && one.name === other.name;

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
