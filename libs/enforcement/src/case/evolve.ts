import { evolveClosure } from './closure/evolve.js';
import type { CaseEvent } from './events.js';
import { evolveFiling, evolveHandlers } from './filing/evolve.js';
import { evolveInvestigation } from './investigation/evolve.js';
import { evolveRecording } from './recording/evolve.js';
import type { CaseState } from './state.js';

/** Every track sees every event, and keeps what its rules need. */
export const evolveCase = (state: CaseState, event: CaseEvent): CaseState => ({
  ...state,
  filing: evolveFiling(state.filing, event),
  handlers: evolveHandlers(state.handlers, event),
  investigation: evolveInvestigation(state.investigation, event),
  recording: evolveRecording(state.recording, event),
  closure: evolveClosure(state.closure, event),
});
