import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceTree } from '../architecture/source-tree.js';
import { citationsIn, type Citation } from './citations.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const RULEBOOK_PAGE = 'docs/rulebook.md';
/** Generated pages contain no citations of their own. */
const WRITTEN = [RULEBOOK_PAGE, 'docs/reference/rules.md', 'docs/reference/articles.md'];

const isLeftOut = (name: string): boolean => ['node_modules', 'dist', 'fixtures', '.git', 'results'].includes(name);

const pagesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isLeftOut(entry.name) ? [] : pagesUnder(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });

/** The rulebook defines the ids, and the tests of its scanner use invented ids. */
const isAboutIds = (path: string): boolean =>
  WRITTEN.includes(path) || path.startsWith('test/rulebook/') || path.includes('/law/rulebook/');

/** Every place in the repository that names an id of the rulebook. */
export const citations = (): readonly Citation[] =>
  [...sourceTree(), ...pages()]
    .filter(([path]) => !isAboutIds(path))
    .flatMap(([path, text]) => citationsIn(path, text))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));

const pages = (): ReadonlyMap<string, string> =>
  new Map(
    ['apps', 'libs', 'test', 'docs', 'deploy', 'examples']
      .flatMap((top) => pagesUnder(join(root, top)))
      .concat(
        readdirSync(root)
          .filter((name) => name.endsWith('.md'))
          .map((name) => join(root, name)),
      )
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
