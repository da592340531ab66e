import type { Whose } from '../case-event.js';
import { caseEventTypes, type CaseEvent } from '../events.js';

const WHOSE: ReadonlyMap<string, Whose<never>> = new Map(caseEventTypes.map(({ name, whose }) => [name, whose]));

/** Whose tracks an event reaches: every party's (`case`), or those of the parties with these ids. */
export const whoseIs = ({ type, data }: CaseEvent): 'case' | readonly string[] => {
  const whose = WHOSE.get(type) ?? 'case';
  return whose === 'case' ? 'case' : whose(data as never);
};
