import { oddTexts } from '@ecl/web';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/**
 * A reason that goes into the log for ever, and not over HTTP, where it would be looked at.
 * @param option as it is written: `--reason`
 * @throws Problem for one that is empty, or that nobody could read
 */
export const reasonGiven = (option: string, given: string): string => {
  const reason = given.trim();
  if (reason === '') throw new Problem(EXIT.usage, `请写明理由：${option} "理由"。`, `Give a reason: ${option} "…".`);
  const [fault] = oddTexts({ reason });
  if (fault) throw new Problem(EXIT.usage, `理由${fault.messageZh}。`, `The reason ${fault.message}.`);
  return reason;
};
