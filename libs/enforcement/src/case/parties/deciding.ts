import type { EnforcementContext } from '../../context.js';
import type { RecordedBy } from '../../law/deciding.js';
import type { NamesWhom } from '../../law/rule.js';
import type { AnyCaseCommandType } from '../case-command.js';
import { stepOfPartyMustFollowWhatItRestsOn } from '../chronology/rule.js';
import { decidingStep } from '../deciding-case.js';
import type { CaseEvent } from '../events.js';
import { paperOfPartyMustSayWhatItSays } from '../reliance/papers-rules.js';
import type { CaseDeciding, CaseRule, PartyRule } from '../rule.js';
import type { CaseState } from '../state.js';
import {
  concernedBy,
  everyPartyOf,
  listedPartiesOf,
  onePartyOf,
  undecidedPartiesOf,
  type Asked,
  type Concern,
  type Data,
  type OfParty,
} from './concern.js';
import { namingRules } from './naming.js';
import { ofEach, type OfEach } from './of-each.js';
import { PartyMustHaveJoinedBefore } from './joined-before.js';
import { partyCasesOf, type PartyCase } from './party-case.js';

/** What must hold for a step as each party that it concerns sees it (`Own`), then what happens. */
interface Procedure<T extends AnyCaseCommandType, Own, Seen> {
  readonly mustHold: readonly (CaseRule<Own> | PartyRule<Own>)[];
  readonly then: (command: Data<T>, seen: Seen, context: EnforcementContext) => readonly RecordedBy<T, CaseEvent>[];
}

/**
 * The parties that a step concerns, with the case as each has it and the step as each sees it, for the events of the
 * step.
 */
export interface Seen<Own> {
  readonly state: CaseState;
  readonly parties: readonly { readonly partyId: string; readonly partyCase: PartyCase; readonly own: Own }[];
  readonly partyIds: string[];
}

const isMemberOf = ({ schema }: AnyCaseCommandType, member: string): boolean =>
  member in ((schema as { readonly properties?: object }).properties ?? {});

/** The procedure of a step that concerns certain parties of the case. */
export const decidingForThose = <T extends AnyCaseCommandType, Own>(
  commandType: T,
  concern: Concern<Data<T>, Own>,
  { mustHold, then }: Procedure<T, Own, Seen<Own>>,
): CaseDeciding => {
  const found = (step: Data<T>, state: CaseState) => concernedBy(concern, step as Asked<Data<T>>, state);
  const whom: NamesWhom<CaseState> = {
    members: concern.whom.members,
    missing: (step, state) => concern.whom.missing(step, state).filter((member) => isMemberOf(commandType, member)),
  };
  const of: OfEach<Data<T>, Own> = {
    whom,
    concerned: (step: Data<T>, state: CaseState) => found(step, state).parties,
    possible: (step: Data<T>, state: CaseState) => concern.possible?.(step, state) ?? partyCasesOf(state),
    as: concern.as,
    readsOf: (members: readonly string[]) => [
      ...new Set(members.map((member) => (isMemberOf(commandType, member) ? member : (concern.partsIn ?? member)))),
    ],
  };
  return decidingStep(commandType, {
    mustHold: [
      ...namingRules<Data<T>>(found, whom, concern.mustName),
      ofEach(of, PartyMustHaveJoinedBefore as PartyRule<Own>),
      ofEach(of, stepOfPartyMustFollowWhatItRestsOn(commandType) as PartyRule<Own>),
      ...paperOfPartyMustSayWhatItSays(commandType).map((rule) => ofEach(of, rule as PartyRule<Own>)),
      ...mustHold.map((rule) => ofEach(of, rule)),
    ],
    then: (command, state, context) => {
      const parties = found(command, state).parties.map((partyCase) => ({
        partyId: partyCase.partyId,
        partyCase,
        own: concern.as(command, partyCase.partyId),
      }));
      return then(command, { state, parties, partyIds: parties.map(({ partyId }) => partyId) }, context);
    },
  });
};

/** The procedure of a step of one party: its notice, its rights, its decision. */
export const decidingForParty = <T extends AnyCaseCommandType>(
  commandType: T,
  {
    mustHold,
    then,
  }: {
    readonly mustHold: readonly (CaseRule<OfParty<Data<T>>> | PartyRule<OfParty<Data<T>>>)[];
    readonly then: (
      command: OfParty<Data<T>>,
      partyCase: PartyCase,
      context: EnforcementContext,
    ) => readonly RecordedBy<T, CaseEvent>[];
  },
): CaseDeciding =>
  decidingForThose(commandType, onePartyOf<T>(), {
    mustHold,
    then: (_, { parties }, context) => parties.flatMap(({ own, partyCase }) => then(own, partyCase, context)),
  });

/** The procedure of a step that must be lawful for every party of the case. */
export const decidingForAll = <T extends AnyCaseCommandType>(
  commandType: T,
  { mustHold, then }: Procedure<T, Data<T>, CaseState>,
): CaseDeciding =>
  decidingForThose(commandType, everyPartyOf<T>(), {
    mustHold,
    then: (command, { state }, context) => then(command, state, context),
  });

/** The procedure of a step before the decision that all parties share: it concerns the parties without a decision. */
export const decidingForUndecided = <T extends AnyCaseCommandType>(
  commandType: T,
  { mustHold, then }: Procedure<T, Data<T>, CaseState>,
): CaseDeciding =>
  decidingForThose(commandType, undecidedPartiesOf<T>(), {
    mustHold,
    then: (command, { state }, context) => then(command, state, context),
  });

/** The procedure of a step that may list the parties that it is about, and otherwise means all without a decision. */
export const decidingForListed = <T extends AnyCaseCommandType>(
  commandType: T,
  procedure: Procedure<T, Data<T>, Seen<Data<T>>>,
): CaseDeciding => decidingForThose(commandType, listedPartiesOf<T>(), procedure);
