#!/usr/bin/env node
/**
 * Builds `apps` and `libs` into `dist`: each source that has changed since the last build, and nothing else. It checks no types;
 * `npm run typecheck` does.
 */
import { transformFile, version } from '@swc/core';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc-options.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const filesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });

const isInProgram = (path) =>
  /^(apps|libs)\/[^/]+\/src\//.test(path) &&
  !/^apps\/workbench\/|^libs\/[^/]+\/src\/testing\/|\.(spec|fixture)\.ts$/.test(path) &&
  /\.(ts|csv)$/.test(path);

/** Where a source goes. */
const builtFrom = (source) => source.replace(/\.ts$/, '.js');

/** `@ecl/kernel` is one of our libraries, as a file beside the one that imports it. */
const withOurLibraries = (code, source) =>
  code.replaceAll(/\b(from |import\(|import )(["'])@ecl\/([a-z-]+)\2/g, (_, before, quote, library) => {
    const file = relative(dirname(source), `libs/${library}/src/index.js`).replaceAll('\\', '/');
    return `${before}${quote}${file.startsWith('.') ? file : `./${file}`}${quote}`;
  });

const build = async (source) => {
  const target = join(dist, builtFrom(source));
  mkdirSync(dirname(target), { recursive: true });
  if (!source.endsWith('.ts')) return cpSync(join(root, source), target);
  const { code, map } = await transformFile(join(root, source), {
    ...swcOptions,
    sourceMaps: true,
    swcrc: false,
    sourceFileName: relative(dirname(target), join(root, source)).replaceAll('\\', '/'),
  });
  const name = builtFrom(source).split('/').at(-1);
  writeFileSync(`${target}.map`, map);
  // Last: what is newer than its source is whole.
  writeFileSync(target, `${withOurLibraries(code, source)}\n//# sourceMappingURL=${name}.map\n`);
};

/** What every built file depends on besides its source. */
const howItIsBuilt = createHash('sha256')
  .update(version)
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .update(JSON.stringify(swcOptions))
  .digest('hex');
const stamp = join(dist, '.built-with');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== howItIsBuilt) rmSync(dist, { recursive: true, force: true });

const sources = ['apps', 'libs'].flatMap(filesIn).filter(isInProgram);
const isOlder = (source) => {
  const built = statSync(join(dist, builtFrom(source)), { throwIfNoEntry: false });
  return built === undefined || built.mtimeMs <= statSync(join(root, source)).mtimeMs;
};
const changed = sources.filter(isOlder);
const results = await Promise.allSettled(changed.map(build));
const failed = results.flatMap(({ reason }, nth) => (reason === undefined ? [] : [[changed[nth], reason]]));
for (const [source, reason] of failed)
  process.stderr.write(
    `build: ${source} could not be built; mend it and run "npm run build" again: ${reason.message ?? reason}\n`,
  );
if (failed.length > 0) process.exit(1);

const kept = new Set(sources.flatMap((source) => [builtFrom(source), `${builtFrom(source)}.map`]));
const goneSince = ['dist/apps', 'dist/libs']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap(filesIn)
  .filter((path) => !kept.has(path.slice('dist/'.length)));
for (const path of goneSince) rmSync(join(root, path));
writeFileSync(stamp, howItIsBuilt);
if (changed.length > 0 || goneSince.length > 0)
  process.stdout.write(`build: ${String(changed.length)} of ${String(sources.length)} files built\n`);
