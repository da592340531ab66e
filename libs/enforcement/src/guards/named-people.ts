import { marksOf, valuesAt } from '@ecl/event-sourcing';
import type { EnforcementContext } from '../context.js';
import type { CommandType } from '../law/command-type.js';
import type { Rule } from '../law/rule.js';

/**
 * Whoever a step names as acting is in the register of personnel, now or at some time: someone who was replaced may have
 * left. No rule for a step that names nobody. Whether the person could act on the day, with which certificate, is for the rules of the step.
 */
export const namedPeopleMustBeRegistered = ({
  schema,
}: CommandType): readonly Rule<object, unknown, EnforcementContext>[] => {
  const people = marksOf(schema).filter(({ mark }) => mark === 'person');
  if (people.length === 0) return [];
  const unknownIn = (command: object, { registers }: EnforcementContext): readonly string[] =>
    [
      ...new Set(people.flatMap(({ path }) => valuesAt(command, path)).filter((id) => !registers.isPerson(String(id)))),
    ] as readonly string[];
  const rule: Rule<object, unknown, EnforcementContext> = {
    code: 'people.not-registered',
    refs: [],
    articles: [],
    en: 'The step names a person whom the register of personnel does not have.',
    zh: '步骤中所列人员不在人员登记簿中。',
    reads: [...new Set(people.flatMap(({ path }) => path.slice(0, 1)))],
    brokenWhen: (command, _, context) => unknownIn(command, context).length > 0,
    particulars: (command, _, context) => ({ people: unknownIn(command, context).join(', ') }),
  };
  return [rule];
};
