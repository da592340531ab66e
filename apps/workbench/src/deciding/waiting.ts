import { useQuery } from '@tanstack/react-query';
import type { Answers } from '../ledger/client.js';
import { questions } from '../ledger/questions.js';
import type { Said } from '../words/language.js';

type Case = Answers['CaseInRegister'];

/** Something that waits for a head, and the step by which it is settled. */
export interface Waiting {
  readonly caseId: string;
  readonly of: Case | undefined;
  readonly what: Said;
  /** Where it is settled. */
  readonly step: string;
  readonly action: Said;
  readonly limit?: Answers['Deadline'] | undefined;
  readonly note?: Said | undefined;
}

/** What a head does when a time limit of theirs runs. */
const BY_LIMIT: Readonly<Record<string, { readonly step: string; readonly action: Said }>> = {
  transferApproval: { step: 'approve-transfer', action: { zh: '决定是否移送', en: 'Decide on the transfer' } },
  preservationApproval: { step: 'approve-preservation', action: { zh: '批准保存', en: 'Approve the preservation' } },
  publication: { step: 'publish', action: { zh: '核对公示文本', en: 'Check the public text' } },
};

const OPINIONS: Readonly<Record<string, Said>> = {
  agree: { zh: '审核意见：同意', en: 'opinion: agree' },
  investigateFurther: { zh: '审核意见：补充调查', en: 'opinion: investigate further' },
  correct: { zh: '审核意见：纠正', en: 'opinion: correct' },
  refuse: { zh: '审核意见：不同意', en: 'opinion: refuse' },
  crimeSuspected: { zh: '审核意见：涉嫌犯罪', en: 'opinion: a crime is suspected' },
};

export const opinionWords = (opinion: string | undefined): Said | undefined =>
  opinion === undefined ? undefined : OPINIONS[opinion];

/** Everything that waits for a head: filings, decisions whose review is done, transfers, publications; none is opened to find out. */
export const useWaiting = () => {
  const proposed = useQuery(questions.cases({ limit: 200, state: 'filingProposed' }));
  const reviewing = useQuery(questions.cases({ limit: 200, state: 'reviewing' }));
  const deliberating = useQuery(questions.cases({ limit: 200, state: 'deliberating' }));
  const reviews = useQuery(questions.reviews());
  const overdue = useQuery(questions.deadlines('overdue', 'me'));
  const warned = useQuery(questions.deadlines('warned', 'me'));
  const due = useQuery(questions.deadlines('due', 'me'));
  const all = useQuery(questions.cases({ limit: 200 }));
  const asked = [proposed, reviewing, deliberating, reviews, overdue, warned, due, all];
  const caseOf = (caseId: string): Case | undefined => all.data?.items.find((each) => each.caseId === caseId);
  const filings = (proposed.data?.items ?? []).map((of): Waiting => ({
    caseId: of.caseId,
    of,
    what: { zh: '提请立案', en: 'Filing is proposed' },
    step: 'approve-filing',
    action: { zh: '决定是否立案', en: 'Decide on filing' },
  }));
  const decisions: readonly Waiting[] = [...(reviewing.data?.items ?? []), ...(deliberating.data?.items ?? [])].flatMap(
    (of) => {
      const [last] = (reviews.data?.items ?? [])
        .filter(({ caseId }) => caseId === of.caseId)
        .sort((a, b) => b.round - a.round);
      if (of.state === 'reviewing' && last?.status !== 'closed') return [];
      return [
        {
          caseId: of.caseId,
          of,
          what: { zh: '拟作处罚决定', en: 'A penalty is to be decided' },
          note: opinionWords(last?.opinion),
          step: 'decide',
          action: { zh: '讨论、决定', en: 'Discuss and decide' },
        },
      ];
    },
  );
  const limits = [...(overdue.data?.items ?? []), ...(warned.data?.items ?? []), ...(due.data?.items ?? [])];
  const byLimit = limits.flatMap((limit): readonly Waiting[] => {
    const settled = BY_LIMIT[limit.kind];
    return settled ? [{ caseId: limit.caseId, of: caseOf(limit.caseId), what: limit, limit, ...settled }] : [];
  });
  const seen = new Set<string>();
  const items: readonly Waiting[] = [...filings, ...decisions, ...byLimit].filter(({ caseId, step, limit }) => {
    // A limit that is near stands in two lists.
    const key = `${caseId}/${step}/${limit?.subject ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
  return { items, isPending: asked.some(({ isPending }) => isPending), error: asked.find(({ error }) => error)?.error };
};
