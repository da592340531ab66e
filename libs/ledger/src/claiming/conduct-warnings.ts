import {
  caseDecider,
  conductFinedTwice,
  conductInAnotherCase,
  conductNearInTime,
  conductTakenUp,
  conductTakenUpInOldPlaces,
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
import { isFinedIn, isTakenUpIn, isTakenUpNearbyIn, shownTo, stateOfCase } from './other-case.js';
import { withWarnings, type AcceptedOutcome, type OnFaultBesideStep } from './with-warnings.js';

/** Other cases about the same conduct that are looked at for a warning; more would say nothing new. */
const MOST_LOOKED_AT = 20;

interface Setting {
  readonly claims: Claims;
  readonly store: EventStore;
  readonly scopeOf: (actor: Actor) => CaseScope;
  readonly onFault: OnFaultBesideStep;
}

/** A door that warns whoever takes a step by which the case is about conduct that another case is about. */
export const warningOfConduct = (door: CommandDoor, { claims, store, scopeOf, onFault }: Setting): CommandDoor => ({
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
      { claims, store, scope: scopeOf(request.actor) },
      async ({ conductId }) => (await claims.look(conductStream(conductId))).all,
    );
    const isSaid = (warning: WhatIfWarning): boolean =>
      asked.warnings.some(({ code, zh }) => code === warning.code && warning.zh.startsWith(zh));
    const others = found.map(asWhatIfWarning).filter((warning) => !isSaid(warning));
    return { ...asked, warnings: [...asked.warnings, ...others] };
  },
  execute: async (caseId, command, request): Promise<CommandOutcome> =>
    withWarnings(
      await door.execute(caseId, command, request),
      (outcome) => warningsFor(caseId, outcome, { claims, store, scope: scopeOf(request.actor), ...request }),
      onFault,
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

const NEAR = conductNearInTime({}).warning;

const asWhatIfWarning = ({ warning, message, messageZh, particulars }: StepWarning): WhatIfWarning => {
  const inCase = particulars?.['caseNumber'] ?? particulars?.['caseId'];
  return {
    code: warning === NEAR ? 'conduct-near-in-time' : 'conduct-in-another-case',
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
  return warningsAbout(caseId, state, { claims, store, scope }, (conduct, agencyId) =>
    enterCase(claims, conduct, { caseId, agencyId }, origin),
  );
};

/** The warnings about every other case that is about the conduct of this one. */
const warningsAbout = async (
  caseId: string,
  state: CaseState,
  { claims, store, scope }: Pick<Asked, 'claims' | 'store' | 'scope'>,
  keptIn: (conduct: ConductOfParty, agencyId: string) => Promise<readonly StandingClaim[]>,
): Promise<readonly StepWarning[]> => {
  if (state.filing.is === 'none') return [];
  const { agencyId } = state.filing;
  const warned = new Map<string, StepWarning>();
  const states = new Map<string, CaseState>();
  const warn = async (conduct: ConductOfParty, held: readonly StandingClaim[]): Promise<void> => {
    const others = held.flatMap(({ key }) => caseTakenUp(key, conduct) ?? []).filter((other) => other !== caseId);
    for (const other of others.slice(-MOST_LOOKED_AT)) {
      if (isSurely(warned.get(other))) continue;
      const otherState = states.get(other) ?? (await stateOfCase(store, caseStream(other)));
      states.set(other, otherState);
      const inCase = shownTo(scope, caseStream(other), otherState);
      if (isTakenUpIn(otherState, conduct)) {
        const isFinedTwice = isFinedIn(state, conduct) && isFinedIn(otherState, conduct);
        warned.set(other, isFinedTwice ? conductFinedTwice(inCase) : conductInAnotherCase(inCase));
      } else if (isTakenUpNearbyIn(otherState, conduct)) warned.set(other, conductNearInTime(inCase));
    }
  };
  for (const conduct of conductTakenUp(state)) await warn(conduct, await keptIn(conduct, agencyId));
  for (const conduct of conductTakenUpInOldPlaces(state))
    await warn(conduct, (await claims.look(conductStream(conduct.conductId))).all);
  return [...warned.values()];
};

const isSurely = (warned: StepWarning | undefined): boolean => warned !== undefined && warned.warning !== NEAR;
