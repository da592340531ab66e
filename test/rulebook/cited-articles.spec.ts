import { ARTICLES, LAW_TEXTS } from '@ecl/enforcement';
import { describe, expect, it } from '@jest/globals';
import { sourceTree } from '../architecture/source-tree.js';
import { articlesIn } from './cited-articles.js';

const isProduct = (path: string): boolean =>
  /^(libs|apps)\//.test(path) && !path.endsWith('.spec.ts') && !path.includes('/law/articles/');

const cited = (): ReadonlySet<string> =>
  new Set(
    [...sourceTree()]
      .filter(([path]) => isProduct(path))
      .flatMap(([, text]) =>
        articlesIn(
          text,
          LAW_TEXTS.map(({ short }) => short),
        ),
      ),
  );

describe('the articles that the product cites', () => {
  it('the articles that the product cites are all in the table: of rules, parameters, clocks, steps of a transfer and needs for a recording', () => {
    const known = new Set<string>(ARTICLES.map(({ article }) => article));
    expect([...cited()].filter((article) => !known.has(article))).toEqual([]);
  });

  it('the table has no article that the product does not cite', () => {
    const used = cited();
    expect(ARTICLES.map(({ article }) => article).filter((article) => !used.has(article))).toEqual([]);
  });

  it('the articles that the product cites are found as text in quotes, and nothing else is', () => {
    const text = `articles: ['APL 58', "G27 (十二)"], // APL 1\nconst x = 'APL 5 of 7', y = 'UTF 8', z = 'ALL-I 156';`;
    expect(articlesIn(text, ['APL', 'G27', 'ALL', 'ALL-I'])).toEqual(['APL 58', 'G27 (十二)', 'ALL-I 156']);
  });
});
