import { askYes, canAsk } from '../../console/ask-yes.js';
import type { Console } from '../../console/console.js';
import { Problem } from '../../errors/problem.js';
import { EXIT } from '../../exit-codes.js';

/** Asks whether to record; anything but yes is no. @throws Problem where nobody can be asked, or the answer is no */
export const confirmed = async (steps: number, console: Console): Promise<void> => {
  if (!canAsk(console))
    throw new Problem(
      EXIT.usage,
      '没有终端可以询问，尚未登记：加上 --yes 即登记，--dry-run 只检查。',
      'There is no terminal to ask at, and nothing is recorded: add --yes to record, or --dry-run to check only.',
    );
  if (!(await askYes(`登记以上 ${String(steps)} 项？ Record these ${String(steps)}?`)))
    throw new Problem(EXIT.ok, '未登记任何内容。', 'Nothing was recorded.');
};
