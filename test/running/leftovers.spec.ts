import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { leftoversIn } = (await import(new URL('./leftovers.js', import.meta.url).href)) as {
  leftoversIn: (root: string) => readonly string[];
};

interface Reporter {
  onRunComplete(contexts: ReadonlySet<unknown>, results: { readonly wasInterrupted: boolean }): void;
  getLastError(): Error | undefined;
}
const { default: LeftoversReporter } = (await import(new URL('./leftovers-reporter.js', import.meta.url).href)) as {
  default: new () => Reporter;
};

const root = mkdtempSync(join(tmpdir(), 'ecl-leftovers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the temporary folder of a spec', () => {
  it('the temporary folder of a spec belongs to that spec alone', () => {
    expect(tmpdir()).toMatch(/test__running__leftovers\.spec\.ts$/);
  });

  it('the temporary folder of a spec is reported when something is left in it, with what is left', () => {
    for (const spec of ['libs__a.spec.ts', 'libs__b.spec.ts']) mkdirSync(join(root, spec));
    expect(leftoversIn(root)).toEqual([]);
    writeFileSync(join(root, 'libs__b.spec.ts', 'forgotten'), '');
    mkdirSync(join(root, 'libs__b.spec.ts', 'ecl-data'));
    expect(leftoversIn(root)).toEqual(['  libs/b.spec.ts: ecl-data, forgotten']);
  });

  it('the temporary folders of a run that found no test were never made, and nothing is left in them', () => {
    expect(leftoversIn(join(root, 'never-made'))).toEqual([]);
  });
});

describe('the report of what a run left', () => {
  const { ECL_TEST_RUN } = process.env;
  afterEach(() => {
    if (ECL_TEST_RUN === undefined) delete process.env.ECL_TEST_RUN;
    else process.env.ECL_TEST_RUN = ECL_TEST_RUN;
    jest.restoreAllMocks();
  });

  /** The error of a run whose spec left a file. */
  const errorOfRun = (wasInterrupted: boolean): Error | undefined => {
    const run = mkdtempSync(join(root, 'run-'));
    mkdirSync(join(run, 'tmp/libs__a.spec.ts'), { recursive: true });
    writeFileSync(join(run, 'tmp/libs__a.spec.ts/forgotten'), '');
    process.env.ECL_TEST_RUN = run;
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const reporter = new LeftoversReporter();
    reporter.onRunComplete(new Set(), { wasInterrupted });
    return reporter.getLastError();
  };

  it('the report of what a run left fails a run that came to its end', () => {
    expect(errorOfRun(false)?.message).toBe('left in the temporary folder:\n  libs/a.spec.ts: forgotten');
  });

  it('the report of what a run left is silent about a run that was interrupted, whose specs could not clean up', () => {
    expect(errorOfRun(true)).toBeUndefined();
  });
});
