import { titleOfEvent } from '@ecl/enforcement';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { eventVocabulary } from '../event-vocabulary.js';

type Titled = Parameters<typeof titleOfEvent>[0];

/** Filled when the first change is told. */
const titled = new Map<string, Titled>();

const titleTypeOf = (name: string): Titled | undefined => {
  if (titled.size === 0) for (const { type } of eventVocabulary()) if (isTitled(type)) titled.set(type.name, type);
  return titled.get(name);
};

const isTitled = (type: object): type is Titled => 'titleZh' in type && 'titleEn' in type;

/** What happened, for people. An event type without a title is called by its name. */
export const titleOfRecorded = ({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): { zh: string; en: string } => {
  const title = titleTypeOf(type);
  return title ? titleOfEvent(title, data) : { zh: type, en: type };
};
