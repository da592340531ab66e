import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const { lanes } = (await import(new URL('./lanes.js', import.meta.url).href)) as {
  lanes: Readonly<Record<string, readonly string[]>>;
};

const NOT_OURS = ['node_modules', 'dist', '.git', 'apps/workbench', 'test/bench/reference'];

const specsUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (NOT_OURS.includes(entry.name) || NOT_OURS.includes(relative(repository, path))) return [];
    if (entry.isDirectory()) return specsUnder(path);
    return /\.spec\.tsx?$/.test(entry.name) ? [relative(repository, path).replaceAll('\\', '/')] : [];
  });

const lanesOf = (spec: string): readonly string[] =>
  Object.keys(lanes).filter((lane) => lanes[lane]!.some((folder) => spec.startsWith(`${folder}/`)));

describe('the lanes', () => {
  const specs = specsUnder(repository);

  it('the lanes have every spec of the repository in exactly one of them', () => {
    expect(specs.length).toBeGreaterThan(200);
    expect(specs.filter((spec) => lanesOf(spec).length !== 1)).toEqual([]);
  });

  it('the lanes have at least one spec in each of their folders', () => {
    const folders = Object.values(lanes).flat();
    expect(folders.filter((folder) => !specs.some((spec) => spec.startsWith(`${folder}/`)))).toEqual([]);
  });

  it('the lanes can each be run by name, and so can the deep one and the one that explores', () => {
    const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const lane of [...Object.keys(lanes), 'deep', 'explore'])
      expect(scripts[`test:${lane}`]).toBe(`npm test -- --config test/lanes/${lane}.config.js`);
  });
});

describe('the deep lane', () => {
  it('the deep lane has only the specs that repeat something, and all of them', async () => {
    const { specsThatRepeat } = (await import(new URL('./configuration.js', import.meta.url).href)) as {
      specsThatRepeat: () => readonly string[];
    };
    const repeating = specsThatRepeat();
    expect(repeating).toContain('libs/enforcement/src/case/any-case.spec.ts');
    expect(repeating).toContain('test/faults/projections-under-fire.spec.ts');
    expect(repeating).not.toContain('test/lanes/lanes.spec.ts');
  });
});
