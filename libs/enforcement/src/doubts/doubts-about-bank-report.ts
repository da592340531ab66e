import { ReportCollections } from '../bank-reports/vocabulary.js';
import type { Command } from '../law/command-type.js';
import type { StepWarning } from '../same-conduct/warning.js';
import { amountsOfStep } from './amounts-of-step.js';
import { likelyYuan } from './likely-yuan.js';

/** In fen: a bank that collected less than 20 yuan at every counter of a day wrote yuan. */
const LEAST_COLLECTED = 2_000;
/** More lines say nothing new. */
const MOST_SHOWN = 20;

const amountsOf = amountsOfStep(ReportCollections.schema);

/**
 * A report of a bank whose every line is that small was most likely written in yuan. A single small line is none: somebody paid
 * what was left of a surcharge.
 */
export const doubtsAboutBankReport = ({ type, data }: Command): readonly StepWarning[] => {
  const lines = type === ReportCollections.name ? amountsOf(data) : [];
  return lines.every(({ amount }) => amount < LEAST_COLLECTED)
    ? lines.slice(0, MOST_SHOWN).map(({ path, amount }) => likelyYuan(path, amount))
    : [];
};
