import type { Said } from '../../words/language.js';

/** A step of a file, as much of it as is read here. */
export interface StepRead {
  readonly title: Said;
  readonly occurredAt: string;
  readonly parties?: readonly string[];
  /** What the step says; of a bank's file only what is of money. */
  readonly data: unknown;
}

/** Something of this case that a later step may name by its id. */
export interface Thing {
  /** The member by which it came on record: `noticeId`, `evidenceId`. */
  readonly member: string;
  readonly id: string;
  /** What it is called, if the record says it. */
  readonly words: string | undefined;
  /** By which step it came on record. */
  readonly by: Said;
  readonly at: string;
  /** Whom it is about; empty: everyone, or nobody says. */
  readonly partyIds: readonly string[];
  /** What it belongs to: the preservation of an item. */
  readonly within: Readonly<Record<string, string>>;
  /** Only named so far: a recording that an inspection mentions and nobody registered. */
  readonly isOnlyNamed: boolean;
}

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the ledger itself adds to a step: it brings nothing new. */
const ADDED = new Set(['restsOn', 'packs']);
/** Ids of registers, of papers (which have fields of their own) and of the case. */
const ELSEWHERE = new Set(['documentId', 'partyId', 'agencyId', 'unitId', 'bankId', 'collectingBankId', 'provisionId']);
const SEVERAL: Readonly<Record<string, string>> = { recordings: 'recordingId' };
const WORDS = [
  'title',
  'description',
  'matter',
  'name',
  'content',
  'nameZh',
  'decisionNumber',
  'body',
  'fineText',
  'amountText',
] as const;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a group calls itself, or the paper or the person that it is about. */
const wordsIn = (group: Data): string | undefined => {
  for (const word of WORDS) if (textOf(group[word]) !== undefined) return textOf(group[word]);
  for (const inner of ['document', 'interviewee', 'conduct'])
    if (isData(group[inner]))
      return textOf(group[inner]['title'] ?? group[inner]['name'] ?? group[inner]['description']);
  return undefined;
};

interface Named {
  readonly member: string;
  readonly id: string;
  readonly group: Data;
  readonly isOne: boolean;
}

/** Every id that a step names, with the group in which it stands. */
const namedIn = (group: Data): readonly Named[] =>
  Object.entries(group).flatMap(([name, value]): readonly Named[] => {
    if (ADDED.has(name)) return [];
    const member = SEVERAL[name] ?? name.replace(/Ids$/, 'Id');
    if (typeof value === 'string')
      return member.endsWith('Id') && !ELSEWHERE.has(member) ? [{ member, id: value, group, isOne: true }] : [];
    if (Array.isArray(value))
      return value.flatMap((each: unknown) =>
        isData(each)
          ? namedIn(each)
          : typeof each === 'string' && member.endsWith('Id') && !ELSEWHERE.has(member)
            ? [{ member, id: each, group: {}, isOne: false }]
            : [],
      );
    return isData(value) ? namedIn(value) : [];
  });

/** Everything of a case that a step may name, the newest last. @param steps of its file, in their order */
export const thingsOf = (steps: readonly StepRead[]): readonly Thing[] => {
  const found = new Map<string, Thing>();
  for (const { title, occurredAt, parties = [], data } of steps) {
    if (!isData(data)) continue;
    const own = Object.fromEntries(
      Object.entries(data).filter(([name, value]) => name.endsWith('Id') && typeof value === 'string'),
    ) as Record<string, string>;
    for (const { member, id, group, isOne } of namedIn(data)) {
      const key = `${member} ${id}`;
      const known = found.get(key);
      if (known !== undefined && !(known.isOnlyNamed && isOne)) continue;
      const { [member]: _, ...within } = group === data ? {} : own;
      const ofGroup = textOf(group['partyId']);
      found.set(key, {
        ...{ member, id, words: wordsIn(group), by: title, at: occurredAt, within },
        partyIds: ofGroup === undefined ? parties : [ofGroup],
        isOnlyNamed: !isOne,
      });
    }
  }
  return [...found.values()];
};

/** Somebody whom no register has, and whom the case knows. */
export interface Outsider {
  readonly personId: string;
  readonly name: string;
  /** By which step they came on record; a party is known as that. */
  readonly by: Said;
}

const PARTY: Said = { zh: '当事人', en: 'party' };

/** The parties, and whoever was named with a name of their own. Two of one name are two. */
export const outsidersIn = (
  steps: readonly StepRead[],
  parties: readonly { readonly partyId: string; readonly name: string }[],
): readonly Outsider[] => {
  const found = new Map<string, Outsider>(
    parties.map(({ partyId, name }) => [partyId, { personId: partyId, name, by: PARTY }] as const),
  );
  for (const { title, data } of steps)
    if (isData(data))
      for (const { member, id, group } of namedIn(data)) {
        const name = textOf(group['name']);
        if (member === 'personId' && name !== undefined && !found.has(id))
          found.set(id, { personId: id, name, by: title });
      }
  return [...found.values()];
};

/** What may be chosen: of the party that the form is about, and of what it was chosen from. */
export const fitting = (
  things: readonly Thing[],
  member: string,
  chosen: Readonly<Record<string, unknown>>,
): readonly Thing[] =>
  things.filter(
    ({ member: own, partyIds, within }) =>
      own === member &&
      (typeof chosen['partyId'] !== 'string' || partyIds.length === 0 || partyIds.includes(chosen['partyId'])) &&
      Object.entries(within).every(([name, id]) => typeof chosen[name] !== 'string' || chosen[name] === id),
  );
