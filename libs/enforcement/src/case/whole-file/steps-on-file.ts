import { titleOfEvent } from '../case-event.js';
import { asCorrected } from '../dates/log.js';
import { caseEventTypes, type CaseEvent } from '../events.js';
import { whoseIs } from '../parties/whose.js';
import { EVERY_PARTY } from '../values.js';
import { sectionOf, type FileSection } from './sections.js';

/** A step of a case as its file shows it. */
export interface StepOnFile {
  /** Its number in the case, from 1. */
  readonly number: number;
  readonly section: FileSection;
  readonly title: { readonly zh: string; readonly en: string };
  /** As every later correction of a date leaves it. */
  readonly event: CaseEvent;
  /** As it was recorded first. */
  readonly recorded: CaseEvent;
  /** Whose step it is; undefined for one of the whole case. */
  readonly parties: readonly string[] | undefined;
}

const TYPES = new Map(caseEventTypes.map((type) => [type.name as string, type]));

/** The steps of a whole stream, in its order. */
export const stepsOnFile = (events: readonly CaseEvent[]): readonly StepOnFile[] =>
  asCorrected(events).map((event, index) => ({
    number: index + 1,
    section: sectionOf(event.type),
    title: titleIn(event),
    event,
    recorded: events[index] ?? event,
    parties: partiesOf(event),
  }));

const titleIn = ({ type, data }: CaseEvent): StepOnFile['title'] => {
  const found = TYPES.get(type);
  return found === undefined ? { zh: type, en: type } : titleOfEvent(found, data);
};

/** An event from before steps named their party is about every one of them, as one of the whole case is. */
const partiesOf = (event: CaseEvent): readonly string[] | undefined => {
  const whose = whoseIs(event);
  return whose === 'case' || whose.includes(EVERY_PARTY) ? undefined : [...new Set(whose)];
};
