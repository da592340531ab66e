import { beforeAll, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { filesOf } from './files.js';
import { madeExamples, type MadeExamples } from './made.js';

let made: MadeExamples;
beforeAll(async () => {
  made = await madeExamples();
  if (process.env['ECL_WRITE_EXAMPLES'] === '1') for (const { file, text } of filesOf(made)) writeFileSync(file, text);
});

it('the examples of both contracts are as npm run examples writes them', () => {
  for (const { file, text } of filesOf(made)) expect(readFileSync(file, 'utf8')).toBe(text);
});
