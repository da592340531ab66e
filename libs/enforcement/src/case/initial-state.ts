import { initialClocks } from '../clocks/index.js';
import { initialChronology } from './chronology/state.js';
import { initialClosure } from './closure/state.js';
import { emptyLog } from './dates/log.js';
import { initialFiling, initialHandlers } from './filing/state.js';
import { initialInvestigation } from './investigation/state.js';
import { initialOthers } from './others-named.js';
import { initialFormerParties } from './participation/state.js';
import { initialParties } from './parties/state.js';
import { initialPreservation } from './preservation/state.js';
import { initialFile } from './reliance/file.js';
import { initialPapers } from './reliance/papers.js';
import { initialRecording } from './recording/state.js';
import type { CaseState } from './state.js';
import { initialSubstitute } from './substitute/state.js';
import { initialTransfer } from './transfer/state.js';

/** A case about which nothing is known yet. */
export const initialCase: CaseState = {
  filing: initialFiling,
  handlers: initialHandlers,
  investigation: initialInvestigation,
  preservation: initialPreservation,
  recording: initialRecording,
  transfer: initialTransfer,
  substitute: initialSubstitute,
  parties: initialParties,
  formerParties: initialFormerParties,
  others: initialOthers,
  clocks: initialClocks,
  closure: initialClosure,
  file: initialFile,
  papers: initialPapers,
  chronology: initialChronology,
  log: emptyLog,
};
