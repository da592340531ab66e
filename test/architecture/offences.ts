import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { impureExpressions, libraries, namelessFolders, type Entry } from './import-table.js';
import { offeredInVain, unlistedIn } from './offered.js';
import { scanSource, type Import, type SourceScan } from './source-scan.js';

export type Rule =
  | 'folders-are-named-for-what-they-hold'
  | 'a-library-has-a-row-in-the-table'
  | 'imports-follow-the-table'
  | 'a-library-is-entered-through-its-index'
  | 'an-index-is-a-list-of-names'
  | 'an-index-offers-what-others-use'
  | 'a-library-serves-only-whom-it-is-for'
  | 'a-library-does-not-import-itself-by-name'
  | 'an-app-never-imports-another-app'
  | 'product-code-stands-without-its-tests'
  | 'product-code-needs-no-development-package'
  | 'the-law-is-pure'
  | 'files-do-not-import-in-a-circle';

export interface Offence {
  readonly rule: Rule;
  readonly file: string;
  readonly because: string;
}

/** Path from the root of the repository, with forward slashes, to the text of the file. */
export type SourceTree = ReadonlyMap<string, string>;

/** A place in the layout: `libs/kernel`, `apps/cli`, or `test`. */
interface Home {
  readonly kind: 'library' | 'app' | 'test';
  readonly name: string;
}

const homeOf = (path: string): Home | undefined => {
  const [top, name] = path.split('/');
  if (top === 'libs' && name !== undefined) return { kind: 'library', name };
  if (top === 'apps' && name !== undefined) return { kind: 'app', name };
  return top === 'test' ? { kind: 'test', name: 'test' } : undefined;
};

const isIn = (folder: string, path: string): boolean => folder.endsWith('/') && path.startsWith(folder);
const isSameHome = (a: Home, b: Home): boolean => a.kind === b.kind && a.name === b.name;
const isSpec = (path: string): boolean => path.endsWith('.spec.ts') || path.endsWith('.spec.tsx');
const isProduct = (path: string): boolean => !path.startsWith('test/') && !isSpec(path);
const isInTestingFolder = (path: string): boolean => /^libs\/[^/]+\/src\/testing\//.test(path);
/** The builds leave out specs, fixtures and a library's helpers for other tests. */
const isTestCode = (path: string): boolean =>
  !isProduct(path) || path.endsWith('.fixture.ts') || isInTestingFolder(path);

const builtins = new Set(builtinModules);
const isNodeModule = (specifier: string): boolean => specifier.startsWith('node:') || builtins.has(specifier);
const isRelative = (specifier: string): boolean => specifier.startsWith('.');
const libraryNamedBy = (specifier: string): string | undefined => /^@ecl\/([^/]+)/.exec(specifier)?.[1];
const packageNamedBy = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const pathNamedBy = (file: string, specifier: string): string => posix.join(posix.dirname(file), specifier);

const isBundled = (file: string): boolean => file.startsWith('apps/workbench/');

type Report = (rule: Rule, because: string) => void;

interface SeenImport {
  readonly file: string;
  readonly home: Home;
  readonly seen: Import;
  readonly report: Report;
}

const checkFolders = (file: string, report: Report): void => {
  const nameless = posix
    .dirname(file)
    .split('/')
    .find((folder) => namelessFolders.includes(folder));
  if (nameless !== undefined)
    report('folders-are-named-for-what-they-hold', `a folder called ${nameless} belongs to nobody`);
};

const checkEntry = (entry: Entry, library: string, { home, seen, report }: SeenImport): void => {
  if (entry === 'everything') return;
  if (entry === 'types') {
    if (!seen.isTypeOnly)
      report('imports-follow-the-table', `${home.name} may import only types of ${library}: use \`import type\``);
    return;
  }
  if (seen.names === 'all') {
    report('imports-follow-the-table', `${home.name} may import only some names of ${library}, so it has to name them`);
    return;
  }
  for (const name of seen.names.filter((each) => !entry.names.includes(each))) {
    report('imports-follow-the-table', `${home.name} may not import ${name} of ${library}`);
  }
};

const checkLibraryImport = (library: string, found: SeenImport): void => {
  const { file, home, seen, report } = found;
  if (isBundled(file) && !isTestCode(file))
    report('imports-follow-the-table', 'the workbench runs in a browser and knows the staff API by its contract alone');
  if (seen.specifier === `@ecl/${library}/testing`) {
    if (!isTestCode(file)) report('product-code-stands-without-its-tests', `${seen.specifier} is for tests alone`);
  } else if (seen.specifier !== `@ecl/${library}`) {
    report('a-library-is-entered-through-its-index', `${seen.specifier} goes past the index of ${library}`);
  }
  const { onlyFor } = libraries[library] ?? {};
  const isOwn = home.kind === 'library' && home.name === library;
  if (onlyFor !== undefined && !isOwn && !onlyFor.some((place) => file === place || isIn(place, file)))
    report('a-library-serves-only-whom-it-is-for', `${library} is only for ${onlyFor.join(', ')}`);
  if (home.kind !== 'library') return;
  if (isOwn) {
    // A spec may use its library as a user does.
    if (!isSpec(file))
      report('a-library-does-not-import-itself-by-name', `${seen.specifier} leads back through its own index`);
    return;
  }
  const entry = libraries[home.name]?.mayImport[library];
  if (entry === undefined) report('imports-follow-the-table', `${home.name} may not import ${library}`);
  // What a library offers for tests is for the specs of everyone who knows the library.
  else if (entry !== 'types' || seen.specifier !== `@ecl/${library}/testing`) checkEntry(entry, library, found);
};

