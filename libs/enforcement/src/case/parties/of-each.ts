import type { EnforcementContext } from '../../context.js';
import type { Dated } from '../../law/dated.js';
import { statementOf, type NamesWhom } from '../../law/rule.js';
import type { CaseRule, PartyRule } from '../rule.js';
import type { CaseState } from '../state.js';
import type { PartyCase } from './party-case.js';

/** The parties that a step concerns, and the step as each of them sees it. */
export interface OfEach<Command, Own> {
  readonly concerned: (step: Command, state: CaseState) => readonly PartyCase[];
  readonly as: (command: Command, partyId: string) => Own & Dated;
  /** Whom the step can come to concern, as long as it does not say whom. */
  readonly possible: (command: Command, state: CaseState) => readonly PartyCase[];
  /** The members of the whole step in which those are that a rule reads in the step as a party sees it. */
  readonly readsOf: (members: readonly string[]) => readonly string[];
  readonly whom: NamesWhom<CaseState>;
}

/**
 * Asks a rule for each party that the step concerns. If the case has several parties, the particulars of a party's rule
 * name those for which it is broken.
 */
export const ofEach = <Command extends Dated, Own>(
  of: OfEach<Command, Own>,
  rule: CaseRule<Own> | PartyRule<Own>,
): CaseRule<Command> => {
  const { concerned, as, readsOf, whom } = of;
  const neverHolds = neverHolding(of, rule);
  return {
    ...statementOf(rule),
    reads: readsOf(rule.reads),
    whom,
    ...(neverHolds === undefined ? {} : { neverHolds }),
    ...asking<Command, Own>({ concerned, as, isOfParty: 'isAskedOfEachParty' in rule }, rule),
  };
};

/**
 * Whether a rule is broken whatever the step will say: for one of those whom it concerns, or for each whom it could come to
 * concern. A rule that reads nothing waits for whom it is asked of, and for nothing else.
 */
const neverHolding = <Command extends Dated, Own>(
  { concerned, possible, as, whom }: OfEach<Command, Own>,
  { reads, brokenWhen, neverHolds }: CaseRule<Own> | PartyRule<Own>,
): Judged<Dated, boolean> | undefined => {
  const never: JudgedOfParty<Own, boolean> | undefined = neverHolds ?? (reads.length === 0 ? brokenWhen : undefined);
  if (never === undefined) return undefined;
  return (step, state, context) => {
    const command = step as Command;
    const isNever = (party: PartyCase) => never(as(command, party.partyId), party, context);
    return whom.missing(step, state).length > 0
      ? possible(command, state).every(isNever)
      : concerned(command, state).some(isNever);
  };
};

type Judged<Command, Answer> = (command: Command & Dated, state: CaseState, context: EnforcementContext) => Answer;
type JudgedOfParty<Own, Answer> = (command: Own & Dated, party: PartyCase, context: EnforcementContext) => Answer;
type Particulars = Readonly<Record<string, string>>;

interface JudgingParty<Own> {
  readonly brokenWhen: JudgedOfParty<Own, boolean>;
  readonly particulars?: JudgedOfParty<Own, Particulars>;
}

interface Judging<Command> {
  readonly brokenWhen: Judged<Command, boolean>;
  readonly particulars: Judged<Command, Particulars>;
}

const asking = <Command extends Dated, Own>(
  { concerned, as, isOfParty }: Pick<OfEach<Command, Own>, 'concerned' | 'as'> & { readonly isOfParty: boolean },
  { brokenWhen, particulars }: JudgingParty<Own>,
): Judging<Command> => {
  const brokenFor = (command: Command & Dated, state: CaseState, context: EnforcementContext) =>
    concerned(command, state).filter((party) => brokenWhen(as(command, party.partyId), party, context));
  return {
    brokenWhen: (command, state, context) => brokenFor(command, state, context).length > 0,
    particulars: (command, state, context) => {
      const found = brokenFor(command, state, context).map((party) => ({
        partyId: party.partyId,
        said: particulars?.(as(command, party.partyId), party, context) ?? {},
      }));
      return isOfParty && state.parties.size > 1 ? byParty(found) : (found[0]?.said ?? {});
    },
  };
};

interface Found {
  readonly partyId: string;
  readonly said: Particulars;
}

/** What is said of each party, under the names of the parties. */
const byParty = (found: readonly Found[]): Particulars => {
  const names = [...new Set(found.flatMap(({ said }) => Object.keys(said)))];
  const [first, ...others] = found;
  const saidOf = (name: string): string =>
    others.length === 0
      ? (first?.said[name] ?? '')
      : found
          .flatMap(({ partyId, said }) => (said[name] === undefined ? [] : [`${partyId}: ${said[name]}`]))
          .join('; ');
  return {
    parties: found.map(({ partyId }) => partyId).join(', '),
    ...Object.fromEntries(names.map((name) => [name, saidOf(name)])),
  };
};
