import { closureDeciding } from './closure/procedure.js';
import { datesDeciding } from './dates/procedure.js';
import { decisionDeciding } from './decision/procedure/index.js';
import { deliberationDeciding } from './deliberation/procedure.js';
import { disclosureDeciding } from './disclosure/procedure.js';
import { filingDeciding } from './filing/procedure.js';
import { hearingDeciding } from './hearing/procedure.js';
import { investigationDeciding } from './investigation/procedure.js';
import { legalReviewDeciding } from './legal-review/procedure.js';
import { noticeDeciding } from './notice/procedure.js';
import { participationDeciding } from './participation/procedure.js';
import { paymentDeciding } from './payment/procedure.js';
import { preservationDeciding } from './preservation/procedure.js';
import { recordingDeciding } from './recording/procedure.js';
import { performanceDeciding } from './performance/procedure.js';
import { remediesDeciding } from './remedies/procedure.js';
import type { CaseDeciding } from './rule.js';
import { serviceDeciding } from './service/procedure.js';
import { substituteDeciding } from './substitute/procedure.js';
import { transferDeciding } from './transfer/procedure/index.js';

/** Every step but the correction of a date, which takes the others once more. */
export const stepsTakenAgain: readonly CaseDeciding[] = [
  ...filingDeciding,
  ...participationDeciding,
  ...investigationDeciding,
  ...preservationDeciding,
  ...recordingDeciding,
  ...noticeDeciding,
  ...hearingDeciding,
  ...legalReviewDeciding,
  ...deliberationDeciding,
  ...decisionDeciding,
  ...serviceDeciding,
  ...paymentDeciding,
  ...performanceDeciding,
  ...substituteDeciding,
  ...remediesDeciding,
  ...transferDeciding,
  ...disclosureDeciding,
  ...closureDeciding,
];

/** How each command of a case is decided, track by track, before the common rules are added. */
export const caseDeciding: readonly CaseDeciding[] = [...stepsTakenAgain, ...datesDeciding(stepsTakenAgain)];
