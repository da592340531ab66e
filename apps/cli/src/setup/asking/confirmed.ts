import { createInterface } from 'node:readline/promises';
import type { Console } from '../../console/console.js';
import { Problem } from '../../errors/problem.js';
import { EXIT } from '../../exit-codes.js';

/** Asks whether to record; anything but yes is no. @throws Problem where nobody can be asked, or the answer is no */
export const confirmed = async (steps: number, { isWatched }: Console): Promise<void> => {
  if (!isWatched || !process.stdin.isTTY)
    throw new Problem(
      EXIT.usage,
      '没有终端可以询问，尚未登记：加上 --yes 即登记，--dry-run 只检查。',
      'There is no terminal to ask at, and nothing is recorded: add --yes to record, or --dry-run to check only.',
    );
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(`登记以上 ${String(steps)} 项？ Record these ${String(steps)}? [y/N] `);
    if (!/^(?:y|yes|是)$/i.test(answer.trim())) throw new Problem(EXIT.ok, '未登记任何内容。', 'Nothing was recorded.');
  } finally {
    asking.close();
  }
};
