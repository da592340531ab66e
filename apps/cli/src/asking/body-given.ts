import { readFileSync } from 'node:fs';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import type { StepBody } from '../registers/ledger-client.js';

const STANDARD_INPUT = 0;

/** The body of a step from a JSON file, or from standard input (`-`). @throws Problem */
export const bodyGiven = (file: string): StepBody => {
  let written: string;
  try {
    written = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  } catch (cause) {
    throw new Problem(EXIT.usage, `无法读取文件 ${file}。`, `The file ${file} cannot be read.`, { cause });
  }
  const notAnObject = (cause?: unknown): Problem =>
    new Problem(
      EXIT.usage,
      `${file} 的内容应为一个 JSON 对象，即步骤的内容或者其中一部分。`,
      `${file} must hold one JSON object: the body of the step, or a part of it.`,
      { cause },
    );
  let body: unknown;
  try {
    body = JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw notAnObject(cause);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw notAnObject();
  return body as StepBody;
};
