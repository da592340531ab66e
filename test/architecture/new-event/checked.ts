import type { ForgottenInCase } from '@ecl/enforcement/testing';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputOf } from './compiled.js';
import { repository, type PlantedCopy } from './planted-copy.js';

/** The omissions that the ordinary tests find: those of the case, the glossary and the golden files. */
export interface FoundByTests extends ForgottenInCase {
  readonly unlisted: readonly string[];
  readonly withoutGlossaryRow: readonly string[];
  readonly goldenFaults: readonly string[];
}

/** Runs the checks of the ordinary tests on the copy, in a separate program. */
export const foundByTests = async ({ folder, configuration, pathOf }: PlantedCopy): Promise<FoundByTests> => {
  const program = join(folder, 'report-forgotten.mjs');
  const bundled = await outputOf(
    process.execPath,
    [
      join(repository, 'node_modules/esbuild/bin/esbuild'),
      fileURLToPath(new URL('./report-forgotten.ts', import.meta.url)),
      '--bundle',
      '--platform=node',
      '--format=esm',
      '--log-level=error',
      `--tsconfig=${configuration}`,
      `--outfile=${program}`,
    ],
    folder,
  );
  if (bundled !== '') throw new Error(bundled);
  const found = await outputOf(process.execPath, [program, pathOf.glossary, pathOf.golden, pathOf.vocabulary], folder);
  return JSON.parse(found) as FoundByTests;
};
