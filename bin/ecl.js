#!/usr/bin/env node
import { existsSync } from 'node:fs';

const cli = new URL('../dist/apps/cli/src/main.js', import.meta.url);
if (!existsSync(cli)) {
  console.error('ecl is not built yet: run `npm ci && npm run build` in the repository, then try again.');
  process.exit(1);
}
await import(cli.href);
