import { caseRules } from '../case/case.js';
import { caseCommandTypes } from '../case/commands.js';
import { caseEventTypes } from '../case/events.js';

const names = (types: readonly { readonly name: string }[]): readonly string[] => types.map(({ name }) => name);

/** The names that one list has and the other lacks. */
const lacking = (all: readonly string[], present: readonly string[]): readonly string[] =>
  all.filter((name) => !present.includes(name));

/** Missing parts of a step of a case that the compiler cannot see; each is the name of an event or a command. */
export interface ForgottenInCase {
  /** No command in the list records the event: its command is missing from the list of command types. */
  readonly eventsThatNoCommandRecords: readonly string[];
  /** The command is in the list but has no procedure. */
  readonly commandsThatNothingDecides: readonly string[];
  /** The procedure exists but its command is not in the list. */
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

const WRITTEN = /\bcase(?:Event|Command)\(\s*'(\w+)'/g;

/** The names of all event types and command types of a case that its sources define, listed or not. */
export const writtenInCase = (sources: readonly string[]): readonly string[] =>
  sources.flatMap((source) => [...source.matchAll(WRITTEN)].map(([, name = '']) => name));

/** Event types and command types that the sources of the case define and that are in neither list: nothing can use them. */
export const unlistedInCase = (sources: readonly string[]): readonly string[] =>
  lacking(writtenInCase(sources), names([...caseEventTypes, ...caseCommandTypes]));

/** The names without a row in the glossary. */
export const forgottenInGlossary = (glossary: string, terms: Iterable<string>): readonly string[] =>
  [...new Set(terms)].filter((term) => !glossary.includes(`\`${term}\``));
