import type { PlainDate } from '@ecl/kernel';
import type { Registers } from '../registers/registers.js';
import { evolving } from '../law/evolving.js';
import { certificatesOfSupervision } from './certificates.js';
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

/**
 * The check that opens the file to a supervisor on a day: both declared it, each with the other, and both still hold the
 * certificate under which they did (S12). Whoever leaves the post or loses the certificate shuts the file for both.
 */
export const openCheckOf = (
  state: SupervisionState,
  supervisor: string,
  day: PlainDate,
  registers: Registers,
): Declaration | undefined => {
  const today = declaredOn(state, day);
  const own = today.find((each) => each.supervisor === supervisor);
  const second = today.find((each) => each.supervisor === own?.withSupervisor);
  if (!own || second?.withSupervisor !== supervisor || second.supervisor === supervisor) return undefined;
  const isCertified = ({ supervisor: personId, certificateNumber }: Declaration): boolean =>
    certificatesOfSupervision(registers, personId, day).includes(certificateNumber);
  return isCertified(own) && isCertified(second) ? own : undefined;
};
