import { repeatedMember } from '@ecl/kernel';
import { NotUtf8, textInFile } from '../console/text-in-file.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import type { StepBody } from '../registers/ledger-client.js';

const STANDARD_INPUT = 0;

/** The body of a step from a JSON file, or from standard input (`-`). @throws Problem */
export const bodyGiven = (file: string): StepBody => {
  let written: string;
  try {
    written = textInFile(file === '-' ? STANDARD_INPUT : file);
  } catch (cause) {
    if (cause instanceof NotUtf8)
      throw new Problem(
        EXIT.usage,
        `${file} 不是 UTF-8 编码，或者含有解码时丢失的字符。`,
        `${file} is not UTF-8, or signs were lost in it.`,
        { cause },
      );
    throw new Problem(EXIT.usage, `无法读取文件 ${file}。`, `The file ${file} cannot be read.`, { cause });
  }
  const notAnObject = (cause?: unknown): Problem =>
    new Problem(
      EXIT.usage,
      `${file} 的内容应为一个 JSON 对象，即步骤的内容或者其中一部分。`,
      `${file} must hold one JSON object: the body of the step, or a part of it.`,
      { cause },
    );
  const twice = repeatedMember(written);
  if (twice !== undefined)
    throw new Problem(
      EXIT.usage,
      `${file} 中的成员 ${twice} 出现了两次，请只保留一个。`,
      `${file} has the member ${twice} twice; keep one.`,
    );
  let body: unknown;
  try {
    body = JSON.parse(written);
  } catch (cause) {
    throw notAnObject(cause);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw notAnObject();
  return body as StepBody;
};
