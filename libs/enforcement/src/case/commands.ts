import type { CommandOf } from '../law/command-type.js';
import { closureCommandTypes } from './closure/vocabulary.js';
import { datesCommandTypes } from './dates/vocabulary.js';
import { decisionCommandTypes } from './decision/vocabulary/index.js';
import { deliberationCommandTypes } from './deliberation/vocabulary.js';
import { disclosureCommandTypes } from './disclosure/vocabulary.js';
import { filingCommandTypes } from './filing/vocabulary/index.js';
import { hearingCommandTypes } from './hearing/vocabulary.js';
import { investigationCommandTypes } from './investigation/vocabulary/index.js';
import { legalReviewCommandTypes } from './legal-review/vocabulary.js';
import { noticeCommandTypes } from './notice/vocabulary.js';
import { participationCommandTypes } from './participation/vocabulary.js';
import { paymentCommandTypes } from './payment/vocabulary/index.js';
import { performanceCommandTypes } from './performance/vocabulary.js';
import { preservationCommandTypes } from './preservation/vocabulary/index.js';
import { recordingCommandTypes } from './recording/vocabulary.js';
import { remediesCommandTypes } from './remedies/vocabulary.js';
import { serviceCommandTypes } from './service/vocabulary.js';
import { substituteCommandTypes } from './substitute/vocabulary.js';
import { transferCommandTypes } from './transfer/vocabulary/index.js';

/** Every command of a case, track by track. */
export const caseCommandTypes = [
  ...filingCommandTypes,
  ...participationCommandTypes,
  ...investigationCommandTypes,
  ...preservationCommandTypes,
  ...recordingCommandTypes,
  ...noticeCommandTypes,
  ...hearingCommandTypes,
  ...legalReviewCommandTypes,
  ...deliberationCommandTypes,
  ...decisionCommandTypes,
  ...serviceCommandTypes,
  ...paymentCommandTypes,
  ...performanceCommandTypes,
  ...substituteCommandTypes,
  ...remediesCommandTypes,
  ...transferCommandTypes,
  ...disclosureCommandTypes,
  ...closureCommandTypes,
  ...datesCommandTypes,
] as const;

export type CaseCommand = CommandOf<(typeof caseCommandTypes)[number]>;
