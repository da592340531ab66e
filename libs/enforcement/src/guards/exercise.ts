import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseState } from '../case/state.js';
import type { LegalBasis } from '../case/values.js';

/**
 * G-0.6: the power and the live provision that a case rests on. A step that opens a case names them itself; a decision
 * takes them from the case, and may name its own basis.
 */
export interface PowerExercise {
  readonly occurredAt: Instant;
  readonly agencyId?: string;
  readonly powerCode?: string;
  readonly basis?: readonly LegalBasis[];
  readonly conduct?: { readonly endedOn: PlainDate };
}

/** The power, the provisions and the conduct of a step. */
export const exerciseOf = (command: PowerExercise, { filing }: CaseState) => {
  const inCase = filing.is === 'none' ? undefined : filing;
  return {
    agencyId: inCase?.agencyId ?? command.agencyId ?? '',
    powerCode: inCase?.powerCode ?? command.powerCode ?? '',
    basis: command.basis ?? inCase?.basis ?? [],
    conductEndedOn: inCase?.conduct.endedOn ?? command.conduct?.endedOn,
    on: chinaDateOf(command.occurredAt),
  };
};
