import { CLOCKS, type ClockId, type MainState, type PartyKind } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { expression, json, nullable } from '../engine/index.js';

/** A party of a case, and how far its own part of the case is. */
export interface CaseParty {
  readonly partyId: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly state: MainState;
  readonly decisionNumber: string | undefined;
  readonly decidedOn: PlainDate | undefined;
  /** Since when its matter has ended: all is performed, or nothing is to be done. */
  readonly endReachedOn: PlainDate | undefined;
  /** The running time limit of its own that ends next. */
  readonly nextDue: Due | undefined;
  readonly isSuspect: boolean;
  readonly isPublished: boolean;
  readonly hasRemedy: boolean;
  /** How it came that the case is no longer about it; undefined for a party of the case. */
  readonly ended: 'left' | 'succeeded' | 'splitOff' | undefined;
}

export interface Due {
  readonly kind: string;
  readonly dueOn: PlainDate;
  /** Counted over days that are not published yet: nobody is late for it. */
  readonly isProvisional: boolean;
}

/** How many of several parties have their decision. */
export interface Progress {
  readonly parties: number;
  readonly decided: number;
  readonly zh: string;
  readonly en: string;
}

/** As the database gives it: JSON has no flags here. */
interface NextDue {
  readonly clock: ClockId;
  readonly dueOn: PlainDate;
  readonly isProvisional: number;
}

/** Of the few limits of a case the first that runs: found by the case, and not by walking the limits of all cases in their order. */
const nextDueWhere = (whose: string): string =>
  `(SELECT json_object('clock', clock, 'dueOn', min(day), 'isProvisional', isProvisional) FROM deadline INDEXED BY deadline_of_case
     WHERE ${whose} AND isOpen = 1 AND list IN ('running', 'provisional') HAVING min(day) IS NOT NULL)`;

/** As the database gives it: JSON has no undefined and no flags. */
interface StoredParty extends Omit<CaseParty, 'nextDue' | 'isSuspect' | 'isPublished' | 'hasRemedy'> {
  readonly nextDue: NextDue | null;
  readonly isDecided: number;
  readonly isSuspect: number;
  readonly isPublished: number;
  readonly hasRemedy: number;
}

const PARTY_OF_CASE = ['partyId', 'kind', 'name', 'state', 'decisionNumber', 'decidedOn', 'isDecided', 'isSuspect'];
const MEMBERS = [...PARTY_OF_CASE, 'isPublished', 'hasRemedy', 'ended', 'endReachedOn'].map(
  (name) => `'${name}', case_party.${name}`,
);
const NEXT_OF_PARTY = nextDueWhere('deadline.seq = case_party.seq AND subject = case_party.partyId');

/** The parties of a case, in the order in which they came in. */
export const PARTIES_OF_CASE = expression(
  json<readonly StoredParty[]>(),
  `(SELECT json_group_array(json_object(${MEMBERS.join(', ')}, 'nextDue', json(${NEXT_OF_PARTY})))
       FROM case_party WHERE case_party.seq = case_file.seq)`,
);

/** The running time limit of a case that ends next. */
export const NEXT_DUE_OF_CASE = expression(nullable(json<NextDue>()), nextDueWhere('deadline.seq = case_file.seq'));

/** The name of a time limit is that of its clock. */
export const dueOf = (due: NextDue | null | undefined): Due | undefined =>
  due ? { kind: CLOCKS[due.clock].kind, dueOn: due.dueOn, isProvisional: due.isProvisional === 1 } : undefined;

/** A party as the rows show it. */
export const partyOf = ({ isDecided: _, ...party }: StoredParty): CaseParty => ({
  ...party,
  decisionNumber: party.decisionNumber ?? undefined,
  decidedOn: party.decidedOn ?? undefined,
  endReachedOn: party.endReachedOn ?? undefined,
  nextDue: dueOf(party.nextDue),
  isSuspect: party.isSuspect === 1,
  isPublished: party.isPublished === 1,
  hasRemedy: party.hasRemedy === 1,
  ended: party.ended ?? undefined,
});

/** How many of several parties have their decision; undefined for one party. */
export const progressOf = (everyone: readonly StoredParty[]): Progress | undefined => {
  const all = everyone.filter(({ ended }) => (ended ?? undefined) === undefined);
  if (all.length < 2) return undefined;
  const [parties, decided] = [all.length, all.filter(({ isDecided }) => isDecided === 1).length];
  return {
    parties,
    decided,
    zh: `${String(parties)}名当事人，已决定${String(decided)}名`,
    en: `${String(decided)} of ${String(parties)} decided`,
  };
};
