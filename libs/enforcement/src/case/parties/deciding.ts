import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';
import type { Dated } from '../../law/dated.js';
import type { RecordedBy } from '../../law/deciding.js';
import type { AnyCaseCommandType } from '../case-command.js';
import type { CaseEvent } from '../events.js';
import { decidingCase, type CaseDeciding, type CaseRule, type PartyRule } from '../rule.js';
import type { CaseState } from '../state.js';
import { ofEach, type Concerned } from './of-each.js';
import { partyCasesOf, undecidedIn, type PartyCase } from './party-case.js';

/** Every command of a case says when its step happened. */
type Data<T extends AnyCaseCommandType> = DataOf<T> & Dated;

/**
 * Rules about the case are asked once; rules about a party are asked for each party that the step concerns. `Seen` is what
 * the outcome looks at.
 */
interface Procedure<T extends AnyCaseCommandType, Seen> {
  readonly mustHold: readonly (CaseRule<Data<T>> | PartyRule<Data<T>>)[];
  readonly then: (command: Data<T>, seen: Seen, context: EnforcementContext) => readonly RecordedBy<T, CaseEvent>[];
}

const decidingFor =
  (concerned: Concerned) =>
  <T extends AnyCaseCommandType>(commandType: T, { mustHold, then }: Procedure<T, CaseState>): CaseDeciding =>
    decidingCase(commandType, {
      mustHold: mustHold.map((rule) => ('isAskedOfEachParty' in rule ? ofEach(concerned, rule) : rule)),
      then,
    });

/** The procedure of a step that must be lawful for every party of the case. */
export const decidingForAll = decidingFor(partyCasesOf);

/** The procedure of a step before the decision that all parties share: it concerns the parties without a decision. */
export const decidingForUndecided = decidingFor((state) => {
  const undecided = undecidedIn(state);
  // If there are none, every party, so that the rule about it can say so.
  return undecided.length > 0 ? undecided : partyCasesOf(state);
});

/**
 * The procedure of a step that is about the parties: their notice, rights, decision, money. No step names a party yet,
 * so it is about all parties alike, and records the same for each.
 */
export const decidingForParties = <T extends AnyCaseCommandType>(
  commandType: T,
  { mustHold, then }: Procedure<T, PartyCase>,
): CaseDeciding =>
  decidingForAll(commandType, {
    mustHold,
    then: (command, state, context) => then(command, partyCasesOf(state)[0], context),
  });
