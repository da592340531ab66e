import { initialChronology } from './chronology/state.js';
import { initialClosure } from './closure/state.js';
import { initialDecision } from './decision/state.js';
import { initialDeliberation } from './deliberation/state.js';
import { initialDisclosure } from './disclosure/state.js';
import { initialFiling, initialHandlers } from './filing/state.js';
import { initialHearing } from './hearing/state.js';
import { initialInvestigation } from './investigation/state.js';
import { initialLegalReview } from './legal-review/state.js';
import { initialNotice } from './notice/state.js';
import { initialPayment } from './payment/state.js';
import { initialRecording } from './recording/state.js';
import { initialRemedies } from './remedies/state.js';
import { initialService } from './service/state.js';
import type { CaseState } from './state.js';
import { initialTransfer } from './transfer/state.js';

/** A case about which nothing is known yet. */
export const initialCase: CaseState = {
  filing: initialFiling,
  handlers: initialHandlers,
  investigation: initialInvestigation,
  recording: initialRecording,
  notice: initialNotice,
  hearing: initialHearing,
  legalReview: initialLegalReview,
  deliberation: initialDeliberation,
  decision: initialDecision,
  service: initialService,
  payment: initialPayment,
  remedies: initialRemedies,
  transfer: initialTransfer,
  disclosure: initialDisclosure,
  closure: initialClosure,
  chronology: initialChronology,
};
