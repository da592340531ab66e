import type { PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { RemediesEvent } from './vocabulary.js';

/** Reconsideration and litigation, as far as they stop the surcharge (X10). `to` is undefined while one is pending. */
export interface RemediesState {
  readonly spans: readonly RemedySpan[];
}

export interface RemedySpan {
  readonly remedyId: string;
  readonly kind: 'reconsideration' | 'litigation';
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
}

export const initialRemedies: RemediesState = { spans: [] };

export const evolveRemedies = evolving<RemediesState, RemediesEvent, CaseEvent>({
  RemedyAccepted: ({ spans }, { remedyId, kind, acceptedOn }) => ({
    spans: [...spans, { remedyId, kind, from: acceptedOn, to: undefined }],
  }),
  RemedyEnded: ({ spans }, { remedyId, endedOn }) => ({
    spans: spans.map((span) => (span.remedyId === remedyId ? { ...span, to: endedOn } : span)),
  }),
});
