import { caseCommandTypes, type CommandType } from '@ecl/enforcement';
import { InvalidArgumentError } from 'commander';

const types: readonly CommandType[] = caseCommandTypes;
/** What the ledger takes by itself, nobody can ask for. */
const OF_PEOPLE = types.filter(({ by }) => by.some((role) => role !== 'system'));

/** How many words two addresses of steps share. */
const wordsShared = (a: string, b: string): number => {
  const parts = new Set(a.split('-'));
  return b.split('-').filter((part) => parts.has(part)).length;
};

/** A step by the last part of its address, the name of its command, or its Chinese title. */
export const stepGiven = (text: string): CommandType => {
  const found = OF_PEOPLE.filter(({ step, name, titleZh }) => [step, name, titleZh].includes(text));
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  const near = found.length > 0 ? found : nearTo(text);
  const hint = near.map(({ step, titleZh }) => `${step} ${titleZh}`).join(', ');
  throw new InvalidArgumentError(
    `没有这一步骤 there is no such step${hint === '' ? '' : `；是否 did you mean: ${hint}`}`,
  );
};

const nearTo = (text: string): readonly CommandType[] =>
  OF_PEOPLE.filter(({ step, titleZh }) => wordsShared(step, text) > 0 || titleZh.includes(text)).slice(0, 5);
