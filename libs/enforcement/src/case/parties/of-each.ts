import type { EnforcementContext } from '../../context.js';
import type { Dated } from '../../law/dated.js';
import { statementOf } from '../../law/rule.js';
import type { CaseRule, PartyRule } from '../rule.js';
import type { CaseState } from '../state.js';
import type { PartyCase } from './party-case.js';

/** The parties that a step concerns. */
export type Concerned = (state: CaseState) => readonly PartyCase[];

/**
 * Asks a party's rule for each party that the step concerns. The particulars are those of the first party for which it
 * is broken.
 */
export const ofEach = <Read>(concerned: Concerned, rule: PartyRule<Read>): CaseRule<Read> => ({
  ...statementOf(rule),
  reads: rule.reads,
  ...asking(concerned, rule),
});

type Judged<Read, State, Answer> = (step: Read & Dated, state: State, context: EnforcementContext) => Answer;
type Particulars = Readonly<Record<string, string>>;
interface Judging<Command, State> {
  readonly brokenWhen: Judged<Command, State, boolean>;
  readonly particulars?: Judged<Command, State, Particulars>;
}

const asking = <Command>(
  concerned: Concerned,
  { brokenWhen, particulars }: Judging<Command, PartyCase>,
): Required<Judging<Command, CaseState>> => ({
  brokenWhen: (command, state, context) =>
    concerned(state).some((partyCase) => brokenWhen(command, partyCase, context)),
  particulars: (command, state, context) => {
    const first = concerned(state).find((partyCase) => brokenWhen(command, partyCase, context));
    return first && particulars ? particulars(command, first, context) : {};
  },
});
