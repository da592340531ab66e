import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** A built file of another application. @throws Problem when it is not built. */
export const builtFile = (app: 'ledger' | 'disclosure', file = 'main.js'): string => {
  // From dist/apps/cli/src/serving. When run from the sources, the built files are four folders up, in dist.
  const beside = new URL(`../../../${app}/src/${file}`, import.meta.url);
  const inDist = new URL(`../../../../dist/apps/${app}/src/${file}`, import.meta.url);
  const found = [beside, inDist].find((url) => existsSync(url));
  if (!found)
    throw new Problem(
      EXIT.failure,
      '尚未构建：请先运行 npm run build。',
      `${app} is not built: run npm run build first.`,
    );
  return fileURLToPath(found);
};
