import { fileURLToPath } from 'node:url';
import type { MadeExamples } from './made.js';

const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The files of the examples, and what is to be in them. */
export const filesOf = ({ staff, open }: MadeExamples): readonly { readonly file: string; readonly text: string }[] => [
  { file: inRepository('apps/ledger/src/openapi/examples.json'), text: written(staff) },
  { file: inRepository('apps/disclosure/src/api/examples.json'), text: written(open) },
];

const written = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
