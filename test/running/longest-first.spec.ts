import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

interface Test {
  readonly path: string;
  readonly duration?: number;
}
const { default: LongestFirst, longest } = (await import(new URL('./longest-first.js', import.meta.url).href)) as {
  default: new () => { sort(tests: readonly Test[]): readonly Test[] };
  longest: readonly string[];
};

/** As Jest gives them; it knows no last run where there is no cache. */
const tests = (...paths: readonly string[]) =>
  paths.map((path) => ({
    path: join(repository, path),
    context: { config: { cache: false }, hasteFS: { getSize: () => 1 } },
  }));

describe('the order of the specs', () => {
  it('the specs that are known to take longest exist, so that a renamed one is noticed', () => {
    expect(longest.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });

  it('without a last run, the specs that are known to take longest begin first', () => {
    const [first, second] = longest;
    const other = 'test/running/longest-first.spec.ts';
    expect(new LongestFirst().sort(tests(other, second!, first!)).map(({ path }) => path)).toEqual(
      [first!, second!, other].map((path) => join(repository, path)),
    );
  });
});
