export { doubtsAboutBankReport } from './doubts-about-bank-report.js';
export { doubtsAboutCase } from './doubts-about-case.js';
export { doubtsAboutEntry } from './doubts-about-registers.js';
export { AMOUNT_LIKELY_YUAN } from './likely-yuan.js';
