import {
  caseDecider,
  conductTakenUp,
  conductTakenUpInOldPlaces,
  finesInForce,
  isNearConduct,
  isSameConduct,
  type CaseEvent,
  type CaseState,
  type ConductOfParty,
} from '@ecl/enforcement';
import type { EventStore, StreamName } from '@ecl/event-sourcing';
import { caseAudienceOf, groundFor, type CaseScope } from '@ecl/identity';
import { caseIdOf } from '../case-stream.js';

/** Another case as it is now. */
export const stateOfCase = async (store: EventStore, streamName: StreamName): Promise<CaseState> => {
  let state = caseDecider.initialState;
  for await (const event of store.readStream(streamName))
    state = caseDecider.evolve(state, event as unknown as CaseEvent);
  return state;
};

/** Whether a fine for the conduct is in force in a case. */
export const isFinedIn = (state: CaseState, conduct: ConductOfParty): boolean =>
  finesInForce(state).some((fine) =>
    [...fine.conduct, ...fine.conductInOldPlaces].some((each) => isSameConduct(each, conduct)),
  );

/** Whether a fine is in force in a case for conduct that may be the same. */
export const isFinedNearbyIn = (state: CaseState, conduct: ConductOfParty): boolean =>
  finesInForce(state).some((fine) => fine.conduct.some((each) => isNearConduct(each, conduct)));

/** Whether a case is still about the conduct. */
export const isTakenUpIn = (state: CaseState, conduct: ConductOfParty): boolean =>
  [...conductTakenUp(state), ...conductTakenUpInOldPlaces(state)].some((each) => isSameConduct(each, conduct));

/** Whether a case is still about conduct that may be the same. */
export const isTakenUpNearbyIn = (state: CaseState, conduct: ConductOfParty): boolean =>
  conductTakenUp(state).some((each) => isNearConduct(each, conduct));

/** What somebody may know of another case: its id and its number, or nothing. */
export const shownTo = (
  scope: CaseScope,
  streamName: StreamName,
  state: CaseState,
): Readonly<Record<string, string>> => {
  const audience = caseAudienceOf(state);
  if (!audience || !groundFor(scope, audience)) return {};
  const number = state.filing.is === 'none' ? undefined : state.filing.caseNumber;
  return { caseId: caseIdOf(streamName), ...(number === undefined ? {} : { caseNumber: number }) };
};
