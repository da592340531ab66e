import { explainArticle } from '@ecl/enforcement';
import { productRules } from '@ecl/ledger';
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { sourceTree } from '../architecture/source-tree.js';
import { root } from './repository-texts.js';
import { filesOfRules } from './rule-files.js';

const text = (path: string): string => readFileSync(join(root, path), 'utf8');

const RULES = 'docs/reference/rules.md';
const ARTICLE_PAGE = 'docs/reference/articles.md';
const WRITTEN = [RULES, ARTICLE_PAGE, 'docs/rulebook.md'];

/** The places of a page that a link can name: those with an id, and its headings of one word. */
const anchorsOf = (page: string): ReadonlySet<string> =>
  new Set([
    ...[...text(page).matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = '']) => id),
    ...[...text(page).matchAll(/^#+ (\w+)$/gm)].map(([, word = '']) => word.toLowerCase()),
  ]);

/** What a link on a page leads to: a file of the repository, and a place on it. */
const linksOn = (page: string): readonly { readonly path: string; readonly anchor: string | undefined }[] =>
  [...text(page).matchAll(/\]\(([^()\s]+(?:\([^()]*\)[^()\s]*)?)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !link.startsWith('http'))
    .map((link) => {
      const [path = '', anchor] = link.split('#');
      return { path: path === '' ? page : normalize(join(dirname(page), path)), anchor };
    });

/** The part of the page about one rule, as somebody reads it who looked up its code. */
const sectionOf = (code: string): string => {
  const [, section = ''] = text(RULES).split(`<a id="${code}"></a>`);
  return section.split('<a id=')[0] ?? '';
};

describe('every code that a user can see', () => {
  it('every code that a user can see is the code of a published rule, and every published rule has a definition', () => {
    const defined = [...filesOfRules(sourceTree()).keys()].toSorted();
    expect(productRules.map(({ code }) => code)).toEqual(defined);
  });

  it('every code that a user can see has a section with both sentences, what to do, the steps, the articles and a file that has the code', () => {
    const sources = sourceTree();
    const odd = productRules.filter(({ code, zh, en, cure, askedBy }) => {
      const section = sectionOf(code);
      const files = [...section.matchAll(/\]\(\.\.\/\.\.\/([^)]+)\)/g)].map(([, path = '']) => path);
      const isWhole = [zh, en, cure.zh, cure.en].every((sentence) => section.includes(sentence));
      const isFiled = files.length > 0 && files.every((path) => sources.get(path)?.includes(`'${code}'`));
      return !isWhole || !isFiled || askedBy.length === 0;
    });
    expect(odd.map(({ code }) => code)).toEqual([]);
  });

  it('every code that a user can see can be looked up with the API where it can be broken: each step has its route in the contract', () => {
    const { paths } = JSON.parse(text('openapi.json')) as { paths: Record<string, unknown> };
    const routes = productRules.flatMap(({ askedBy }) => askedBy.flatMap(({ route }) => (route ? [route] : [])));
    expect([...new Set(routes)].filter((route) => paths[route] === undefined)).toEqual([]);
  });
});

describe('a stranger who was refused', () => {
  it.each([
    ['officers.fewer-than-two', 'APL 42'],
    ['transfer.out-of-order', 'PSP 181'],
    ['payment.surcharge-not-stated', 'ACL 45'],
  ])('a refused user comes from %s to the words of %s by two links', (code, article) => {
    const link = /\]\(articles\.md#([^)]+)\)/.exec(sectionOf(code).slice(sectionOf(code).indexOf(`[${article}]`)))?.[1];
    const row = text(ARTICLE_PAGE)
      .split('\n')
      .find((line) => line.includes(`<a id="${link ?? ''}"></a>`));
    expect(row).toContain(article);
    expect(row).toMatch(/(原文|要点) \| \p{Script=Han}.*。 \|/u);
  });

  it.each(WRITTEN)('no link of %s that a refused user follows is broken', (page) => {
    const anchors = new Map(WRITTEN.map((path) => [path, anchorsOf(path)]));
    const dead = linksOn(page).filter(
      ({ path, anchor }) =>
        !existsSync(join(root, path)) ||
        (anchor !== undefined && anchors.has(path) && anchors.get(path)?.has(anchor) !== true),
    );
    expect(dead).toEqual([]);
    expect(linksOn(page).length).toBeGreaterThan(100);
  });

  it('a refused user finds a statement of every article that a rule names', () => {
    const articles = new Set(
      productRules.flatMap((rule) =>
        [rule, ...rule.earlier].flatMap(({ askedBy }) => askedBy.flatMap((asked) => asked.articles)),
      ),
    );
    expect([...articles].filter((article) => !explainArticle(article)?.zh)).toEqual([]);
  });

  it('a refused user finds the rules from the catalogue of errors and from both readmes', () => {
    for (const page of ['docs/reference/errors.md', 'README.md', 'README.zh-CN.md'])
      expect(linksOn(page).map(({ path }) => path)).toContain(RULES);
  });
});
