import type { Parameters } from '../../packs/rule-packs.js';
import { codesThatCover } from '../../powers/powers.js';
import { isSevere, legalReviewLines, reachesByConfiscation, reachesByFine } from '../penalties/thresholds.js';
import type { Penalty } from '../values.js';
import type { ReviewGround } from './vocabulary.js';
import type { PartyCase } from '../parties/party-case.js';

/**
 * Why a case must go to legal review, as far as the case itself shows it (H04–H06): it was heard, its power is in the
 * agency's catalogue, its fine or its confiscation reaches the threshold, or its penalty affects major rights. People declare the grounds
 * that only they can judge: public interest, social risk, complicated law.
 */
export const groundsOfTheCase = (
  { filing, hearing }: PartyCase,
  penalties: readonly Penalty[],
  parameters: Parameters,
): readonly ReviewGround[] => {
  if (filing.is === 'none') return [];
  const touchesMajorRights = isSevere(penalties);
  const lines = legalReviewLines(parameters);
  const wasHeard = hearing.lastHeldAt !== undefined;
  const holds: readonly (readonly [ReviewGround, boolean])[] = [
    ['heard', wasHeard && (parameters.legalReviewAfterHearing || touchesMajorRights)],
    ['cataloguePower', codesThatCover(filing.powerCode).some((code) => parameters.legalReviewPowers.includes(code))],
    ['fineThreshold', reachesByFine(penalties, filing.parties, lines)],
    ['confiscationThreshold', reachesByConfiscation(penalties, filing.parties, lines)],
    ['severePenalty', touchesMajorRights],
  ];
  return holds.filter(([, isSo]) => isSo).map(([ground]) => ground);
};
