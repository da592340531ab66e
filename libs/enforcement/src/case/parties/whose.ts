import type { Whose } from '../case-event.js';
import { caseEventTypes, type CaseEvent } from '../events.js';
import { EVERY_PARTY } from '../values.js';

const WHOSE: ReadonlyMap<string, Whose<never>> = new Map(caseEventTypes.map(({ name, whose }) => [name, whose]));

/** Whose tracks an event reaches: every party's (`case`), or those of the parties with these ids. */
export const whoseIs = ({ type, data }: CaseEvent): 'case' | readonly string[] => {
  const whose = WHOSE.get(type) ?? 'case';
  return whose === 'case' ? 'case' : whose(data as never);
};

/** Of the parties with these ids, those that an event reaches. */
export const reachedBy = (event: CaseEvent, parties: readonly string[]): readonly string[] => {
  const whose = whoseIs(event);
  return whose === 'case' || whose.includes(EVERY_PARTY) ? parties : parties.filter((id) => whose.includes(id));
};
