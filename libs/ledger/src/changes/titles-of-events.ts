import { titleOfEvent } from '@ecl/enforcement';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { eventVocabulary } from '../event-vocabulary.js';

type Titled = Parameters<typeof titleOfEvent>[0];

let titled: ReadonlyMap<string, Titled> | undefined;

const titlesByType = (): ReadonlyMap<string, Titled> =>
  new Map([...eventVocabulary()].flatMap(({ type }) => (isTitled(type) ? [[type.name, type] as const] : [])));

const isTitled = (type: object): type is Titled => 'titleZh' in type && 'titleEn' in type;

/** What happened, for people. An event type without a title is called by its name. */
export const titleOfRecorded = ({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): { zh: string; en: string } => {
  titled ??= titlesByType();
  const title = titled.get(type);
  return title ? titleOfEvent(title, data) : { zh: type, en: type };
};
