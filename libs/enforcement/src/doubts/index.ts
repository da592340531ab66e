export { doubtsAboutBankReport } from './doubts-about-bank-report.js';
export { doubtsAboutCase } from './doubts-about-case.js';
export { doubtsAboutEntry } from './doubts-about-registers.js';
export { isOfTheFile, LATER_STEPS_WOULD_FALL } from './doubts-about-dates.js';
export { PARTY_NAMED_LIKE_OFFICER } from './doubts-about-names.js';
export { FINE_OUTSIDE_TIER } from './fine-outside-tier.js';
export { NOTICE_BEYOND_REPORT } from './notice-beyond-report.js';
export { OWN_CHANGE_OF_THE_JUDGED, SUIT_BEFORE_RECONSIDERATION } from './doubts-about-remedies.js';
export { AMOUNT_LIKELY_YUAN } from './likely-yuan.js';
