/*
 * A test runner for Stryker. Jest's own (`@stryker-mutator/jest-runner`) evaluates every spec and all that it imports
 * anew for each mutant: 1 to 20 seconds here. This one bundles specs and sources once, evaluates them once, and then
 * runs only those tests that reach the mutant, which takes milliseconds. Jest's circus runs the tests, so that `it.each`,
 * hooks and names are what they are in `npm test`.
 *
 * That is sound because no module of the libraries has a variable (`test/running/shared-modules.spec.ts`). A mutant that
 * changes something while modules are evaluated gets modules of its own.
 */
import fc from 'fast-check';
import { getState, resetState, run, addEventHandler } from 'jest-circus';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleSpecs } from './bundle-specs.js';

/** Where instrumented code finds out which mutant is active, and notes which it reaches. */
const stryker = (globalThis.__stryker__ ??= {});

/** As Stryker numbers them. */
const PASSED = 0;
const FAILED = 1;

class SpecRunner {
  static inject = ['options'];
  #specs;
  #file;
  #loads = 0;
  /** Whether the loaded modules were evaluated without a mutant. */
  #isClean = false;
  #run;

  constructor({ specRunner }) {
    this.#specs = specRunner.specs;
    this.#file = join(process.cwd(), `.specs-${process.pid}.mjs`);
    // What a spec draws at random must be the same in all runs.
    fc.configureGlobal({ seed: 1 });
    addEventHandler((event) => this.#follow(event));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    await bundleSpecs(process.cwd(), this.#specs, this.#file);
  }

  async dryRun() {
    delete stryker.activeMutant;
    delete stryker.mutantCoverage;
    await this.#load();
    const tests = await this.#tests({ bail: false });
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant: { id }, testFilter, hitLimit, disableBail, mutantActivation }) {
    const isStatic = mutantActivation === 'static';
    try {
      if (!isStatic && !this.#isClean) await this.#load();
      stryker.activeMutant = id;
      stryker.hitCount = hitLimit === undefined ? undefined : 0;
      stryker.hitLimit = hitLimit;
      if (isStatic) await this.#load();
      const chosen = testFilter === undefined ? undefined : new Set(testFilter);
      const tests = await this.#tests({ chosen, bail: !disableBail });
      if (hitLimit !== undefined && stryker.hitCount > hitLimit)
        return { status: 'timeout', reason: `reached more than ${hitLimit} times` };
      const failed = tests.filter(({ status }) => status === FAILED);
      if (failed.length === 0) return { status: 'survived', nrOfTests: tests.length };
      if (!isStatic) await this.#proveUntouched(new Set(failed.map(({ name }) => name)));
      return {
        status: 'killed',
        killedBy: failed.map((test) => test.id),
        failureMessage: failed[0].failureMessage,
        nrOfTests: tests.length,
      };
    } catch (error) {
      // Sources that cannot even be evaluated with the mutant: every test would fail.
      if (isStatic)
        return { status: 'killed', killedBy: ['evaluating'], failureMessage: String(error?.stack), nrOfTests: 0 };
      return { status: 'error', errorMessage: String(error?.stack ?? error) };
    } finally {
      delete stryker.activeMutant;
      stryker.hitCount = stryker.hitLimit = undefined;
    }
  }

  dispose() {
    rmSync(this.#file, { force: true });
  }

  /** Evaluates specs and sources, with the mutant that is active, if any. */
  async #load() {
    this.#isClean = false;
    resetState();
    this.#loads += 1;
    await import(`${pathToFileURL(this.#file).href}?load=${this.#loads}`);
    this.#isClean = stryker.activeMutant === undefined;
  }

  /** A test that fails because of an earlier mutant would say that this one was found. */
  async #proveUntouched(names) {
    delete stryker.activeMutant;
    stryker.hitCount = stryker.hitLimit = undefined;
    const tests = await this.#tests({ chosen: names, bail: false });
    const broken = tests.filter(({ status }) => status === FAILED);
    if (broken.length > 0)
      throw new Error(`${broken[0].name} fails without a mutant: a module remembers. ${broken[0].failureMessage}`);
  }

  async #tests({ chosen, bail }) {
    this.#run = { tests: [], bail, isOver: false };
    getState().testNamePattern = {
      test: (name) => !this.#run.isOver && (chosen === undefined || chosen.has(name)),
    };
    await run();
    return this.#run.tests;
  }

  #follow({ name, test }) {
    if (name === 'test_start') {
      // Circus runs the same tests many times.
      test.errors = [];
      test.retryReasons = [];
    } else if (name === 'test_fn_start') stryker.currentTestId = nameOf(test);
    else if (name === 'test_done') {
      stryker.currentTestId = undefined;
      this.#note(test);
    }
  }

  #note(test) {
    const id = nameOf(test);
    const isFailed = test.errors.length > 0;
    if (isFailed && this.#run.bail) this.#run.isOver = true;
    const failureMessage = isFailed ? String(test.errors[0]?.[0]?.message ?? test.errors[0]) : undefined;
    this.#run.tests.push({
      id,
      name: id,
      timeSpentMs: test.duration ?? 0,
      ...(isFailed ? { status: FAILED, failureMessage } : { status: PASSED }),
    });
  }
}

const nameOf = (test) => {
  const titles = [];
  for (let part = test; part?.parent; part = part.parent) titles.unshift(part.name);
  return titles.join(' ');
};

export const strykerPlugins = [{ kind: 'TestRunner', name: 'specs', injectableClass: SpecRunner }];
