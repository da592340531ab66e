import type { SourceScan } from './source-scan.js';

/** The library that a file is the entry of: `@ecl/kernel`, or `@ecl/kernel/testing`. */
const entryAt = (file: string): string | undefined => {
  const [, library, testing] = /^libs\/([^/]+)\/src\/(testing\/)?index\.ts$/.exec(file) ?? [];
  if (library === undefined) return undefined;
  return testing === undefined ? `@ecl/${library}` : `@ecl/${library}/testing`;
};

const isOf = (entry: string, file: string): boolean => file.startsWith(`libs/${entry.split('/')[1] ?? ''}/`);

/** What an entry passes on without saying its names. */
export const unlistedIn = (file: string, { passedOn }: SourceScan): readonly string[] =>
  entryAt(file) === undefined ? [] : passedOn.filter(({ names }) => names === 'all').map(({ specifier }) => specifier);

/**
 * The names that the index of a library offers and that nothing outside it takes, each with the index. What a library offers to tests
 * is not asked: its own specifications meet there too.
 */
export const offeredInVain = (
  scans: ReadonlyMap<string, SourceScan>,
): readonly (readonly [file: string, name: string])[] => {
  const taken = new Map<string, Set<string>>();
  for (const [file, { imports }] of scans)
    for (const { specifier, names } of imports) {
      if (!specifier.startsWith('@ecl/') || isOf(specifier, file)) continue;
      const known = taken.get(specifier) ?? new Set();
      taken.set(specifier, known);
      for (const name of names === 'all' ? ['all'] : names) known.add(name);
    }
  return [...scans].flatMap(([file, { passedOn }]) => {
    const entry = entryAt(file);
    const names = entry === undefined ? undefined : taken.get(entry);
    if (entry === undefined || entry.endsWith('/testing') || names?.has('all')) return [];
    return passedOn
      .flatMap((each) => (each.names === 'all' ? [] : each.names))
      .filter((name) => names?.has(name) !== true)
      .map((name) => [file, name] as const);
  });
};
