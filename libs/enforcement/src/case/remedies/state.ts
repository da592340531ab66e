import type { PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { RemediesEvent } from './vocabulary.js';

/** Reconsideration and litigation, as far as they stop the surcharge (X10). `to` is undefined while one is pending. */
export interface RemediesState {
  readonly proceedings: readonly RemedyProceeding[];
}

export interface RemedyProceeding {
  readonly remedyId: string;
  readonly kind: 'reconsideration' | 'litigation';
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
}

export const initialRemedies: RemediesState = { proceedings: [] };

export const evolveRemedies = evolving<RemediesState, RemediesEvent, CaseEvent>({
  RemedyAccepted: ({ proceedings }, { remedyId, kind, acceptedOn }) => ({
    proceedings: [...proceedings, { remedyId, kind, from: acceptedOn, to: undefined }],
  }),
  RemedyEnded: ({ proceedings }, { remedyId, endedOn }) => ({
    proceedings: proceedings.map((proceeding) =>
      proceeding.remedyId === remedyId ? { ...proceeding, to: endedOn } : proceeding,
    ),
  }),
});
