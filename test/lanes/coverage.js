/*
 * `npm run coverage -- PATH…`: runs the specs of libraries and apps on their sources, and tells how much of each library they reached.
 * The single files are in coverage/index.html.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const MEASURES = ['lines', 'branches', 'functions'];

const repository = fileURLToPath(new URL('../../', import.meta.url));
const run = ['test', '--', '--config', 'test/lanes/coverage.config.js', ...process.argv.slice(2)];
const { status } = spawnSync('npm', run, { cwd: repository, stdio: 'inherit', shell: process.platform === 'win32' });

const { total: _, ...files } = JSON.parse(readFileSync(`${repository}coverage/coverage-summary.json`, 'utf8'));

/** @param {string} path of a file @returns {string} such as `libs/kernel` */
const libraryOf = (path) => relative(repository, path).split(/[\\/]/).slice(0, 2).join('/');

const byLibrary = {};
for (const [path, summary] of Object.entries(files)) (byLibrary[libraryOf(path)] ??= []).push(summary);

const percentOf = (summaries, measure) => {
  const sum = (part) => summaries.reduce((all, summary) => all + summary[measure][part], 0);
  return `${((100 * sum('covered')) / Math.max(1, sum('total'))).toFixed(1)} %`;
};

process.stdout.write(`| library | files | ${MEASURES.join(' | ')} |\n| --- | --- | --- | --- | --- |\n`);
for (const library of Object.keys(byLibrary).sort()) {
  const summaries = byLibrary[library];
  const cells = [library, summaries.length, ...MEASURES.map((measure) => percentOf(summaries, measure))];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
process.exit(status ?? 1);
