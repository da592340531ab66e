import type { Answers } from '../ledger/client.js';
import type { Tone } from '../shell/marks.js';
import type { Said } from '../words/language.js';

type Match = Answers['PaymentCompared']['match'];

/** How a payment at the bank and one in the ledger fit, and what explains it where they do not. */
export const MATCHES: Readonly<Record<Match, Said & { readonly tone: Tone; readonly why: Said }>> = {
  matched: { zh: '一致', en: 'matched', tone: 'done', why: { zh: '', en: '' } },
  missingInLedger: {
    zh: '账本没有',
    en: 'not in the ledger',
    tone: 'late',
    why: {
      zh: '银行收到了，账本没有登记。由代收银行登记；文号不对的，先更正报送。',
      en: 'The bank has it, the ledger does not. The bank enters it; where the number is wrong, it corrects its report.',
    },
  },
  missingAtBank: {
    zh: '银行没有报',
    en: 'not reported',
    tone: 'late',
    why: {
      zh: '账本有登记，银行当日没有报。由代收银行补报。',
      en: 'The ledger has it, the report of that day does not. The bank reports it.',
    },
  },
  amountDiffers: {
    zh: '金额不同',
    en: 'other amount',
    tone: 'late',
    why: {
      zh: '同一流水号，两边金额不同。以银行凭证为准更正错的一边。',
      en: 'One reference, two amounts. The receipt of the bank shows which side to correct.',
    },
  },
  wrongAccount: {
    zh: '账户不对',
    en: 'wrong account',
    tone: 'late',
    why: {
      zh: '款项进了决定书没有写明的账户。由代收银行转入正确账户后更正。',
      en: 'The money went to another account than the decision names.',
    },
  },
  otherDecision: {
    zh: '写的是另一决定',
    en: 'another decision',
    tone: 'warn',
    why: { zh: '两边写的决定书文号不同。', en: 'The two sides name different decisions.' },
  },
  otherDebt: {
    zh: '写的是另一笔应缴款',
    en: 'another debt',
    tone: 'warn',
    why: {
      zh: '同一决定下有几笔应缴款，两边写的不是同一笔。',
      en: 'The decision has several debts, and the sides name different ones.',
    },
  },
  ambiguous: {
    zh: '不能确定是哪一笔',
    en: 'not clear which debt',
    tone: 'warn',
    why: {
      zh: '可能是下列几笔应缴款中的一笔，由代收银行写明。',
      en: 'It may be one of the debts below; the bank says which.',
    },
  },
  reportedTwice: {
    zh: '重复报送',
    en: 'reported twice',
    tone: 'warn',
    why: {
      zh: '同一流水号报送了两次，由代收银行更正报送。',
      en: 'The report has the reference twice; the bank corrects it.',
    },
  },
};
