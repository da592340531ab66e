import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PAGES } from './serve-workbench.js';

describe('addresses of the workbench', () => {
  it('each page of its router is served where somebody opens it by its address', () => {
    const routes = readFileSync(fileURLToPath(new URL('../../../workbench/src/routes.tsx', import.meta.url)), 'utf8');
    const first = [...routes.matchAll(/page\('\/([a-z-]+)/g)].map(([, name = '']) => name);
    expect(first.length).toBeGreaterThan(20);
    expect([...new Set(first)].filter((name) => !(PAGES as readonly string[]).includes(name))).toEqual([]);
  });
});
