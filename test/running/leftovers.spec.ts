import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { leftoversIn } = (await import(new URL('./leftovers.js', import.meta.url).href)) as {
  leftoversIn: (root: string) => readonly string[];
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
});
