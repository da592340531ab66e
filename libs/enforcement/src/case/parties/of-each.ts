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
  /** The members of the whole step in which those are that a rule reads in the step as a party sees it. */
  readonly readsOf: (members: readonly string[]) => readonly string[];
  readonly whom: NamesWhom<CaseState>;
}

/**
 * Asks a rule for each party that the step concerns. If the case has several parties, the particulars of a party's rule
 * name those for which it is broken.
 */
export const ofEach = <Command extends Dated, Own>(
  { concerned, as, readsOf, whom }: OfEach<Command, Own>,
  rule: CaseRule<Own> | PartyRule<Own>,
): CaseRule<Command> => ({
  ...statementOf(rule),
  reads: readsOf(rule.reads),
  whom,
  ...asking<Command, Own>({ concerned, as, isOfParty: 'isAskedOfEachParty' in rule }, rule),
});

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
  { concerned, as, isOfParty }: Omit<OfEach<Command, Own>, 'readsOf' | 'whom'> & { readonly isOfParty: boolean },
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
