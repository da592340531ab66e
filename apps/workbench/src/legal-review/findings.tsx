import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toneOfLimit } from '../case-file/limits-of-case.js';
import type { Answers } from '../ledger/client.js';
import { questions } from '../ledger/questions.js';
import { Articles } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { counted, useSay } from '../words/language.js';

interface Finding {
  readonly isBad?: boolean;
  readonly words: string;
  readonly articles: readonly string[];
}

/** Beside each check of the reviewer: what the ledger itself finds in the record. It answers for nobody. */
export const useFindings = (of: Answers['CaseInRegister']): ReadonlyMap<string, ReactNode> => {
  const say = useSay();
  const { personName, agencyName } = useNames();
  const timeline = useQuery(questions.timeline(of.caseId)).data;
  const limits = useQuery(questions.limits(of.caseId)).data?.items ?? [];
  const papers = useQuery(questions.papers(of.caseId)).data?.items ?? [];
  const attempts = useQuery(questions.attempts(of.caseId)).data?.items ?? [];
  const law = useQuery(questions.law(of.caseId)).data;
  if (!timeline) return new Map();
  const officers = [
    ...new Set(
      timeline.items.flatMap(({ persons }) =>
        persons.filter(({ as }) => as === 'officers' || as === 'handlers').map(({ personId }) => personName(personId)),
      ),
    ),
  ];
  const evidence = timeline.items.filter(({ type }) => type === 'EvidenceCollected').length;
  const interviews = timeline.items.filter(({ type }) => type === 'InterviewRecorded').length;
  const gone = papers.filter(({ presence }) => presence !== 'present').length;
  const late = limits.filter((limit) => toneOfLimit(limit) === 'late' && !limit.kind.startsWith('legalReview'));
  const gaps = timeline.missing.length;
  const suspects = of.parties.filter(({ isSuspect }) => isSuspect).length;
  const changed = law?.provisions.filter(({ isChanged }) => isChanged).length ?? 0;
  const findings: Readonly<Record<string, Finding>> = {
    standing: {
      words: say(
        `办案人员：${officers.join('、')}；资格已在每一步骤核对`,
        `officers: ${officers.join(', ')}; their standing was checked at each step`,
      ),
      articles: ['APL 42'],
    },
    competence: {
      words: say(
        `${agencyName(of.agencyId)}，职权 ${of.powerCode}；立案时已核对`,
        `${agencyName(of.agencyId)}, power ${of.powerCode}; checked at filing`,
      ),
      articles: ['APL 17'],
    },
    procedure: {
      isBad: gaps > 0 || late.length > 0,
      words: say(
        `${gaps > 0 ? `全过程记录缺 ${String(gaps)} 处；` : '全过程记录没有缺口；'}${late.length > 0 ? `${late.map(({ zh }) => zh).join('、')}逾期` : '没有逾期的期限'}`,
        `${gaps > 0 ? `${counted(gaps, 'record is', 'records are')} missing; ` : 'no record is missing; '}${late.length > 0 ? `late: ${late.map(({ en }) => en).join(', ')}` : 'no deadline was missed'}`,
      ),
      articles: ['APL 44', 'APL 63'],
    },
    documents: {
      isBad: gone > 0,
      words: say(
        `步骤写明 ${String(papers.length)} 份，${gone > 0 ? `${String(gone)} 份没有上传原件` : '原件都在，校验一致'}`,
        `${String(papers.length)} named by steps; ${gone > 0 ? `${counted(gone, 'original is', 'originals are')} not here` : 'all originals are here, as recorded'}`,
      ),
      articles: ['NM244 29'],
    },
    facts: {
      isBad: evidence + interviews === 0,
      words: say(
        `证据 ${String(evidence)} 项，询问笔录 ${String(interviews)} 份`,
        `${counted(evidence, 'piece', 'pieces')} of evidence, ${counted(interviews, 'interview', 'interviews')}`,
      ),
      articles: ['APL 40', 'APL 46'],
    },
    law: {
      isBad: changed > 0,
      words: law
        ? changed > 0
          ? say(
              `${String(changed)} 项依据在行为以后有变化，须作新旧比较`,
              `${counted(changed, 'provision', 'provisions')} changed since the conduct: compare old and new`,
            )
          : say('所引依据在行为以后没有变化', 'no provision changed since the conduct')
        : say('账本没有所引依据的登记', 'the provisions are not in the register'),
      articles: ['APL 37'],
    },
    suspectedCrime: {
      isBad: suspects > 0,
      words:
        suspects > 0
          ? say(
              `${String(suspects)} 名当事人已登记涉嫌犯罪`,
              counted(suspects, 'party is a suspect', 'parties are suspects'),
            )
          : say('没有登记涉嫌犯罪', 'nobody is a suspect'),
      articles: ['APL 27'],
    },
    other: {
      isBad: attempts.length > 0,
      words:
        attempts.length > 0
          ? say(
              `本案有 ${String(attempts.length)} 次操作被拒绝`,
              `${counted(attempts.length, 'attempt was', 'attempts were')} refused in this case`,
            )
          : say('本案没有被拒绝的操作', 'no attempt was refused in this case'),
      articles: [],
    },
  };
  return new Map(
    Object.entries(findings).map(([check, { isBad = false, words, articles }]) => [
      `/checks/${check}`,
      <span key={check} className={isBad ? 'finding bad' : 'finding'}>
        {say('账本核对：', 'The ledger finds: ')}
        {words} <Articles of={articles} />
      </span>,
    ]),
  );
};
