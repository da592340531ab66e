import { personalFieldsOf, valuesAt } from '@ecl/event-sourcing';
import { caseEventTypes, type CaseEvent } from './events.js';

/** The names of people who are no parties and whom the case names: witnesses, who was interviewed, who took a paper. */
export type OthersNamed = readonly string[];

export const initialOthers: OthersNamed = [];

/** The members of each event that have the name of somebody who is no party, by the marks of the schemas. */
const NAMES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  caseEventTypes.map(({ name, schema }) => [
    name,
    personalFieldsOf(schema)
      .filter(({ path, subject }) => path.at(-1) === 'name' && subject.at(-1) !== 'partyId')
      .map(({ path }) => path),
  ]),
);

export const evolveOthers = (others: OthersNamed, { type, data }: CaseEvent): OthersNamed => {
  const paths = NAMES.get(type) ?? [];
  if (paths.length === 0) return others;
  const named = paths.flatMap((path) => valuesAt(data, path)).filter((name) => typeof name === 'string');
  const added = named.filter((name) => !others.includes(name));
  return added.length === 0 ? others : [...others, ...new Set(added)];
};
