import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';
import type { Dated } from '../../law/dated.js';
import type { RecordedBy } from '../../law/deciding.js';
import type { AnyCaseCommandType } from '../case-command.js';
import type { CaseEvent } from '../events.js';
import { decidingCase, type CaseDeciding, type CaseRule, type PartyRule } from '../rule.js';
import type { CaseState } from '../state.js';
import { ofEach, type Concerned } from './of-each.js';
import { caseWithoutParty, partyCasesOf, undecidedIn, type PartyCase } from './party-case.js';

/** Every command of a case says when its step happened. */
type Data<T extends AnyCaseCommandType> = DataOf<T> & Dated;

/** Rules about the case are asked once; rules about a party are asked for each party that the step concerns. */
type MustHold<T extends AnyCaseCommandType> = readonly (CaseRule<Data<T>> | PartyRule<Data<T>>)[];

/**
 * The procedure of a step that is about the parties: their notice, rights, decision, money. No step names a party yet,
 * so it is about all parties alike, and records the same for each.
 */
export const decidingForParties = <T extends AnyCaseCommandType>(
  commandType: T,
  {
    mustHold,
    then,
  }: {
    readonly mustHold: MustHold<T>;
    readonly then: (
      command: Data<T>,
      partyCase: PartyCase,
      context: EnforcementContext,
    ) => readonly RecordedBy<T, CaseEvent>[];
  },
): CaseDeciding =>
  decidingCase(commandType, {
    mustHold: askedOf<T>(everyParty, mustHold),
    then: (command: Data<T>, state, context) => then(command, firstOf(state), context),
  });

const firstOf = (state: CaseState): PartyCase => partyCasesOf(state)[0] ?? caseWithoutParty(state);

interface CommonProcedure<T extends AnyCaseCommandType> {
  readonly mustHold: MustHold<T>;
  readonly then: (
    command: Data<T>,
    state: CaseState,
    context: EnforcementContext,
  ) => readonly RecordedBy<T, CaseEvent>[];
}

/** The procedure of a step before the decision that all parties share: it concerns the parties without a decision. */
export const decidingForUndecided = <T extends AnyCaseCommandType>(
  commandType: T,
  { mustHold, then }: CommonProcedure<T>,
): CaseDeciding => decidingCase(commandType, { mustHold: askedOf<T>(undecided, mustHold), then });

/** The procedure of a step that must be lawful for every party of the case. */
export const decidingForAll = <T extends AnyCaseCommandType>(
  commandType: T,
  { mustHold, then }: CommonProcedure<T>,
): CaseDeciding => decidingCase(commandType, { mustHold: askedOf<T>(everyParty, mustHold), then });

const askedOf = <T extends AnyCaseCommandType>(
  concerned: Concerned,
  rules: MustHold<T>,
): readonly CaseRule<Data<T>>[] => {
  const ofThose = ofEach<Data<T>, Data<T>>(concerned, (command) => command);
  return rules.map((rule) => ('isAskedOfEachParty' in rule ? ofThose(rule) : rule));
};

/** Every party; for a case without parties, the case as the first party will find it. */
const everyParty: Concerned = (_, state) =>
  state.parties.size === 0 ? [caseWithoutParty(state)] : partyCasesOf(state);

/** The parties without a decision. If there are none, every party, so that the rule about it can say so. */
const undecided: Concerned = (step, state) => {
  const left = undecidedIn(state);
  return left.length > 0 ? left : everyParty(step, state);
};
