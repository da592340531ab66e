import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { productVersion } from './product-version.js';

describe('the version of the product', () => {
  it('the version of the product is the one in its package.json, from wherever it was built', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(productVersion()).toBe(version);
    expect(productVersion(new URL('dist/apps/cli/src/', `file://${process.cwd()}/`))).toBe(version);
  });

  it('the version of the product is unknown without its package.json', () => {
    expect(productVersion(new URL('file:///'))).toBe('unknown');
  });
});
