import type { Event } from '@ecl/event-sourcing';

type Step<State, E extends Event> = (state: State, data: E['data'], partyId: string) => State;

/** One step for each event type of a track. A forgotten one does not compile. */
type Own<State, E extends Event> = { readonly [T in E['type']]: Step<State, Extract<E, { type: T }>> };
/** Steps for events of other tracks that matter to this one. */
type Heard<State, E extends Event> = { readonly [T in E['type']]?: Step<State, Extract<E, { type: T }>> };

/**
 * How a track builds its state. Each of its own events needs a step; it may also listen to some of the other events
 * (`All`), and the rest leave its state unchanged. `partyId` is whose track it is: an event may have a part for each party.
 */
export const evolving = <State, OwnEvent extends Event, All extends Event>(
  steps: Own<State, OwnEvent> & Heard<State, Exclude<All, OwnEvent>>,
) => {
  const byType: Readonly<Record<string, Step<State, Event> | undefined>> = steps;
  return (state: State, event: OwnEvent | All, partyId = ''): State =>
    byType[event.type]?.(state, event.data, partyId) ?? state;
};
