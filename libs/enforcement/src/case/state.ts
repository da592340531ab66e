import type { ChronologyState } from './chronology/state.js';
import type { ClosureState } from './closure/state.js';
import type { DecisionState } from './decision/state.js';
import type { DeliberationState } from './deliberation/state.js';
import type { DisclosureState } from './disclosure/state.js';
import type { FilingState, HandlersState } from './filing/state.js';
import type { HearingState } from './hearing/state.js';
import type { InvestigationState } from './investigation/state.js';
import type { LegalReviewState } from './legal-review/state.js';
import type { NoticeState } from './notice/state.js';
import type { PaymentState } from './payment/state.js';
import type { RecordingState } from './recording/state.js';
import type { RemediesState } from './remedies/state.js';
import type { ServiceState } from './service/state.js';
import type { TransferState } from './transfer/state.js';

/** What the rules need to remember about a case, one member per track. */
export interface CaseState {
  readonly filing: FilingState;
  readonly handlers: HandlersState;
  readonly investigation: InvestigationState;
  readonly recording: RecordingState;
  readonly notice: NoticeState;
  readonly hearing: HearingState;
  readonly legalReview: LegalReviewState;
  readonly deliberation: DeliberationState;
  readonly decision: DecisionState;
  readonly service: ServiceState;
  readonly payment: PaymentState;
  readonly remedies: RemediesState;
  readonly transfer: TransferState;
  readonly disclosure: DisclosureState;
  readonly closure: ClosureState;
  readonly chronology: ChronologyState;
}
