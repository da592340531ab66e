import { chinaDateOf, systemClock } from '@ecl/kernel';
import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { stringify } from 'yaml';
import { Problem } from '../../errors/problem.js';
import { EXIT } from '../../exit-codes.js';
import { askBureau, type Sections } from './ask-bureau.js';
import { answerTo, type Conversation } from './question.js';

const HEAD = ` 由 ecl setup 的提问写成；修改后用 ecl setup <本文件> 再次运行。
 Written by the questions of ecl setup. Change it, and run ecl setup <this file> again.
 法律规定、裁量基准、参数等其他内容见 ecl setup --template <目录> 的示例。
 For provisions, benchmarks and settings, see the example of ecl setup --template <folder>.`;

/** A file that says what was answered; sections without an entry are left out. */
export const yamlOf = (sections: Sections): string =>
  `${HEAD.replaceAll(/^/gm, '#')}\n${stringify(
    Object.fromEntries(Object.entries(sections).filter(([, entries]) => entries.length > 0)),
    { lineWidth: 0 },
  )}`;

/** Asks at the terminal, and keeps the answers in a new file. @returns the file. @throws Problem where the answers end early */
export const writeAnswers = async (): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<never>((_, reject) => {
    lines.once('close', () => {
      reject(
        new Problem(
          EXIT.failure,
          '提问已中断，没有写下任何内容。',
          'The questions were interrupted; nothing is written.',
        ),
      );
    });
  });
  // Also closed at the end, when nobody waits for it.
  ended.catch(() => undefined);
  const conversation: Conversation = {
    readLine: (prompt) => Promise.race([lines.question(prompt), ended]),
    say: (text) => process.stderr.write(`${text}\n`),
  };
  try {
    const sections = await askBureau(chinaDateOf(systemClock.now()), conversation);
    const file = await answerTo(
      {
        ...{ zh: '写入文件', en: 'write to the file', usual: 'bureau.yaml' },
        wrong: (path) => {
          if (!/\.ya?ml$/i.test(path)) return { zh: '应为 .yaml 文件', en: 'give it a name that ends in .yaml' };
          return existsSync(path) ? { zh: '文件已存在', en: 'the file is there already' } : undefined;
        },
      },
      conversation,
    );
    writeFileSync(file, yamlOf(sections), { flag: 'wx' });
    return file;
  } finally {
    lines.close();
  }
};
