import { valuesAt, type Mark, type MarkedMember } from '@ecl/event-sourcing';

/**
 * Someone from the agency or its partners who took part in a step, with the role: the member of the event that names
 * them.
 */
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

/** A last day or moment in the step. */
export interface LimitInStep {
  readonly of: string;
  readonly until: string;
}

/** What a step says about its people, papers, recordings and last days. */
export interface Particulars {
  readonly persons: readonly PersonInStep[];
  readonly documents: readonly DocumentInStep[];
  readonly recordings: readonly string[];
  readonly limits: readonly LimitInStep[];
}

/** Reads the marked members from the events of one type. */
export const particularsBy = (marks: readonly MarkedMember[]): ((data: object) => Particulars) => {
  const persons = membersMarked('person', marks);
  const documents = membersMarked('document', marks);
  const recordings = membersMarked('recording', marks);
  const limits = membersMarked('deadline', marks);
  return (data) => ({
    persons: read<string>(data, persons).map(({ name, value }) => ({ personId: value, as: name })),
    documents: eachOnce(read<DocumentInStep>(data, documents).map(({ value }) => value)),
    recordings: read<string>(data, recordings).map(({ value }) => value),
    limits: read<string>(data, limits).map(({ name, value }) => ({ of: name, until: value })),
  });
};

interface Member {
  readonly path: readonly string[];
  readonly name: string;
}

const membersMarked = (mark: Mark, marks: readonly MarkedMember[]): readonly Member[] =>
  marks.filter((member) => member.mark === mark).map(({ path }) => ({ path, name: nameOf(path) }));

const EVERY_ITEM = '*';
const ITS_ID = 'personId';

/**
 * `officers.*` and `members.*.personId` are named after their lists; a `personId` outside a list is named after itself.
 */
const nameOf = (path: readonly string[]): string =>
  path.findLast((segment) => segment !== EVERY_ITEM && segment !== ITS_ID) ?? ITS_ID;

/** The mark guarantees the type of the value: the schema was checked when the event was appended. */
const read = <Value>(data: object, members: readonly Member[]): readonly { name: string; value: Value }[] =>
  members.flatMap(({ path, name }) => valuesAt(data, path).map((value) => ({ name, value: value as Value })));

/** A paper that the step names in several places counts once. */
const eachOnce = (documents: readonly DocumentInStep[]): readonly DocumentInStep[] => [
  ...new Map(
    documents.map(({ documentId, title, number, sha256 }) => [
      documentId,
      { documentId, title, ...(number === undefined ? {} : { number }), sha256 },
    ]),
  ).values(),
];
