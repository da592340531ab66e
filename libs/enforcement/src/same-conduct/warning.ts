import type { Article } from '../law/article.js';

/** Something that a step is not refused for, and that whoever took it must know. */
export interface StepWarning {
  readonly warning: string;
  readonly message: string;
  readonly messageZh: string;
  readonly articles: readonly Article[];
  readonly particulars?: Readonly<Record<string, string>>;
}

/** Another case is about the same conduct of the same party. `inCase` is empty for anyone who may not see that case. */
export const conductInAnotherCase = (inCase: Readonly<Record<string, string>>): StepWarning => ({
  warning: 'conduct.in-another-case',
  message: 'Another case is about the same conduct of the same party. The same conduct may be fined only once.',
  messageZh: '另有案件涉及同一当事人的同一违法行为。对同一违法行为不得给予两次以上罚款。',
  articles: ['APL 29'],
  ...particularsOf(inCase),
});

/** The step shows that two fines for the same conduct are in force: it is on record, and one of them must go. */
export const conductFinedTwice = (inCase: Readonly<Record<string, string>>): StepWarning => ({
  warning: 'conduct.fined-twice',
  message:
    'This case and another one have both fined the same conduct of the same party. Revoke the lower fine: the same conduct may be fined only once.',
  messageZh: '本案与另一案件对同一当事人的同一违法行为均已处以罚款，应当撤销其中数额较低的罚款。',
  articles: ['APL 29'],
  ...particularsOf(inCase),
});

/**
 * Another case is about what the same party did at the same place a few days before or after: one conduct that goes on or is
 * repeated without a break, or two. No law says how close they must be, so whoever fines says it.
 */
export const conductNearInTime = (inCase: Readonly<Record<string, string>>): StepWarning => ({
  warning: 'conduct.near-in-time',
  message:
    'Another case is about conduct of the same party at the same place within a few days. If it is one conduct that went on or was repeated without a break, it may be fined only once: then name both as one conduct.',
  messageZh:
    '另有案件涉及同一当事人在同一地点相隔数日的违法行为。如属连续或者继续状态的同一违法行为，不得给予两次以上罚款，应当认定为同一违法行为。',
  articles: ['APL 29', 'APL 36'],
  ...particularsOf(inCase),
});

/** Another case has taken up the lead that this one names. It may be about another party or another conduct that the lead showed. */
export const leadInAnotherCase = (inCase: Readonly<Record<string, string>>): StepWarning => ({
  warning: 'lead.in-another-case',
  message:
    'Another case has taken up this lead. One lead may lead to several cases only where they are about other parties or other conduct.',
  messageZh: '该线索已由另一案件使用。同一线索仅在涉及不同当事人或者不同违法行为时可以分别立案。',
  articles: ['M55 15', 'APL 29'],
  ...particularsOf(inCase),
});

const particularsOf = (inCase: Readonly<Record<string, string>>): Pick<StepWarning, 'particulars'> =>
  Object.keys(inCase).length === 0 ? {} : { particulars: inCase };
