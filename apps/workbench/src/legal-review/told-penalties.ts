import { yuanOf } from '../ledger/money.js';
import type { Say } from '../words/language.js';
import { valueWords } from '../words/values.js';

/** Penalties as the ledger compares them, `fine 15000000; warning`, in words: amounts are in fen there. */
export const penaltiesWords = (told: string, say: Say): string =>
  told
    .split('; ')
    .filter((each) => each !== '')
    .map((each) => {
      const [kind = '', ...rest] = each.split(' ');
      const what = rest.map((part) => (/^\d+$/.test(part) ? `${yuanOf(Number(part))} ${say('元', 'yuan')}` : part));
      return [say(valueWords('kind', kind)), ...what].join(' ');
    })
    .join(say('、', ', '));
