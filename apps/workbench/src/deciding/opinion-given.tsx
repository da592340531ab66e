import { useQuery } from '@tanstack/react-query';
import { momentWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Mark } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Card } from '../shell/page.js';
import { useSay, type Said } from '../words/language.js';
import { opinionWords } from './waiting.js';

const CHECKS: Readonly<Record<string, Said>> = {
  standing: { zh: '主体', en: 'standing' },
  competence: { zh: '职权', en: 'competence' },
  procedure: { zh: '程序', en: 'procedure' },
  documents: { zh: '文书', en: 'documents' },
  facts: { zh: '事实', en: 'facts' },
  law: { zh: '法律适用', en: 'law' },
  suspectedCrime: { zh: '涉嫌犯罪', en: 'suspected crime' },
  other: { zh: '其他', en: 'other' },
};

/** The draft and what legal review said about it, with each of its checks. */
export const OpinionGiven = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const { personName } = useNames();
  const review = useQuery(questions.review(caseId));
  return (
    <Card title={say('送审稿与审核意见', 'The draft and the opinion')}>
      <Asked of={review}>
        {({ submissions }) => {
          const last = submissions.at(-1);
          if (!last) return <p className="in muted">{say('本案没有送审。', 'It was not submitted for review.')}</p>;
          const { opinion } = last;
          return (
            <dl className="in facts">
              <dt>{say('送审稿', 'Draft')}</dt>
              <dd>
                {last.draft.title}
                <div className="muted small">
                  {say(`第 ${String(last.round)} 次送审，`, `submission ${String(last.round)}, `)}
                  {personName(last.submittedBy)} {momentWords(last.submittedAt, say.language)}
                </div>
              </dd>
              {opinion ? (
                <>
                  <dt>{say('意见', 'Opinion')}</dt>
                  <dd>
                    <Mark tone={opinion.opinion === 'agree' ? 'done' : 'late'}>
                      {say(opinionWords(opinion.opinion) ?? { zh: opinion.opinion, en: opinion.opinion })}
                    </Mark>
                    <p>{opinion.reasons}</p>
                    <div className="muted small">
                      {personName(opinion.reviewer)} {momentWords(opinion.at, say.language)}
                    </div>
                  </dd>
                  <dt>{say('核对', 'Checks')}</dt>
                  <dd>
                    <ul className="row checks">
                      {opinion.checks
                        .filter(({ finding }) => finding !== 'notApplicable')
                        .map(({ check, finding, note }) => (
                          <li key={check}>
                            <Mark tone={finding === 'inOrder' ? 'done' : 'late'}>
                              {say(CHECKS[check] ?? { zh: check, en: check })}
                              {note !== undefined && `：${note}`}
                            </Mark>
                          </li>
                        ))}
                    </ul>
                  </dd>
                </>
              ) : (
                <>
                  <dt>{say('意见', 'Opinion')}</dt>
                  <dd>{say('还没有出具', 'not given yet')}</dd>
                </>
              )}
            </dl>
          );
        }}
      </Asked>
    </Card>
  );
};
