import type { DataOf } from '../../law/command-type.js';
import type { NamesWhom, RuleStatement } from '../../law/rule.js';
import type { Dated } from '../../law/dated.js';
import type { AnyCaseCommandType } from '../case-command.js';
import type { CaseState } from '../state.js';
import { partyCasesOf, undecidedIn, type PartyCase } from './party-case.js';

/** Every command of a case says when its step happened. */
export type Data<T extends AnyCaseCommandType> = DataOf<T> & Dated;

/** A step as it is asked about: whole, or before it is written with nothing but its moment and perhaps its party. */
export type Asked<Command> = Partial<Command> & Dated & { readonly partyId?: string };

/** The step as one party sees it. */
export type OfParty<Command> = Command & { readonly partyId: string };

/** `ambiguous`: the step could mean several. */
export type Named = readonly (string | undefined)[] | 'ambiguous' | undefined;

/** Whom a step concerns. */
export interface Concern<Command, Own> {
  /**
   * The parties that the step names, in its own order; `undefined` in the list is a part without a name. Undefined or
   * empty: it names no party.
   */
  readonly named: (step: Asked<Command>, state: CaseState) => Named;
  /** What a refusal says if it cannot be told whom the step means; otherwise that it names no party. */
  readonly mustName?: RuleStatement;
  /** The case of one of these parties, where the step is about a part of it, such as one of its debts. */
  readonly within?: (party: PartyCase, step: Asked<Command>) => PartyCase;
  /** Whom a step can come to concern, as long as it does not say whom; absent: any party. */
  readonly possible?: (step: Asked<Command>, state: CaseState) => readonly PartyCase[];
  /** The parties that a step means if it names none. */
  readonly unnamed: (state: CaseState) => readonly PartyCase[];
  /** The members by which the step says whom it concerns, and which of them are still to come. */
  readonly whom: NamesWhom<CaseState>;
  /** The list in which the step has a part for each party, where it has one. */
  readonly partsIn?: string;
  /** The step as one of these parties sees it. */
  readonly as: (command: Command, partyId: string) => Own & Dated;
}

/** Whom a step concerns, found in the case: what it names wrongly is kept apart for a refusal. */
export interface Concerned {
  readonly parties: readonly PartyCase[];
  readonly isUnnamed: boolean;
  readonly unknown: readonly string[];
  /** They were parties of the case before. */
  readonly former: readonly string[];
  readonly twice: readonly string[];
}

export const concernedBy = <Command, Own>(
  { named, unnamed, within = (party) => party }: Concern<Command, Own>,
  step: Asked<Command>,
  state: CaseState,
): Concerned => {
  const ids = named(step, state) ?? (step.partyId === undefined ? [] : [step.partyId]);
  if (ids === 'ambiguous') return { parties: [], isUnnamed: true, unknown: [], former: [], twice: [] };
  const narrowed = (parties: readonly PartyCase[]) => parties.map((party) => within(party, step));
  if (ids.length === 0)
    return { parties: narrowed(unnamed(state)), isUnnamed: false, unknown: [], former: [], twice: [] };
  const all = partyCasesOf(state);
  const only = all.length === 1 ? all[0].partyId : undefined;
  const meant = ids.flatMap((id) => id ?? only ?? []);
  const found = all.filter(({ partyId }) => meant.includes(partyId));
  const missing = meant.filter((id) => !found.some(({ partyId }) => partyId === id));
  return {
    parties: narrowed(found),
    isUnnamed: meant.length < ids.length,
    unknown: missing.filter((id) => !state.formerParties.has(id)),
    former: missing.filter((id) => state.formerParties.has(id)),
    twice: [...new Set(meant.filter((id, at) => meant.indexOf(id) !== at))],
  };
};

/** Members without which it is open whom the step concerns, as long as the case has several parties. */
export const namedBy = (...members: readonly string[]): NamesWhom<CaseState> => ({
  members,
  missing: (step, { parties }) => (parties.size > 1 ? members.filter((member) => !isNamedIn(step, member)) : []),
});

/** A list of parts names its parties if every part does. */
const isNamedIn = (step: object, member: string): boolean => {
  const value = (step as Readonly<Record<string, unknown>>)[member];
  if (!Array.isArray(value)) return value !== undefined;
  return value.every((part: unknown) => typeof part !== 'object' || (part !== null && 'partyId' in part));
};

const everyone = (state: CaseState): readonly PartyCase[] => partyCasesOf(state);

/** A step before the decision means the parties without one; if there is none, every party, so that a rule can say so. */
const undecided = (state: CaseState): readonly PartyCase[] => {
  const left = undecidedIn(state);
  return left.length > 0 ? left : partyCasesOf(state);
};

const withId = <Command>(command: Command, partyId: string): OfParty<Command> => ({ ...command, partyId });

/** The one party that the step names; where the case has only one, it need not. */
export const onePartyOf = <T extends AnyCaseCommandType>(): Concern<Data<T>, OfParty<Data<T>>> => ({
  whom: namedBy('partyId'),
  named: ({ partyId }) => [partyId],
  unnamed: everyone,
  as: withId,
});

/** Every party of the case. */
export const everyPartyOf = <T extends AnyCaseCommandType>(): Concern<Data<T>, Data<T>> => ({
  whom: namedBy(),
  named: () => undefined,
  unnamed: everyone,
  as: (command) => command,
});

/** Every party without a decision. */
export const undecidedPartiesOf = <T extends AnyCaseCommandType>(): Concern<Data<T>, Data<T>> => ({
  ...everyPartyOf<T>(),
  unnamed: undecided,
});

/** The parties that the step lists; if it lists none, those without a decision. */
export const listedPartiesOf = <T extends AnyCaseCommandType>(): Concern<Data<T>, Data<T>> => ({
  whom: namedBy('partyIds'),
  named: (step) => (step as { readonly partyIds?: readonly string[] }).partyIds,
  unnamed: undecided,
  as: (command) => command,
});

/** The parties that the step lists; if it lists none, every party of the case. */
export const listedOrEveryPartyOf = <T extends AnyCaseCommandType>(): Concern<Data<T>, Data<T>> => ({
  ...listedPartiesOf<T>(),
  whom: namedBy(),
  unnamed: everyone,
});

/** The parties for which some part of the file holds, such as those that a submission covers. */
export const partiesWith = <T extends AnyCaseCommandType>(
  holds: (step: Asked<Data<T>>, party: PartyCase) => boolean,
  ...members: readonly string[]
): Concern<Data<T>, Data<T>> => ({
  whom: namedBy(...members),
  named: (step, state) =>
    partyCasesOf(state)
      .filter((party) => holds(step, party))
      .map(({ partyId }) => partyId),
  unnamed: undecided,
  as: (command) => command,
});

interface Part {
  readonly partyId?: string;
}

/** The parties for each of which the step has a part; each party sees the step with its own part alone. */
export const partsOf = <T extends AnyCaseCommandType, P extends Part>(
  partsIn: Extract<keyof Data<T>, string>,
): Concern<Data<T>, OfParty<Data<T> & P>> => {
  const parts = (step: Asked<Data<T>>) => step[partsIn] as readonly P[] | undefined;
  return {
    partsIn,
    whom: namedBy(partsIn),
    named: (step) => parts(step)?.map(({ partyId }) => partyId),
    unnamed: undecided,
    as: (command, partyId) => {
      const all = parts(command) ?? [];
      const own = all.find((part) => part.partyId === partyId) ?? all.find((part) => part.partyId === undefined);
      // Spreading one object over another takes ten times as long.
      return Object.assign({}, command, own as P, { partyId });
    },
  };
};
