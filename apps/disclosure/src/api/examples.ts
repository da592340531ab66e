import type { ContractExamples } from '@ecl/web';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Made from the demonstration by `npm run examples`; next to this file, in the build and in the source. */
const FILE = fileURLToPath(new URL('./examples.json', import.meta.url));

export const publicExamples = (): ContractExamples => JSON.parse(readFileSync(FILE, 'utf8')) as ContractExamples;
