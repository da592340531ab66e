import { caseRules } from '../case/case.js';
import { caseCommandTypes } from '../case/commands.js';
import { caseEventTypes } from '../case/events.js';

const names = (types: readonly { readonly name: string }[]): readonly string[] => types.map(({ name }) => name);

/** The names that one list has and the other lacks. */
const lacking = (all: readonly string[], present: readonly string[]): readonly string[] =>
  all.filter((name) => !present.includes(name));

/** Parts of a step of a case that were not written, where the compiler cannot see it; each is the name of an event or a command. */
export interface ForgottenInCase {
  /** No command in the list records the event: the command is not in the list of command types. */
  readonly eventsThatNoCommandRecords: readonly string[];
  /** The command is in the list and has no procedure. */
  readonly commandsThatNothingDecides: readonly string[];
  /** The procedure is there and the command is not in the list. */
  readonly commandsThatAreNotListed: readonly string[];
}

export const forgottenInCase = (): ForgottenInCase => {
  const listed = names(caseCommandTypes);
  const decided = names(caseRules.map(({ commandType }) => commandType));
  return {
    eventsThatNoCommandRecords: lacking(
      names(caseEventTypes),
      caseCommandTypes.flatMap(({ records }): readonly string[] => records),
    ),
    commandsThatNothingDecides: lacking(listed, decided),
    commandsThatAreNotListed: lacking(decided, listed),
  };
};

/** The names that no row of the glossary has. */
export const forgottenInGlossary = (glossary: string, terms: Iterable<string>): readonly string[] =>
  [...new Set(terms)].filter((term) => !glossary.includes(`\`${term}\``));
