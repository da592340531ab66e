import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { RemediesEvent } from './events.js';
import type { RemediesState } from './state.js';

export const evolveRemedies = evolving<RemediesState, RemediesEvent, CaseEvent>({
  RemedyAccepted: ({ spans }, { remedyId, kind, acceptedOn }) => ({
    spans: [...spans, { remedyId, kind, from: acceptedOn, to: undefined }],
  }),
  RemedyEnded: ({ spans }, { remedyId, endedOn }) => ({
    spans: spans.map((span) => (span.remedyId === remedyId ? { ...span, to: endedOn } : span)),
  }),
});
