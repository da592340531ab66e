import { expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { filesOf } from './files.js';
import { deepOnly } from '../../running/repetitions.js';
import { madeExamples } from './made.js';

const isWriting = process.env['ECL_WRITE_EXAMPLES'] === '1';

/** In `npm test`, `contract-files.spec` shows that every body and answer has an example, and that each fits its schema. */
const whereThereIsTime = isWriting ? it : deepOnly(it);

whereThereIsTime('the examples of both contracts are as npm run examples writes them', async () => {
  const made = await madeExamples();
  if (isWriting) for (const { file, text } of filesOf(made)) writeFileSync(file, text);
  for (const { file, text } of filesOf(made)) expect(readFileSync(file, 'utf8')).toBe(text);
});
