import type { Article } from '../law/article.js';
import { rule } from '../case/rule.js';
import { NUMBER_KINDS, type NumberKind } from './kinds.js';

/**
 * A number names one thing: one case, one decision, one paper. Whether it is free is known only when the step is about to
 * be taken, because the books of an agency are kept across its cases.
 */
export const numberMustBeFree = (kind: NumberKind, ...articles: readonly Article[]) =>
  rule({
    code: 'numbers.taken',
    refs: [],
    articles,
    pack: 'national-core',
    en: 'The number is taken: another case, decision or paper of the agency has it.',
    zh: '该编号已被本机关的其他案件、决定或者文书使用。',
    reads: [],
    brokenWhen: (_, __, { elsewhere }) => elsewhere?.numbersTaken?.some((taken) => taken.kind === kind) ?? false,
    particulars: (_, __, { elsewhere }) => {
      const taken = elsewhere?.numbersTaken?.find((each) => each.kind === kind);
      return { number: taken?.text ?? '', kind: NUMBER_KINDS[kind].zh };
    },
  });
