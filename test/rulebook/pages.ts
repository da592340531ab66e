import { join } from 'node:path';
import { sourceTree } from '../architecture/source-tree.js';
import { articlesPage } from './articles-page.js';
import type { Citation } from './citations.js';
import { pageOf } from './page.js';
import { root, RULEBOOK_PAGE } from './repository-texts.js';
import { filesOfRules } from './rule-files.js';
import { rulesPage } from './rules-page.js';

/** A page that is generated from the sources. */
export interface WrittenPage {
  /** In the repository. */
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

/** The pages of the law with their required texts. */
export const writtenPages = (citations: readonly Citation[]): readonly WrittenPage[] =>
  Object.entries({
    [RULEBOOK_PAGE]: pageOf(citations),
    'docs/reference/rules.md': rulesPage(filesOfRules(sourceTree())),
    'docs/reference/articles.md': articlesPage(),
  }).map(([path, text]) => ({ path, file: join(root, path), text }));
