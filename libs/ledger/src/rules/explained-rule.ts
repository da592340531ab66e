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

/** A rule with everything that is needed to understand it: for the command line and for the API. */
export interface ExplainedRule extends Omit<PublishedRule, 'articles' | 'refs' | 'earlier'> {
  readonly articles: readonly ExplainedArticle[];
  readonly refs: readonly { readonly id: RulebookId; readonly says: string }[];
  readonly earlier: readonly (Omit<PublishedRule['earlier'][number], 'refs'> & {
    readonly articles: readonly Article[];
  })[];
}

export const explainedRule = (rule: PublishedRule): ExplainedRule => ({
  ...rule,
  articles: rule.articles.map(explained),
  refs: rule.refs.map((id) => ({ id, says: rulebookRow(id).says })),
  earlier: rule.earlier.map(({ refs: _refs, ...version }) => ({ ...version, articles: articlesOf(version.askedBy) })),
});

const explained = (article: Article): ExplainedArticle => {
  const found = explainArticle(article);
  if (!found) throw new RangeError(`${article} is not in the table of articles`);
  return { article, lawZh: found.law.titleZh, lawEn: found.law.titleEn, is: found.is, zh: found.zh };
};

const articlesOf = (askedBy: readonly RuleAsked[]): readonly Article[] => [
  ...new Set(askedBy.flatMap(({ articles }) => articles)),
];
