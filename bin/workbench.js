/**
 * Builds `apps/workbench` into `dist/workbench`: what its program needs of the contract (types, and the form of each step), then
 * the bundle, each file also packed. It is built when one of its sources, the contract or a package has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const app = join(root, 'apps/workbench');
/** Made from the contract, read by the compiler and by the bundler. */
const made = join(app, 'made');

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

/** Packages that nearly every page needs and that change only with a new version of theirs. */
const FRAME = /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/][^\\/]+|openapi-fetch)[\\/]/;

const digestOf = (paths) => {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
};

/** What the build reads, besides its packages. */
const sources = () => [
  ...filesIn(join(app, 'src')).filter((path) => !/\.spec\.ts$/.test(path)),
  ...['index.html', 'tsconfig.json'].map((name) => join(app, name)),
  ...['openapi.json', 'package-lock.json', 'bin/workbench.js', 'bin/workbench-contract.js'].map((name) =>
    join(root, name),
  ),
];

/** False where only the packages are installed that the product runs with. */
export const hasPackagesOfWorkbench = () => {
  const { resolve } = createRequire(import.meta.url);
  try {
    for (const name of ['vite', 'react', 'openapi-typescript']) resolve(name);
    return true;
  } catch {
    return false;
  }
};

/** Writes the types and forms of the contract, if they are not there or of another contract. */
export const makeContractOfWorkbench = async () => {
  const contract = join(root, 'openapi.json');
  const digest = digestOf([contract, join(root, 'bin/workbench-contract.js')]);
  const mark = join(made, '.of');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return;
  const { contractTypes, formsOfSteps, membersOfEvents, titlesOfSteps } = await import('./workbench-contract.js');
  const document = JSON.parse(readFileSync(contract, 'utf8'));
  rmSync(made, { recursive: true, force: true });
  mkdirSync(join(made, 'forms'), { recursive: true });
  writeFileSync(join(made, 'contract.d.ts'), await contractTypes(structuredClone(document)));
  writeFileSync(join(made, 'steps.json'), JSON.stringify(titlesOfSteps(document)));
  writeFileSync(join(made, 'members.json'), JSON.stringify(membersOfEvents(document)));
  for (const [name, form] of Object.entries(formsOfSteps(document)))
    writeFileSync(join(made, 'forms', `${name}.json`), JSON.stringify(form));
  writeFileSync(mark, digest);
};

const PACKED = /\.(js|css|svg|html|json)$/;

const pack = (path) => {
  const content = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
};

/**
 * @param {string} target folder
 * @returns {Promise<boolean>} whether anything was built
 */
export const buildWorkbench = async (target) => {
  const digest = digestOf(sources());
  const mark = join(target, '.built');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return false;
  await makeContractOfWorkbench();
  const { build } = await import('vite');
  const part = `${target}.part`;
  await build({
    root: app,
    configFile: false,
    cacheDir: join(root, 'node_modules/.cache/vite'),
    logLevel: 'warn',
    build: {
      outDir: part,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      manifest: 'manifest.json',
      rolldownOptions: {
        // Packages mark what runs on servers and what does not; here everything runs in the browser.
        onLog: (level, log, tell) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
        },
        output: { codeSplitting: { groups: [{ name: 'frame', test: FRAME }] } },
      },
    },
  });
  for (const path of filesIn(part)) if (PACKED.test(path)) pack(path);
  writeFileSync(join(part, '.built'), digest);
  rmSync(target, { recursive: true, force: true });
  renameSync(part, target);
  return true;
};
