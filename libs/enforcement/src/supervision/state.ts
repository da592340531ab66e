import type { PlainDate } from '@ecl/kernel';
import { evolving } from '../law/evolving.js';
import type { SupervisionCheckDeclared, SupervisionEvent } from './vocabulary.js';

export type Declaration = SupervisionCheckDeclared['data'];

/** The checks of one case: who declared them, oldest first. */
export interface SupervisionState {
  readonly declared: readonly Declaration[];
}

export const initialSupervision: SupervisionState = { declared: [] };

export const evolveSupervision = evolving<SupervisionState, SupervisionEvent, SupervisionEvent>({
  SupervisionCheckDeclared: ({ declared }, declaration) => ({ declared: [...declared, declaration] }),
});

/** The declarations of a day: the last one of each supervisor counts. */
export const declaredOn = ({ declared }: SupervisionState, day: PlainDate): readonly Declaration[] => [
  ...new Map(declared.filter(({ on }) => on === day).map((each) => [each.supervisor, each])).values(),
];

/** The check that opens the file to a supervisor on a day: both declared it, each with the other (S12). */
export const openCheckOf = (state: SupervisionState, supervisor: string, day: PlainDate): Declaration | undefined => {
  const today = declaredOn(state, day);
  const own = today.find((each) => each.supervisor === supervisor);
  const second = today.find((each) => each.supervisor === own?.withSupervisor);
  return second?.withSupervisor === supervisor && second.supervisor !== supervisor ? own : undefined;
};
