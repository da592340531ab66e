import type { CaseState } from '../case/state.js';
import type { EnforcementContext } from '../context.js';
import type { Command } from '../law/command-type.js';
import type { StepWarning } from '../same-conduct/warning.js';
import { causeNotOnRecord } from './cause-not-on-record.js';
import { doubtsAboutAmounts } from './doubts-about-amounts.js';
import { doubtsAboutDates } from './doubts-about-dates.js';
import { doubtsAboutNames } from './doubts-about-names.js';
import { fineOutsideTier } from './fine-outside-tier.js';
import { jointConfiscation } from './joint-confiscation.js';
import { noticeBeyondReport } from './notice-beyond-report.js';
import { doubtsAboutRemedies } from './doubts-about-remedies.js';

/** What is lawful in a step of a case and most likely a slip, or needs a look: whoever takes the step says that they saw it. */
export const doubtsAboutCase = (
  step: Command,
  state: CaseState,
  context: EnforcementContext,
): readonly StepWarning[] => [
  ...doubtsAboutAmounts(step, state, context),
  ...doubtsAboutDates(step, state, context),
  ...doubtsAboutNames(step, state, context),
  ...fineOutsideTier(step, state, context),
  ...jointConfiscation(step, state),
  ...noticeBeyondReport(step, state),
  ...doubtsAboutRemedies(step, state),
  ...causeNotOnRecord(step, state),
];
