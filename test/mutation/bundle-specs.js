import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const JEST_GLOBALS = fileURLToPath(new URL('jest-globals.js', import.meta.url));

/**
 * Makes one module of specs and of all our sources that they import, so that a runner evaluates them in a moment.
 *
 * @param {string} root of the repository, or of a copy whose sources are mutated
 * @param {readonly string[]} specs relative to the root
 * @param {string} file where the module goes
 */
export const bundleSpecs = (root, specs, file) =>
  build({
    stdin: { contents: specs.map((spec) => `import '${resolve(root, spec)}';`).join('\n'), resolveDir: root },
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    logLevel: 'error',
    plugins: [ours(root)],
  });

/** Our libraries come from their sources; packages from where they are installed, evaluated once for all runs. */
const ours = (root) => ({
  name: 'ours',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ path }) => {
      if (path === '@jest/globals') return { path: pathToFileURL(JEST_GLOBALS).href, external: true };
      const [, library, part] = /^@ecl\/([^/]+)(?:\/(testing))?$/.exec(path) ?? [];
      if (library === undefined) return { path, external: true };
      const source = join(root, 'libs', library, 'src', part ?? '', 'index.ts');
      return existsSync(source) ? { path: source } : undefined;
    });
  },
});
