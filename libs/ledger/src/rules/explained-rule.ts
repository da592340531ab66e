import {
  explainArticle,
  rulebookRow,
  type Article,
  type PublishedRule,
  type RuleAsked,
  type RulebookId,
} from '@ecl/enforcement';

/** An article with what it asks for. */
export interface ExplainedArticle {
  readonly article: Article;
  readonly lawZh: string;
  readonly lawEn: string;
  /** `quoted`: the words of the law. `stated`: a summary written for this product; do not quote it as the text. */
  readonly is: 'quoted' | 'stated';
  readonly zh: string;
}

/** A row of the rulebook. Its sentence is in English only; the articles say the same in the words of the law. */
export interface ExplainedRef {
  readonly id: RulebookId;
  readonly says: string;
  readonly articles: readonly Article[];
}

/** A rule with everything that is needed to understand it: for the command line and for the API. */
export interface ExplainedRule extends Omit<PublishedRule, 'articles' | 'refs' | 'earlier'> {
  readonly articles: readonly ExplainedArticle[];
  readonly refs: readonly ExplainedRef[];
  readonly earlier: readonly (Omit<PublishedRule['earlier'][number], 'refs'> & {
    readonly articles: readonly Article[];
  })[];
}

/** The articles are before the many steps that ask the rule: a reader looks for them first. */
export const explainedRule = ({ askedBy, refs, articles, earlier, ...rule }: PublishedRule): ExplainedRule => ({
  ...rule,
  articles: articles.map(explained),
  refs: refs.map((id) => ({ id, ...rowOf(id) })),
  askedBy,
  earlier: earlier.map(({ refs: _refs, ...version }) => ({ ...version, articles: articlesOf(version.askedBy) })),
});

const rowOf = (id: RulebookId): Omit<ExplainedRef, 'id'> => {
  const { says, articles } = rulebookRow(id);
  return { says, articles };
};

const explained = (article: Article): ExplainedArticle => {
  const found = explainArticle(article);
  if (!found) throw new RangeError(`${article} is not in the table of articles`);
  return { article, lawZh: found.law.titleZh, lawEn: found.law.titleEn, is: found.is, zh: found.zh };
};

const articlesOf = (askedBy: readonly RuleAsked[]): readonly Article[] => [
  ...new Set(askedBy.flatMap(({ articles }) => articles)),
];
