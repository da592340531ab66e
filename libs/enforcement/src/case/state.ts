import type { ClocksState } from '../clocks/index.js';
import type { ChronologyState } from './chronology/state.js';
import type { ClosureState } from './closure/state.js';
import type { CaseLog } from './dates/log.js';
import type { FilingState, HandlersState } from './filing/state.js';
import type { InvestigationState } from './investigation/state.js';
import type { OthersNamed } from './others-named.js';
import type { FormerParties } from './participation/state.js';
import type { PartiesState } from './parties/state.js';
import type { PreservationState } from './preservation/state.js';
import type { FileState } from './reliance/file.js';
import type { PapersState } from './reliance/papers.js';
import type { RecordingState } from './recording/state.js';
import type { SubstituteState } from './substitute/state.js';
import type { TransferState } from './transfer/state.js';

/** What the rules need to remember about a case, one member per track. */
export interface CaseState {
  readonly filing: FilingState;
  readonly handlers: HandlersState;
  readonly investigation: InvestigationState;
  readonly preservation: PreservationState;
  readonly recording: RecordingState;
  readonly transfer: TransferState;
  readonly substitute: SubstituteState;
  readonly parties: PartiesState;
  /** The parties that it no longer is about. */
  readonly formerParties: FormerParties;
  readonly others: OthersNamed;
  /** Every time limit that began. */
  readonly clocks: ClocksState;
  readonly closure: ClosureState;
  /** What is on the file, as far as it is no single party's. */
  readonly file: FileState;
  /** What the papers on record say, as far as they are no single party's. */
  readonly papers: PapersState;
  readonly chronology: ChronologyState;
  /** Every step so far: a date of one of them can be corrected. */
  readonly log: CaseLog;
}
