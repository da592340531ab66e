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
  message:
    'Another case is about the same conduct of the same party (same day, same place). The same conduct may be fined only once.',
  messageZh: '另有案件涉及同一当事人同日同地的违法行为。对同一违法行为不得给予两次以上罚款。',
  articles: ['APL 29'],
  ...(Object.keys(inCase).length === 0 ? {} : { particulars: inCase }),
});
