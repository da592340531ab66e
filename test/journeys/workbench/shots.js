import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** `npm run shots -- FOLDER`: every page of the workbench as a picture, at 1280 and 390 pixels, dark, and in English. */
const folder = resolve(process.argv[2] ?? 'data/shots');
mkdirSync(folder, { recursive: true });
const { status } = spawnSync('npm', ['test', '--', 'test/journeys/workbench', '-t', 'every page is sound'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, ECL_SHOTS: folder },
  shell: process.platform === 'win32',
});
process.stdout.write(`${folder}\n`);
process.exitCode = status ?? 1;
