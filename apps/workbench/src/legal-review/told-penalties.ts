import type { Answers } from '../ledger/client.js';
import { yuanOf } from '../ledger/money.js';
import type { Say } from '../words/language.js';
import { valueWords } from '../words/values.js';

type Penalty = Answers['PenaltyOfDraftAnswer'];

const inYuan = (fen: number, say: Say): string => `${yuanOf(fen)} ${say('元', 'yuan')}`;

const words = ({ kind, amount, items, value, licence, qualification, scope }: Penalty, say: Say): string =>
  [
    say(valueWords('kind', kind)),
    ...(amount === undefined ? [] : [inYuan(amount, say)]),
    ...[items, licence, qualification, scope].filter((each) => each !== undefined),
    ...(value === undefined ? [] : [say(`（价值 ${inYuan(value, say)}）`, `(worth ${inYuan(value, say)})`)]),
  ].join(' ');

/** The penalties of a draft in words. */
export const penaltiesWords = (penalties: readonly Penalty[], say: Say): string =>
  penalties.map((each) => words(each, say)).join(say('、', ', '));
