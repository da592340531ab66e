import type { EventOf } from '@ecl/event-sourcing';
import { closureEventTypes } from './closure/vocabulary.js';
import { datesEventTypes } from './dates/vocabulary.js';
import { decisionEventTypes } from './decision/vocabulary/index.js';
import { deliberationEventTypes } from './deliberation/vocabulary.js';
import { disclosureEventTypes } from './disclosure/vocabulary.js';
import { filingEventTypes } from './filing/vocabulary/index.js';
import { hearingEventTypes } from './hearing/vocabulary.js';
import { investigationEventTypes } from './investigation/vocabulary/index.js';
import { legalReviewEventTypes } from './legal-review/vocabulary.js';
import { noticeEventTypes } from './notice/vocabulary.js';
import { participationEventTypes } from './participation/vocabulary.js';
import { paymentEventTypes } from './payment/vocabulary/index.js';
import { performanceEventTypes } from './performance/vocabulary.js';
import { preservationEventTypes } from './preservation/vocabulary/index.js';
import { recordingEventTypes } from './recording/vocabulary.js';
import { remediesEventTypes } from './remedies/vocabulary.js';
import { serviceEventTypes } from './service/vocabulary.js';
import { substituteEventTypes } from './substitute/vocabulary.js';
import { transferEventTypes } from './transfer/vocabulary/index.js';

/** Every event of a case: the vocabulary of the stream `case-<id>`, track by track. */
export const caseEventTypes = [
  ...filingEventTypes,
  ...participationEventTypes,
  ...investigationEventTypes,
  ...preservationEventTypes,
  ...recordingEventTypes,
  ...noticeEventTypes,
  ...hearingEventTypes,
  ...legalReviewEventTypes,
  ...deliberationEventTypes,
  ...decisionEventTypes,
  ...serviceEventTypes,
  ...paymentEventTypes,
  ...performanceEventTypes,
  ...substituteEventTypes,
  ...remediesEventTypes,
  ...transferEventTypes,
  ...disclosureEventTypes,
  ...closureEventTypes,
  ...datesEventTypes,
] as const;

export type CaseEvent = EventOf<(typeof caseEventTypes)[number]>;
/** The name of an event type of a case. */
export type CaseEventName = CaseEvent['type'];
