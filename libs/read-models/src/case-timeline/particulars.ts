import { isInstant, isPlainDate } from '@ecl/kernel';

/** Someone of the agency or its partners who took part in a step, and as what: the member of the event that names them. */
export interface PersonInStep {
  readonly personId: string;
  readonly as: string;
}

/** A paper of the step. */
export interface DocumentInStep {
  readonly documentId: string;
  readonly title: string;
  readonly number?: string;
  readonly sha256: string;
}

/** A last day or moment that the step says. */
export interface LimitInStep {
  readonly of: string;
  readonly until: string;
}

type Data = Readonly<Record<string, unknown>>;

const LISTS_OF_PEOPLE: readonly string[] = ['officers', 'handlers', 'reporters'];
const PEOPLE: readonly string[] = ['reviewer', 'presider', 'operator', 'secondOfficer', 'personId', 'replaces'];
/** Names of people outside, as text: no ids of the personnel register. */
const NOT_IDS: readonly string[] = ['signedBy'];

/** Events name the people who act by id, in members that end in `By` or say what they are; never the parties. */
export const personsIn = (data: object): readonly PersonInStep[] =>
  Object.entries(data as Data).flatMap(([as, value]) => {
    if (LISTS_OF_PEOPLE.includes(as) && Array.isArray(value))
      return (value as string[]).map((personId) => ({ personId, as }));
    if (as === 'members' && Array.isArray(value))
      return (value as (string | { personId: string })[]).map((member) => ({
        personId: typeof member === 'string' ? member : member.personId,
        as,
      }));
    return typeof value === 'string' && namesSomeone(as) && !isPlainDate(value) ? [{ personId: value, as }] : [];
  });

const namesSomeone = (member: string): boolean =>
  PEOPLE.includes(member) || (/[a-z]By$/.test(member) && !NOT_IDS.includes(member));

/** Every document that the event refers to, wherever it stands in the payload; each once. */
export const documentsIn = (data: object): readonly DocumentInStep[] => {
  const found = new Map<string, DocumentInStep>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isDocument(value)) {
      const { documentId, title, number, sha256 } = value;
      found.set(documentId, { documentId, title, ...(number === undefined ? {} : { number }), sha256 });
    } else Object.values(value).forEach(look);
  };
  look(data);
  return [...found.values()];
};

const isDocument = (value: object): value is DocumentInStep => 'documentId' in value && 'sha256' in value;

/** Ids of the recordings that the event names. */
export const recordingsIn = (data: object): readonly string[] => {
  const { recordings, recordingIds, recordingId } = data as {
    recordings?: readonly string[];
    recordingIds?: readonly string[];
    recordingId?: string;
  };
  return [...(recordings ?? []), ...(recordingIds ?? []), ...(recordingId === undefined ? [] : [recordingId])];
};

/** Last days that the event sets or was held to. */
export const limitsIn = (data: object): readonly LimitInStep[] =>
  Object.entries(data as Data).flatMap(([of, until]) =>
    typeof until === 'string' && /(Due(On|At)|^dueOn|Until|^(supply|perform)By)$/.test(of) && isDayOrMoment(until)
      ? [{ of, until }]
      : [],
  );

const isDayOrMoment = (text: string): boolean => isPlainDate(text) || isInstant(text);
