import { isJudged } from '../case/decision/rules/judged.js';
import { ChangeDecision, RevokeDecision } from '../case/decision/vocabulary/index.js';
import type { PartyCase } from '../case/parties/party-case.js';
import { AcceptRemedy } from '../case/remedies/vocabulary.js';
import type { CaseState } from '../case/state.js';
import type { Command, DataOf } from '../law/command-type.js';
import type { StepWarning } from '../same-conduct/warning.js';
import { partiesMeant } from './parties-meant.js';

export const SUIT_BEFORE_RECONSIDERATION = 'suit-before-reconsideration';

/** A reconsideration that was applied for and not withdrawn: what it ended with, or that the body is late, is for other rules. */
const wasReconsidered = ({ decision, remedies }: PartyCase): boolean =>
  remedies.proceedings.some(
    ({ kind, decisionId, result }) =>
      kind === 'reconsideration' &&
      result?.outcome !== 'withdrawn' &&
      decision.is === 'penalty' &&
      (decisionId === undefined || decisionId === decision.decisionId),
  );

/**
 * 复议前置: whoever disputes a penalty on the spot applies for reconsideration first, and sues against what the body decides (ARL 23). Where the body did not take
 * the application up, the way to the court is open too (ARL 34), and no step records that: so the court's acceptance is taken down, and whoever does so says that it is
 * such a case.
 */
const suitTooEarly = ({ type, data }: Command, state: CaseState): readonly StepWarning[] => {
  if (type !== AcceptRemedy.name) return [];
  const { kind, partyId } = data as Partial<DataOf<typeof AcceptRemedy>>;
  if (kind !== 'litigation') return [];
  const isTooEarly = partiesMeant(partyId, state).some(
    (party) => party.decision.is === 'penalty' && party.decision.procedure === 'onSpot' && !wasReconsidered(party),
  );
  return isTooEarly ? [TOO_EARLY] : [];
};

export const doubtsAboutRemedies = (step: Command, state: CaseState): readonly StepWarning[] => [
  ...suitTooEarly(step, state),
  ...ofTheJudged(step, state),
];

export const OWN_CHANGE_OF_THE_JUDGED = 'own-change-of-the-judged';

/** Only a court changes what a court determined, says one reading; nobody is hurt by less, says the other. */
const ofTheJudged = ({ type, data }: Command, state: CaseState): readonly StepWarning[] => {
  const { partyId, cause } = data as { readonly partyId?: string; readonly cause?: string };
  const isOwn = type === ChangeDecision.name || (type === RevokeDecision.name && cause === 'selfCorrection');
  return isOwn && partiesMeant(partyId, state).some(isJudged) ? [JUDGED] : [];
};

const JUDGED: StepWarning = {
  warning: OWN_CHANGE_OF_THE_JUDGED,
  message:
    'A decision on reconsideration or a judgment in force determined this penalty. That the agency may still lighten or revoke it of its own accord is one reading; by the other only the court or the body itself may. If the legal section agrees, acknowledge the warning.',
  messageZh:
    '生效的复议决定、裁判已对该处罚作出变更。行政机关能否自行减轻或者撤销存在不同理解：一种认为可以作出对当事人有利的变更，另一种认为只能由作出该复议决定、裁判的机关处理。经法制部门同意的，请确认本提示。',
  articles: ['ALL 71', 'ALL 94', 'ARL 77', 'APL 75'],
};

const TOO_EARLY: StepWarning = {
  warning: SUIT_BEFORE_RECONSIDERATION,
  message:
    'A penalty on the spot is reconsidered before it is sued against. If the reconsideration body did not accept the application, dismissed it or did not answer in time, acknowledge the warning.',
  messageZh:
    '对当场作出的行政处罚决定不服的，应当先申请行政复议。复议机关不予受理、驳回申请或者逾期不作答复的，请确认本提示。',
  articles: ['ARL 23', 'ARL 34'],
};
