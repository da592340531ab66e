import { DecidePenalty } from '../case/decision/vocabulary/index.js';
import { SubmitForLegalReview } from '../case/legal-review/vocabulary.js';
import { inOnePlaceWith } from '../case/participation/together.js';
import type { CaseState } from '../case/state.js';
import type { Penalty } from '../case/values.js';
import type { Command } from '../law/command-type.js';
import type { StepWarning } from '../same-conduct/warning.js';

/** The name by which it is acknowledged that what several parties lose is not one thing. */
export const JOINT_CONFISCATION = 'joint-confiscation';

interface Part {
  readonly partyId?: string;
  readonly penalties?: readonly Penalty[];
}

/** The parts of a paper about each of its parties. */
const partsIn = ({ type, data }: Command): readonly Part[] => {
  const { dispositions, draftPenalties } = data as { dispositions?: unknown; draftPenalties?: unknown };
  const parts = type === DecidePenalty.name ? dispositions : draftPenalties;
  const isPaper = type === DecidePenalty.name || type === SubmitForLegalReview.name;
  return isPaper && Array.isArray(parts) ? (parts as Part[]) : [];
};

/** What is confiscated, as far as two of them can be one: goods of one description, gains of one amount. */
const confiscatedBy = ({ penalties }: Part): readonly string[] =>
  Array.isArray(penalties)
    ? (penalties as readonly Penalty[]).flatMap((penalty) => {
        if (penalty.kind === 'confiscationOfProperty') return [`goods ${penalty.items}`];
        return penalty.kind === 'confiscationOfGains' ? [`gains ${String(penalty.amount)}`] : [];
      })
    : [];

/**
 * 共同所有的物品、共同违法所得: the law knows no confiscation for which several are liable together (APL 28 speaks of the gains of the party). A thing is taken
 * once and gains are paid once, so a paper that takes the same from several says that each had its own. Successors of one offender bear one
 * penalty together.
 */
export const jointConfiscation = (step: Command, state: CaseState): readonly StepWarning[] => {
  const parts = partsIn(step);
  const isJoint = parts.some((one, at) =>
    parts
      .slice(at + 1)
      .some(
        (other) =>
          one.partyId !== undefined &&
          other.partyId !== undefined &&
          !inOnePlaceWith(one.partyId, state).includes(other.partyId) &&
          confiscatedBy(one).some((each) => confiscatedBy(other).includes(each)),
      ),
  );
  return isJoint ? [WARNING] : [];
};

const WARNING: StepWarning = {
  warning: JOINT_CONFISCATION,
  message:
    'Several parties lose goods of one description, or gains of one amount. No confiscation is joint: what they own together is confiscated once, from the party that had it in hands, and of common gains from each what it got. If each had its own, say so in the description, or acknowledge the warning.',
  messageZh:
    '对多名当事人没收相同名称的物品或者相同数额的违法所得。没收不适用连带责任：共有物品只没收一次，列在实际占有的当事人名下；共同违法所得按各当事人实际取得的数额分别没收。确系各有其物、各得其款的，请在名称中区分或者确认本提示。',
  articles: ['APL 28', 'APL 29', 'M55 20'],
};
