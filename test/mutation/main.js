/*
 * `npm run mutation -- [--static] PATH…`: changes the sources of a folder of a library, or one file, one small change at a time, and says
 * which changes no spec of the library noticed. `--static`: also changes of what is evaluated only once, such as tables.
 * docs/quality.md has the figures.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const results = join(repository, 'coverage/mutation');
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** It has a lock of its own, so that `npm ci` stays as it is. */
const STRYKER = here('node_modules/@stryker-mutator/core/bin/stryker.js');
const install = () => {
  if (existsSync(STRYKER)) return;
  const npm = ['ci', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', npm, { cwd: here('.'), stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
};

/** Those below a folder; a file is itself. */
const filesIn = (path) => (path.endsWith('.ts') ? [path] : filesBelow(path));

const filesBelow = (folder) =>
  readdirSync(join(repository, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(repository, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));

const isSpec = (path) => path.endsWith('.spec.ts');

/** They read pages that are not copied for a run. */
const readsFiles = (path) => /from 'node:fs'|import\.meta\.url/.test(textOf(path));
const drawsAtRandom = (path) => /from 'fast-check'/.test(textOf(path));
const textOf = (path) => readFileSync(join(repository, path), 'utf8');

/**
 * The specs of a folder, or of the nearest folder around it that has some; then the others of the library, but for those that draw
 * at random: these reach nearly every line, and for each change that nobody notices they would run as long as all others.
 */
const specsOf = (folder) => {
  const all = filesIn(folder.split('/').slice(0, 2).join('/')).filter((path) => isSpec(path) && !readsFiles(path));
  let around = folder;
  while (!all.some((path) => path.startsWith(`${around}/`))) around = dirname(around);
  const isNear = (path) => path.startsWith(`${around}/`);
  return [...all.filter(isNear), ...all.filter((path) => !isNear(path) && !drawsAtRandom(path))];
};

/** What changes while modules are evaluated needs all of them anew: seconds for each change, in a library of many modules. */
const isStaticToo = process.argv.includes('--static');

const mutationOf = (folder) => {
  const name = folder.replaceAll('/', '-');
  return {
    mutate: filesIn(folder).filter(
      (path) => !isSpec(path) && !/\/testing\/|\.(fixture|contract)\.ts$|\/index\.ts$/.test(path),
    ),
    specRunner: { specs: specsOf(folder) },
    plugins: [here('spec-runner.js'), here('words-of-rules.js')],
    testRunner: 'specs',
    ignorers: ['words-of-rules'],
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.ECL_MUTATION_PROCESSES ?? 1),
    timeoutMS: 20_000,
    ignoreStatic: !isStaticToo,
    incremental: true,
    incrementalFile: join(results, `${name}.json`),
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: join(results, `${name}-report.json`) },
    clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
    thresholds: { high: 95, low: 85, break: 85 },
    ignorePatterns: ['/*', '!/libs', '!/test', '!/bin', '!/package.json', 'test/fixtures', 'test/bench'],
    warnings: { unknownOptions: false },
    allowConsoleColors: false,
    // Where nobody looks for specs.
    tempDirName: 'node_modules/.cache/stryker',
    cleanTempDir: 'always',
  };
};

const run = (folder) => {
  mkdirSync(results, { recursive: true });
  const settings = join(results, `${folder.replaceAll('/', '-')}-settings.json`);
  writeFileSync(settings, JSON.stringify(mutationOf(folder), undefined, 2));
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', settings], { cwd: repository, stdio: 'inherit' });
  return status === 0;
};

const folders = process.argv
  .slice(2)
  .filter((argument) => argument !== '--static')
  .map((path) => relative(repository, resolve(path)).replaceAll('\\', '/'));
const unknown = folders.filter((folder) => !folder.startsWith('libs/') || !existsSync(join(repository, folder)));
if (folders.length === 0 || unknown.length > 0) {
  process.stderr.write(
    `说出 libs/ 下的目录或者文件 say a folder or a file of libs/, such as npm run mutation -- --static libs/kernel${unknown.length > 0 ? `; not ${unknown.join(', ')}` : ''}\n`,
  );
  process.exit(2);
}
install();
process.exit(folders.map(run).every(Boolean) ? 0 : 1);
