import type { Article } from '../../../law/article.js';
import type { Dated } from '../../../law/dated.js';
import { rule, type CaseRule } from '../../rule.js';
import { isHeldByTransfer } from '../effect.js';
import type { TransferStage, TransferState } from '../state.js';

/** The steps of rulebook 7.1 follow each other: where the transfer must stand for a step to be taken. */
export const transferMustStandAt = (articles: readonly Article[], ...stages: readonly TransferStage[]) =>
  transferMustBe(articles, stages.join(', '), ({ stage }) => stages.includes(stage));

/** The same for a step that depends on more than the stage. `needed` is told to whoever was refused. */
export const transferMustBe = (
  articles: readonly Article[],
  needed: string,
  holds: (transfer: TransferState) => boolean,
): CaseRule<Dated> =>
  rule({
    code: 'transfer.out-of-order',
    refs: [],
    articles,
    pack: 'national-core',
    en: 'The transfer does not stand where this step belongs.',
    zh: '移送程序尚未进行到或者已经超过该步骤。',
    looksAt: 'state',
    brokenWhen: (_, { transfer }) => !holds(transfer),
    particulars: (_, { transfer }) => ({ standsAt: transfer.stage, needed }),
  });

/** A step of the main road is never older than the one before it. Equal moments may be: two papers of one hour. */
export const StepMustNotPrecedeTheOneBefore = rule<Dated>({
  code: 'transfer.before-the-step-before',
  refs: [],
  articles: ['R310 5', 'APL 47'],
  pack: 'national-core',
  en: 'The step is dated before the step that it follows.',
  zh: '该步骤的发生时间早于其前一步骤。',
  looksAt: 'state',
  brokenWhen: ({ occurredAt }, { transfer }) => transfer.since !== undefined && occurredAt < transfer.since,
  particulars: ({ occurredAt }, { transfer }) => ({ occurredAt, before: transfer.since ?? '' }),
});

/** Approved, and not yet back with the administration. */
export const TransferMustBeUnderWay = transferMustBe(['R310 5', 'JH2006 一'], 'approved', isHeldByTransfer);