const checkRelativeImport = ({ file, home, seen, report }: SeenImport): void => {
  const path = pathNamedBy(file, seen.specifier).replace(/\.js$/, '.ts');
  const target = homeOf(path);
  if (isTestCode(path) && !isTestCode(file))
    report('product-code-stands-without-its-tests', `${seen.specifier} is test code`);
  if (target === undefined || isSameHome(target, home)) return;
  if (target.kind === 'library')
    report(
      'a-library-is-entered-through-its-index',
      `${seen.specifier} climbs into ${target.name}; say @ecl/${target.name}`,
    );
  if (target.kind === 'app' && home.kind === 'app')
    report('an-app-never-imports-another-app', `${home.name} imports ${target.name}`);
  if (target.kind === 'app' && home.kind === 'library')
    report('imports-follow-the-table', `${home.name} is a library and may not import the app ${target.name}`);
};

const checkOutsideImport = ({ file, home, seen, report }: SeenImport, dependencies: ReadonlySet<string>): void => {
  if (home.kind === 'library' && libraries[home.name]?.isPure && !isTestCode(file)) {
    report('the-law-is-pure', `${home.name} may not import ${seen.specifier}`);
  }
  if (isNodeModule(seen.specifier)) return;
  const name = packageNamedBy(seen.specifier);
  // The workbench is bundled for browsers: its packages are in the bundle, and nobody who runs the product installs them.
  if (isBundled(file)) return;
  // A type has no cost at run time, so a package with only types may be a development package.
  if (!isTestCode(file) && !seen.isTypeOnly && !dependencies.has(name)) {
    report('product-code-needs-no-development-package', `${name} is not among the dependencies in package.json`);
  }
};

const checkPurity = (file: string, home: Home, { expressions }: SourceScan, report: Report): void => {
  if (home.kind !== 'library' || !libraries[home.name]?.isPure || !isProduct(file)) return;
  for (const impure of impureExpressions) {
    if (expressions.has(impure)) report('the-law-is-pure', `${impure} is not the same twice; take it from the context`);
  }
};

/**
 * The file that an import loads when the importing file is loaded; undefined for types, packages and deferred imports.
 */
const loadedBy = (
  file: string,
  { specifier, isTypeOnly, isDeferred }: Import,
  tree: SourceTree,
): string | undefined => {
  if (isTypeOnly || isDeferred) return undefined;
  const library = libraryNamedBy(specifier);
  if (library !== undefined) {
    const entry = `libs/${library}/src/${specifier === `@ecl/${library}/testing` ? 'testing/' : ''}index.ts`;
    return tree.has(entry) ? entry : undefined;
  }
  if (!isRelative(specifier)) return undefined;
  const written = pathNamedBy(file, specifier);
  return [written, written.replace(/\.js$/, '.ts'), written.replace(/\.jsx?$/, '.tsx')].find((path) => tree.has(path));
};

/** Each cycle once, starting with the file that is first in the alphabet. */
const circlesIn = (loads: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const circles = new Map<string, readonly string[]>();
  const finished = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      const circle = trail.slice(at);
      const first = circle.indexOf([...circle].sort()[0] ?? file);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      circles.set(turned.join(' '), turned);
      return;
    }
    if (finished.has(file)) return;
    for (const next of loads.get(file) ?? []) walk(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of [...loads.keys()].sort()) walk(file, []);
  return [...circles.values()];
};

/**
 * Every violation of the layout in a tree of sources. It is pure, so that an offence can be planted without writing a
 * file.
 */
export const offencesIn = (tree: SourceTree, dependencies: ReadonlySet<string>): readonly Offence[] => {
  const offences: Offence[] = [];
  const loads = new Map<string, readonly string[]>();
  const scans = new Map<string, SourceScan>();
  for (const [file, text] of tree) {
    const home = homeOf(file);
    if (home === undefined) continue;
    const report: Report = (rule, because) => offences.push({ rule, file, because });
    const scan = scanSource(file, text);
    scans.set(file, scan);
    checkFolders(file, report);
    if (home.kind === 'library' && libraries[home.name] === undefined) {
      report('a-library-has-a-row-in-the-table', `${home.name} is not in test/architecture/import-table.ts`);
    }
    for (const seen of scan.imports) {
      const found: SeenImport = { file, home, seen, report };
      const library = libraryNamedBy(seen.specifier);
      if (library !== undefined) checkLibraryImport(library, found);
      else if (isRelative(seen.specifier)) checkRelativeImport(found);
      else checkOutsideImport(found, dependencies);
    }
    for (const specifier of unlistedIn(file, scan))
      report('an-index-is-a-list-of-names', `name what is offered of ${specifier}`);
    checkPurity(file, home, scan, report);
    loads.set(
      file,
      scan.imports.flatMap((seen) => loadedBy(file, seen, tree) ?? []),
    );
  }
  for (const [file, name] of offeredInVain(scans))
    offences.push({
      rule: 'an-index-offers-what-others-use',
      file,
      because: `nothing outside the library uses ${name}`,
    });
  for (const circle of circlesIn(loads)) {
    const [file = ''] = circle;
    offences.push({ rule: 'files-do-not-import-in-a-circle', file, because: [...circle, file].join(' → ') });
  }
  return offences;
};
