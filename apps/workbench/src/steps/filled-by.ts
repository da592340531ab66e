import { membersOf, type Value } from './draft.js';

/** What another page knew of a step already, as it stands in the address. */
export const filledBy = (fill: string | undefined): Readonly<Record<string, Value>> => {
  try {
    return membersOf(JSON.parse(fill ?? '{}') as Value);
  } catch {
    return {};
  }
};
