import { url as debuggerUrl } from 'node:inspector';
import { bundle } from './bundle.js';
import { bundledPackages, libraries, programs } from './bundled-sources.js';
import { beginRun } from './life-of-a-run.js';
import { librariesFolder, programsFolder } from './run-folder.js';

/** Packages with native code, and packages that look for files next to their own. */
const staysApart = (name) => /^(better-sqlite3|@myriaddreamin\/.*|express|@nestjs\/.*|@opentelemetry\/.*)$/.test(name);

/**
 * Runs before each run, so again after each change under `--watch`: creates the folder of the run, and the bundles.
 *
 * @param {{ readonly watch: boolean, readonly watchAll: boolean, readonly collectCoverage: boolean }} run
 */
export default async ({ watch, watchAll, collectCoverage }) => {
  beginRun();
  const { ECL_SEED: seed } = process.env;
  if (seed !== undefined)
    process.stderr.write(`All that is drawn at random begins from seed ${seed}; ECL_SEED=${seed} repeats it.\n`);
  const named = (group) => Object.fromEntries(group.map((path) => [path.replace(/\.ts$/, ''), path]));
  const librariesByName = [
    ...Object.entries(libraries),
    ...Object.keys(bundledPackages).map((name) => [name, name]),
    ...(process.env.ECL_TEST_DEPTH === 'deep' ? [['fast-check', 'test/running/deep-fast-check.js']] : []),
  ];
  // Watching asks which spec imports a changed file, coverage counts lines, a debugger stops at them: all need the sources themselves.
  const needsSources = watch || watchAll || collectCoverage || debuggerUrl() !== undefined;
  await Promise.all([
    ...programs.map((group) => bundle(named(group), programsFolder(), (name) => !staysApart(name))),
    needsSources || bundle(Object.fromEntries(librariesByName), librariesFolder(), (name) => name in bundledPackages),
  ]);
};
