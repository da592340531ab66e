/*
 * Modules of the product and of packages are evaluated once for each worker of Jest, not once for each spec.
 *
 * Jest gives each spec its own copy of every module. Loading them took a quarter of a run, and code that was new to V8
 * in each spec made the tests slow. No module of our libraries and apps has a variable (`shared-modules.spec.ts` checks
 * it), so one copy is enough. Each spec still has its own copy of itself and of its helpers (`test/`, `*.fixture.ts`).
 *
 * CommonJS, because Jest loads the setting `runtime` with `require`.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const repository = join(__dirname, '../..');
const OF_A_SPEC = /\.(spec|fixture|contract)\.ts$/;
/** What counts the tests of one spec. What it stands on, such as `expect`, keeps its state on the global object. */
const COUNTS_TESTS = join('/', 'node_modules', 'jest-circus', '/');
const SHARED_FOLDERS = ['libs', 'apps', 'node_modules'].map((folder) => join(repository, folder, '/'));

/** Where the bundles of the libraries are; undefined when the sources themselves are used, as under a debugger. */
const bundles = () => {
  const folder = join(process.env.ECL_TEST_RUN ?? '', 'libraries', '/');
  return existsSync(folder) ? folder : undefined;
};

// What Jest takes for a module with a default export.
exports.__esModule = true;

/** Loads the shared modules of a worker, from its first spec until the worker ends. */
let keeper;

const keeperFor = (...settings) => {
  if (keeper !== undefined) return keeper;
  const folder = bundles();
  if (folder === undefined) return undefined;
  const runtime = new Runtime(...settings);
  const { esmLoader } = runtime;
  const resolve = esmLoader.resolveModule.bind(esmLoader);
  esmLoader.resolveModule = (specifier, from, context) => {
    if (specifier === '@jest/globals') throw new Error(`${from} is shared by specs, so it cannot import ${specifier}`);
    return resolve(specifier, from, context);
  };
  let last = Promise.resolve();
  /** One after the other: two that are linked at the same time would wait for each other's modules. */
  const inOrder = (load) => {
    const loaded = last.then(load);
    last = loaded.catch(() => undefined);
    return loaded;
  };
  keeper = {
    keeps: (path) =>
      !OF_A_SPEC.test(path) && (path.startsWith(folder) || SHARED_FOLDERS.some((shared) => path.startsWith(shared))),
    load: (path) => inOrder(async () => esmLoader.linkAndEvaluateModule(await esmLoader.loadEsmModule(path))),
    loadCommonJs: (from, path, context) => inOrder(() => esmLoader.loadCjsAsEsm(from, path, '', context)),
    requireOfJest: (from, name) => runtime.requireInternalModule(from, name),
    sourceMapOf: (path) => runtime.getSourceMaps().get(path),
  };
  return keeper;
};

/** The source maps of a spec's own modules, and those of the shared ones. */
class SourceMaps extends Map {
  #own;
  #shared;
  constructor(own, shared) {
    super();
    this.#own = own;
    this.#shared = shared;
  }
  get(path) {
    return this.#own.get(path) ?? this.#shared(path);
  }
  [Symbol.iterator]() {
    return this.#own[Symbol.iterator]();
  }
}

/** Whether the specs of a worker share modules. */
exports.keepsModules = () => bundles() !== undefined;

exports.default = class SharingRuntime extends Runtime {
  #sourceMaps;
  #shared;

  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig);
    const shared = keeperFor(config, environment, resolver, transformer, new Map(), coverage, '', globalConfig);
    if (shared === undefined) return;
    this.#shared = shared;
    const { esmLoader } = this;
    const load = esmLoader.loadEsmModule.bind(esmLoader);
    const loadCommonJs = esmLoader.loadCjsAsEsm.bind(esmLoader);
    esmLoader.loadEsmModule = (path, suffix = '') =>
      suffix === '' && shared.keeps(path) ? shared.load(path) : load(path, suffix);
    esmLoader.loadCjsAsEsm = (from, path, suffix, context) =>
      suffix === '' && shared.keeps(path)
        ? shared.loadCommonJs(from, path, context)
        : loadCommonJs(from, path, suffix, context);
    this.#sourceMaps = new SourceMaps(super.getSourceMaps(), shared.sourceMapOf);
  }

  /** Jest evaluates its own modules again for each spec, which took as long as a small spec. */
  requireInternalModule(from, name) {
    const isOfPackage = name !== undefined && !/^[./]/.test(name) && from.includes(COUNTS_TESTS);
    return isOfPackage && this.#shared !== undefined
      ? this.#shared.requireOfJest(from, name)
      : super.requireInternalModule(from, name);
  }

  getSourceMaps() {
    return this.#sourceMaps ?? super.getSourceMaps();
  }
};
