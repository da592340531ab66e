#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { unsupportedNode } from './supported-node.js';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const complaint = unsupportedNode(process.versions.node, engines.node);
if (complaint !== undefined) {
  console.error(complaint);
  process.exit(1);
}
const cli = new URL('../dist/apps/cli/src/main.js', import.meta.url);
if (!existsSync(cli)) {
  console.error('ecl is not built yet: run `npm ci && npm run build` in the repository, then try again.');
  process.exit(1);
}
await import(cli.href);
