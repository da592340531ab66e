import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceTree } from './offences.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const isLeftOut = (folder: string): boolean => ['node_modules', 'dist', 'fixtures', 'made'].includes(folder);

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isLeftOut(entry.name) ? [] : filesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

/** The sources of this checkout. */
export const sourceTree = (): SourceTree =>
  new Map(
    ['apps', 'libs', 'test']
      .flatMap((top) => filesUnder(join(root, top)))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );

export const declaredDependencies = (): ReadonlySet<string> => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    optionalDependencies: Record<string, string>;
    /** Whoever runs the product may install them; it runs without. */
    peerDependencies: Record<string, string>;
  };
  return new Set(
    Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies }),
  );
};
