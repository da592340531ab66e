import { initialClosure } from './closure/state.js';
import { initialFiling, initialHandlers } from './filing/state.js';
import { initialInvestigation } from './investigation/state.js';
import { initialRecording } from './recording/state.js';
import type { CaseState } from './state.js';

/** A case of which nothing is known yet. */
export const initialCase: CaseState = {
  filing: initialFiling,
  handlers: initialHandlers,
  investigation: initialInvestigation,
  recording: initialRecording,
  notice: { is: 'none' },
  hearing: {
    is: 'notRequested',
    requestedOn: undefined,
    presider: undefined,
    scheduledFor: undefined,
    endedOn: undefined,
  },
  legalReview: { isRequired: undefined, grounds: [], review: { is: 'none' } },
  deliberation: { last: undefined },
  decision: { is: 'none' },
  service: { is: 'notServed' },
  payment: { is: 'none' },
  remedies: { spans: [] },
  transfer: { stage: 'none', team: [], at: {} },
  disclosure: { is: 'none', proposedBy: undefined, publishedOn: undefined, test: undefined },
  closure: initialClosure,
};
