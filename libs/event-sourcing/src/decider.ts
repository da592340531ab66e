/** The result of a command: facts, or the rules it would break. A refusal is a value; only failures throw. */
export type Decision<E, V> =
  | { readonly is: 'accepted'; readonly events: readonly E[] }
  | { readonly is: 'refused'; readonly violations: readonly V[] };

export const accepted = <Es extends readonly unknown[]>(...events: Es): Decision<Es[number], never> => ({
  is: 'accepted',
  events,
});
export const refused = <Vs extends readonly unknown[]>(...violations: Vs): Decision<never, Vs[number]> => ({
  is: 'refused',
  violations,
});

/**
 * A consistency boundary as three pure functions. `Context` is what a decision looks at besides the stream: the moment,
 * the calendar, the registers as of a date. The functions read nothing else.
 */
export interface Decider<Command, State, E, Context = void, V = string> {
  readonly initialState: State;
  evolve(state: State, event: E): State;
  decide(command: Command, state: State, context: Context): Decision<E, V>;
}

export const fold = <State, E>(
  decider: { initialState: State; evolve(state: State, event: E): State },
  events: Iterable<E>,
): State => {
  let state = decider.initialState;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
