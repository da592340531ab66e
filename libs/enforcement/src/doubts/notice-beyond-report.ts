import { IssuePenaltyNotice } from '../case/notice/vocabulary.js';
import { isHeavier } from '../case/penalties/comparison.js';
import type { CaseState } from '../case/state.js';
import type { Penalty } from '../case/values.js';
import type { Command } from '../law/command-type.js';
import type { StepWarning } from '../same-conduct/warning.js';
import { partiesMeant } from './parties-meant.js';

/** The name by which a notice that goes beyond the report is acknowledged. */
export const NOTICE_BEYOND_REPORT = 'notice-beyond-report';

interface Notice {
  readonly partyId?: string;
  readonly proposedPenalties: readonly Penalty[];
}

/**
 * 拟处罚重于调查终结报告的处理意见: the report proposes, and the heads may see it otherwise; but whoever tells the party of more than anybody found
 * says that it is meant (APL 57; M55 20, 21). What an earlier notice told already is not asked about again.
 */
export const noticeBeyondReport = ({ type, data }: Command, state: CaseState): readonly StepWarning[] => {
  if (type !== IssuePenaltyNotice.name) return [];
  const { partyId, proposedPenalties } = data as Notice;
  if (!Array.isArray(proposedPenalties)) return [];
  const isBeyond = partiesMeant(partyId, state).some(
    ({ notice }) =>
      notice.proposed !== undefined &&
      isHeavier(proposedPenalties, notice.proposed) &&
      (notice.is === 'none' || isHeavier(proposedPenalties, notice.proposedPenalties)),
  );
  return isBeyond ? [WARNING] : [];
};

const WARNING: StepWarning = {
  warning: NOTICE_BEYOND_REPORT,
  message:
    'The notice proposes more than the report of the investigation: a higher amount, or a penalty that the report does not name. If facts or the proposal changed, supplement the report first; if the heads decided so on the same facts, acknowledge the warning.',
  messageZh:
    '拟处罚重于调查终结报告的处理意见（数额更高，或者报告未提出该项处罚）。事实或者意见有变化的，应当先补充调查终结报告；负责人审查后基于同一事实决定的，请确认本提示。',
  articles: ['APL 57', 'M55 20', 'M55 21'],
};
