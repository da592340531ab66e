import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Hands a bundle on as it is, with its source map: a stack names the source. */
export default {
  process: (code, path) => ({ code, map: existsSync(`${path}.map`) ? readFileSync(`${path}.map`, 'utf8') : null }),
  // Not of the path, which is another one in each run.
  getCacheKey: (code, path) =>
    createHash('sha256')
      .update(code)
      .update(existsSync(`${path}.map`) ? readFileSync(`${path}.map`) : '')
      .digest('hex')
      .slice(0, 32),
};
