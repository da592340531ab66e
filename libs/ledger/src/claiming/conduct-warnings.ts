import {
  caseDecider,
  conductFinedTwice,
  conductInAnotherCase,
  conductTakenUp,
  type Actor,
  type CaseEvent,
  type CaseState,
  type ConductOfParty,
  type StepWarning,
  type WhatIfWarning,
} from '@ecl/enforcement';
import type { Claims, EventStore, StandingClaim } from '@ecl/event-sourcing';
import type { CaseScope } from '@ecl/identity';
import type { Uuid } from '@ecl/kernel';
import { caseStream } from '../case-stream.js';
import type { CommandDoor, CommandOutcome, WhatIfAnswer } from '../ledger.js';
import { enterCase } from './claimed-conduct.js';
import { caseTakenUp, conductStream } from './conduct-claims.js';
import { isFinedIn, isTakenUpIn, shownTo, stateOfCase } from './other-case.js';
import { withWarnings, type AcceptedOutcome } from './with-warnings.js';

/** Other cases about the same conduct that are looked at for a warning; more would say nothing new. */
const MOST_LOOKED_AT = 20;

/** A door that warns whoever takes a step by which the case is about conduct that another case is about. */
export const warningOfConduct = (
  door: CommandDoor,
  { claims, store, scopeOf }: { claims: Claims; store: EventStore; scopeOf: (actor: Actor) => CaseScope },
): CommandDoor => ({
  ask: async (caseId, step, request): Promise<WhatIfAnswer> => {
    const asked = await door.ask(caseId, step, request);
    if (asked.answer.is !== 'accepted' || !isTelling(asked.answer.events)) return asked;
    const events = asked.answer.events as readonly CaseEvent[];
    const state = events.reduce(
      (so, event) => caseDecider.evolve(so, event),
      await stateOfCase(store, caseStream(caseId)),
    );
    const found = await warningsAbout(
      caseId,
      state,
      { store, scope: scopeOf(request.actor) },
      async ({ conductId }) => (await claims.look(conductStream(conductId))).all,
    );
    return { ...asked, warnings: [...asked.warnings, ...found.map(asWhatIfWarning)] };
  },
  execute: async (caseId, command, request): Promise<CommandOutcome> =>
    withWarnings(await door.execute(caseId, command, request), (outcome) =>
      warningsFor(caseId, outcome, { claims, store, scope: scopeOf(request.actor), ...request }),
    ),
});

interface Asked {
  readonly claims: Claims;
  readonly store: EventStore;
  readonly actor: Actor;
  /** The other cases of which the one who takes the step may know. */
  readonly scope: CaseScope;
  readonly commandId: Uuid;
}

/** The steps by which a case comes to be about conduct that another case may be about. */
const TELLING: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'FilingProposed',
  'OnSpotPenaltyDecided',
  'ConductNamed',
  'ConductPeriodEstablished',
  'PartyIdentified',
  'PartyJoined',
]);

const isTelling = (events: readonly { readonly type: string }[]): boolean =>
  events.some(({ type }) => TELLING.has(type));

const asWhatIfWarning = ({ message, messageZh, particulars }: StepWarning): WhatIfWarning => {
  const inCase = particulars?.['caseNumber'] ?? particulars?.['caseId'];
  return {
    code: 'conduct-in-another-case',
    zh: inCase === undefined ? messageZh : `${messageZh}（${inCase}）`,
    en: inCase === undefined ? message : `${message} (${inCase})`,
  };
};

const warningsFor = async (
  caseId: string,
  { events, revision }: AcceptedOutcome,
  { claims, store, actor, scope, commandId }: Asked,
): Promise<readonly StepWarning[]> => {
  if (!isTelling(events)) return [];
  const isBeginning = revision === events.length - 1;
  const state = isBeginning
    ? events.reduce((so, event) => caseDecider.evolve(so, event as CaseEvent), caseDecider.initialState)
    : await stateOfCase(store, caseStream(caseId));
  const origin = { actor: actor.personId, commandId, digest: '' };
  return warningsAbout(caseId, state, { store, scope }, (conduct, agencyId) =>
    enterCase(claims, conduct, { caseId, agencyId }, origin),
  );
};

/** The warnings about every other case that is about the conduct of this one. */
const warningsAbout = async (
  caseId: string,
  state: CaseState,
  { store, scope }: Pick<Asked, 'store' | 'scope'>,
  keptIn: (conduct: ConductOfParty, agencyId: string) => Promise<readonly StandingClaim[]>,
): Promise<readonly StepWarning[]> => {
  if (state.filing.is === 'none') return [];
  const { agencyId } = state.filing;
  const warned = new Map<string, StepWarning>();
  for (const conduct of conductTakenUp(state)) {
    const held = await keptIn(conduct, agencyId);
    const others = held.flatMap(({ key }) => caseTakenUp(key) ?? []).filter((other) => other !== caseId);
    for (const other of others.slice(-MOST_LOOKED_AT)) {
      if (warned.has(other)) continue;
      const otherState = await stateOfCase(store, caseStream(other));
      if (!isTakenUpIn(otherState, conduct)) continue;
      const inCase = shownTo(scope, caseStream(other), otherState);
      const isFinedTwice = isFinedIn(state, conduct) && isFinedIn(otherState, conduct);
      warned.set(other, isFinedTwice ? conductFinedTwice(inCase) : conductInAnotherCase(inCase));
    }
  }
  return [...warned.values()];
};
