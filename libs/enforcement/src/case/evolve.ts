import { evolveChronology } from './chronology/evolve.js';
import { evolveClosure } from './closure/state.js';
import { evolveDecision } from './decision/state.js';
import { evolveDeliberation } from './deliberation/state.js';
import { evolveDisclosure } from './disclosure/state.js';
import type { CaseEvent } from './events.js';
import { evolveFiling, evolveHandlers } from './filing/state.js';
import { evolveHearing } from './hearing/state.js';
import { evolveInvestigation } from './investigation/state.js';
import { evolveLegalReview } from './legal-review/state.js';
import { evolveNotice } from './notice/state.js';
import { evolvePayment } from './payment/state.js';
import { evolveRecording } from './recording/state.js';
import { evolveRemedies } from './remedies/state.js';
import { evolveService } from './service/state.js';
import type { CaseState } from './state.js';
import { evolveTransfer } from './transfer/state.js';

/** Every track sees every event and keeps what its rules need. */
export const evolveCase = (state: CaseState, event: CaseEvent): CaseState => ({
  filing: evolveFiling(state.filing, event),
  handlers: evolveHandlers(state.handlers, event),
  investigation: evolveInvestigation(state.investigation, event),
  recording: evolveRecording(state.recording, event),
  notice: evolveNotice(state.notice, event),
  hearing: evolveHearing(state.hearing, event),
  legalReview: evolveLegalReview(state.legalReview, event),
  deliberation: evolveDeliberation(state.deliberation, event),
  decision: evolveDecision(state.decision, event),
  service: evolveService(state.service, event),
  payment: evolvePayment(state.payment, event),
  remedies: evolveRemedies(state.remedies, event),
  transfer: evolveTransfer(state.transfer, event),
  disclosure: evolveDisclosure(state.disclosure, event),
  closure: evolveClosure(state.closure, event),
  chronology: evolveChronology(state.chronology, event),
});
