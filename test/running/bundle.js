import { transformSync } from '@swc/core';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledPackages } from './bundled-sources.js';
import { swcOptions } from '../../bin/swc-options.js';

export const repository = fileURLToPath(new URL('../../', import.meta.url));
const libraries = join(repository, 'libs', '/');
const DEFINES = { sideEffects: false };

/**
 * Bundles sources, each into its own file, with shared code in further files, so that a thread or a program starts from
 * a few files and nothing is compiled again for each of them.
 *
 * @param {Readonly<Record<string, string>>} sources the name of each bundle, and the file or package from which it is
 * made
 * @param {string} folder where the bundles go
 * @param {(packageName: string) => boolean} isInlined whether a package becomes part of the bundle; other packages are
 * read from where they are installed
 */
export const bundle = async (sources, folder, isInlined) => {
  await build({
    absWorkingDir: repository,
    entryPoints: Object.entries(sources).map(([out, source]) => ({ in: source, out })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Names of classes and functions are read by tests and written into messages.
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
    // A CommonJS package loads Node's own modules with `require`.
    banner: {
      js: `import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);`,
    },
    alias: newFormOf,
    plugins: [ourSources, packages(isInlined)],
  });
};

const newFormOf = Object.fromEntries(
  Object.entries(bundledPackages)
    .filter(([name, file]) => name !== file)
    .map(([name, file]) => [name, `${repository}node_modules/${file}`]),
);

/** Our own files act as if they were where their source is, and have the types that decorators need. */
const ourSources = {
  name: 'our-sources',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes('/node_modules/')) return undefined;
      const url = JSON.stringify(pathToFileURL(path).href);
      const source = (await readFile(path, 'utf8')).replaceAll('import.meta.url', url);
      // esbuild writes no types for decorators to read.
      if (!/^\s*@[A-Z]\w*\(/m.test(source)) return { contents: source, loader: 'ts' };
      return { contents: transformSync(source, { ...swcOptions, filename: path }).code, loader: 'js' };
    });
  },
};

/** @param {string} name such as `@ecl/kernel` or `@ecl/event-sourcing/testing` */
const sourceOfLibrary = (name) => {
  const [, library, part = ''] = name.split('/');
  return join(repository, 'libs', library, 'src', part, 'index.ts');
};

const packages = (isInlined) => ({
  name: 'packages',
  setup: ({ onResolve }) => {
    // No module of a library does anything but define, so a thread or program takes of it only what it names: a store's
    // writer started with all schemas of the events before.
    onResolve({ filter: /^\.{1,2}\// }, ({ path, importer }) =>
      importer.startsWith(libraries)
        ? { path: resolve(dirname(importer), path.replace(/\.js$/, '.ts')), ...DEFINES }
        : undefined,
    );
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
      if (kind === 'entry-point' || path.startsWith('node:') || importer.includes('/node_modules/')) return undefined;
      if (path.startsWith('@ecl/')) return { path: sourceOfLibrary(path), ...DEFINES };
      // Jest gives each spec its own.
      if (path === '@jest/globals') return { path, external: true };
      const [scope, name] = path.split('/');
      if (isInlined(scope.startsWith('@') ? `${scope}/${name}` : scope)) return undefined;
      return { path: import.meta.resolve(path), external: true };
    });
  },
});
