import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root with a temporary folder for each spec; missing when no spec ran
 * @returns {readonly string[]} a line for each spec that left something there
 */
export const leftoversIn = (root) =>
  (existsSync(root) ? readdirSync(root) : [])
    .map((spec) => ({ spec: spec.replaceAll('__', '/'), left: readdirSync(join(root, spec)).sort() }))
    .filter(({ left }) => left.length > 0)
    .map(({ spec, left }) => `  ${spec}: ${left.join(', ')}`);
