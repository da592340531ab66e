#!/usr/bin/env node
/**
 * Builds `apps` and `libs` into `dist`: each source that has changed since the last build, and nothing else. It checks no types;
 * `npm run typecheck` does.
 */
import { transformFile, version } from '@swc/core';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { swcOptions } from './swc-options.js';
import { buildWorkbench, hasPackagesOfWorkbench } from './workbench.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
/** Of each source that was built: its time and size. And how it was built. */
const record = join(dist, '.built.json');

const filesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });

const isInProgram = (path) =>
  /^(apps|libs)\/[^/]+\/src\//.test(path) &&
  !/^apps\/workbench\/|^libs\/[^/]+\/src\/testing\/|\.(spec|fixture)\.ts$/.test(path) &&
  /\.(ts|csv|yaml|json)$/.test(path);

/** The contracts are served as they are in the root, and packed once, here: to make one takes longer than a start. */
const isContract = (path) => path === 'openapi.json' || path === 'openapi-public.json';

/** Where a source goes. */
const builtFrom = (source) => source.replace(/\.ts$/, '.js');

/** `@ecl/kernel` is one of our libraries, as a file beside the one that imports it. */
const withOurLibraries = (code, source) =>
  code.replaceAll(/\b(from |import\(|import )(["'])@ecl\/([a-z-]+)\2/g, (_, before, quote, library) => {
    const file = relative(dirname(source), `libs/${library}/src/index.js`).replaceAll('\\', '/');
    return `${before}${quote}${file.startsWith('.') ? file : `./${file}`}${quote}`;
  });

/** Under its name there is the whole file or none, also after a kill or on a full disk. */
const place = (target, write) => {
  write(`${target}.part`);
  renameSync(`${target}.part`, target);
};

const build = async (source) => {
  const target = join(dist, builtFrom(source));
  mkdirSync(dirname(target), { recursive: true });
  if (isContract(source)) {
    const packed = gzipSync(readFileSync(join(root, source)), { level: 9 });
    place(`${target}.gz`, (part) => writeFileSync(part, packed));
  }
  if (!source.endsWith('.ts')) return place(target, (part) => copyFileSync(join(root, source), part));
  const { code, map } = await transformFile(join(root, source), {
    ...swcOptions,
    sourceMaps: true,
    swcrc: false,
    sourceFileName: relative(dirname(target), join(root, source)).replaceAll('\\', '/'),
  });
  const name = builtFrom(source).split('/').at(-1);
  place(`${target}.map`, (part) => writeFileSync(part, map));
  place(target, (part) => writeFileSync(part, `${withOurLibraries(code, source)}\n//# sourceMappingURL=${name}.map\n`));
};

/** What every built file depends on besides its source. */
const how = createHash('sha256')
  .update(version)
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .update(JSON.stringify(swcOptions))
  .digest('hex');

const lastBuild = () => {
  try {
    const last = JSON.parse(readFileSync(record, 'utf8'));
    if (last.how === how) return last.sources;
  } catch {
    // There is none, or nobody can read it: all is built.
  }
  return {};
};

const buildWhatChanged = async () => {
  const last = lastBuild();
  // A copy may keep the time of an older file, so another time means another source, and not only a later one.
  const now = Object.fromEntries(
    [...['apps', 'libs'].flatMap(filesIn).filter(isInProgram), ...readdirSync(root).filter(isContract)].map(
      (source) => {
        const { mtimeMs, size } = statSync(join(root, source));
        return [source, `${String(mtimeMs)} ${String(size)}`];
      },
    ),
  );
  const sources = Object.keys(now);
  const changed = sources.filter(
    (source) => last[source] !== now[source] || !existsSync(join(dist, builtFrom(source))),
  );
  const results = await Promise.allSettled(changed.map(build));
  const failed = results.flatMap(({ reason }, nth) => (reason === undefined ? [] : [[changed[nth], reason]]));
  for (const [source, reason] of failed) {
    process.stderr.write(
      `build: ${source} could not be built; mend it and run "npm run build" again: ${reason.message ?? reason}\n`,
    );
    delete now[source];
  }
  const kept = new Set(sources.flatMap((source) => [builtFrom(source), `${builtFrom(source)}.map`]));
  const gone = ['dist/apps', 'dist/libs']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap(filesIn)
    .filter((path) => !kept.has(path.slice('dist/'.length)));
  for (const path of gone) rmSync(join(root, path));
  place(record, (part) => writeFileSync(part, JSON.stringify({ how, sources: now })));
  if (changed.length > 0 || gone.length > 0)
    process.stdout.write(`build: ${String(changed.length - failed.length)} of ${String(sources.length)} files built\n`);
  return failed.length === 0;
};

/** Two builds at once would take each other's files for their own; the second waits for the first. */
const alone = async (work) => {
  const lock = join(dist, '.building');
  mkdirSync(dist, { recursive: true });
  const isHeld = () => {
    try {
      process.kill(Number(readFileSync(lock, 'utf8')), 0);
      return true;
    } catch (error) {
      // Otherwise its process has ended, or has just taken it away.
      return error.code === 'EPERM';
    }
  };
  let isSaid = false;
  for (;;)
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isHeld()) {
        rmSync(lock, { force: true });
        continue;
      }
      if (!isSaid) process.stderr.write(`build: another build is under way; this one waits (${lock})\n`);
      isSaid = true;
      await wait(100);
    }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
};

/** The pages for staff need packages that only `npm ci` with development packages installs; the rest of the product does not. */
const buildPages = async () => {
  if (!hasPackagesOfWorkbench()) {
    process.stderr.write('build: the workbench is left out, because its packages are not installed: run "npm ci"\n');
    return;
  }
  if (await buildWorkbench(join(dist, 'workbench'))) process.stdout.write('build: the workbench is built\n');
};

const isBuilt = await alone(async () => {
  const isWhole = await buildWhatChanged();
  await buildPages();
  return isWhole;
});
if (!isBuilt) process.exitCode = 1;
