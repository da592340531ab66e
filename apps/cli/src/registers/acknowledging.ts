import { InvalidArgumentError, type Command } from 'commander';
import { AMOUNT_LIKELY_YUAN } from '@ecl/enforcement';
import { askYes, canAsk } from '../console/ask-yes.js';
import type { Console } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** What is likely a slip in an entry, and the name by which it is acknowledged. */
export interface Slip {
  readonly warning: string;
  readonly message: string;
  readonly messageZh: string;
}

/** The names by which slips are acknowledged. */
const NAMES: readonly string[] = [AMOUNT_LIKELY_YUAN];

const namesIn = (text: string): readonly string[] => {
  const names = text.split(',').map((name) => name.trim());
  if (!names.every((name) => NAMES.includes(name)))
    throw new InvalidArgumentError(`可以确认的有 can be acknowledged: ${NAMES.join(', ')}`);
  return names;
};

/** For commands that enter something. */
export const withAcknowledging = (command: Command): Command =>
  command.option(
    '--acknowledge <names>',
    `内容很可能有误的提示，已核对无误的予以确认；缺省在终端询问 · warnings of likely slips that were checked and are right; default: asks at the terminal (${NAMES.join(', ')})`,
    namesIn,
    [],
  );

const slipText = ({ warning, message, messageZh }: Slip): string => `  ${messageZh}\n  ${message} (${warning})`;

/**
 * Shows what is likely a slip, and lets a person say that it is right, unless the command line has said so.
 * @returns the names that are acknowledged
 * @throws Problem where nobody can be asked, or the answer is no: nothing was recorded
 */
export const acknowledging = async (
  slips: readonly Slip[],
  given: readonly string[],
  console: Console,
): Promise<readonly string[]> => {
  const open = slips.filter(({ warning }) => !given.includes(warning));
  if (open.length === 0) return given;
  console.note(['很可能有误，请核对 likely slips, check them:', ...open.map(slipText)].join('\n'));
  const names = [...new Set(open.map(({ warning }) => warning))];
  if (canAsk(console) && (await askYes('以上内容无误？ Is this right?'))) return [...given, ...names];
  throw new Problem(
    EXIT.refused,
    `内容很可能有误，未登记任何内容：请更正；确属无误的，加上 --acknowledge ${names.join(',')}。`,
    `Likely slips, and nothing was recorded: correct them; if they are right, add --acknowledge ${names.join(',')}.`,
  );
};
