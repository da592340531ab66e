import { chinaDateOf, type Instant } from '@ecl/kernel';
import { partyRule, type CaseRule, type PartyRule } from '../../rule.js';
import { isRightOpen, saidOfPeriod, type Right } from '../rights.js';

interface Step {
  readonly occurredAt: Instant;
}

/** Silence is not a waiver before the last day is over. */
export const periodMustBeOver = (
  right: Right,
  words: Pick<CaseRule<Step>, 'code' | 'refs' | 'articles' | 'en' | 'zh'>,
): PartyRule<Step> =>
  partyRule({
    ...words,
    pack: 'national-core',
    reads: [],
    brokenWhen: ({ occurredAt }, state, context) => isRightOpen(right, state, chinaDateOf(occurredAt), context),
    particulars: ({ occurredAt }, state, context) => saidOfPeriod(right, state, chinaDateOf(occurredAt), context),
  });
