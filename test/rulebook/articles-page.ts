import { ARTICLES, LAW_TEXTS } from '@ecl/enforcement';
import { productRules } from '@ecl/ledger';

const HEAD = `# 条款 · The articles

本系统所引用的每一条款及其要求。「原文」为法律文本原句；「要点」为本系统的概括，不得作为原文引用。

Every article that the product cites, with what it asks for. 原文 marks the words of the law; 要点 is a statement made for this
product, not to be quoted as the text. This page is written by \`npm run rulebook -- --write\` from \`libs/enforcement/src/law/articles\`.
`;

/**
 * The anchor of an article on its page: letters, digits and Chinese numerals are kept; everything else becomes a
 * hyphen.
 */
export const articleAnchor = (article: string): string => article.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '');

/** The required text of `docs/reference/articles.md`. */
export const articlesPage = (): string => {
  const rules = rulesByArticle();
  return [
    HEAD,
    ...LAW_TEXTS.map(({ short, titleZh, titleEn, instrument, inForceSince, inForceUntil }) => {
      const rows = ARTICLES.filter(({ law }) => law.short === short).map(
        ({ article, is, zh }) =>
          `| <a id="${articleAnchor(article)}"></a>${article} | ${is === 'quoted' ? '原文' : '要点'} | ${zh} | ${(rules.get(article) ?? []).map((code) => `[\`${code}\`](rules.md#${code})`).join(', ')} |`,
      );
      return [
        `## ${short} ${titleZh}\n`,
        `${titleEn}. ${instrument}；自 in force since ${inForceSince}${inForceUntil ? ` 至 until ${inForceUntil}` : ''}。\n`,
        '| 条款 article | | 内容 what it asks for | 规则 rules |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
      ].join('\n');
    }),
  ].join('\n');
};

const rulesByArticle = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { code, articles } of productRules)
    for (const article of articles) found.set(article, [...(found.get(article) ?? []), code]);
  return found;
};
