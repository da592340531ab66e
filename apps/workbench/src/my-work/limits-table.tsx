import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { numberOf } from '../case-file/case-number.js';
import type { Answers } from '../ledger/client.js';
import { questions } from '../ledger/questions.js';
import { useSay } from '../words/language.js';
import { whoseWords } from '../words/words.js';
import { LimitMark } from './limit-mark.js';

/** Time limits of many cases, each with what the case is about. */
export const LimitsTable = ({ items }: { readonly items: readonly Answers['Deadline'][] }) => {
  const say = useSay();
  const cases = useQuery(questions.cases({ limit: 200 })).data?.items;
  if (items.length === 0) return <p className="in muted">{say('没有。', 'None.')}</p>;
  return (
    <table className="stack">
      <thead>
        <tr>
          <th scope="col">{say('案件', 'Case')}</th>
          <th scope="col">{say('要办的事', 'What is due')}</th>
          <th scope="col">{say('期限', 'Deadline')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((limit) => {
          const about = cases?.find(({ caseId }) => caseId === limit.caseId);
          const party = limit.partyName ?? about?.parties[0]?.name;
          return (
            <tr key={`${limit.caseId}/${limit.kind}/${limit.subject ?? ''}/${limit.dueOn}`}>
              <td>
                <Link className="big" to="/cases/$id" params={{ id: limit.caseId }}>
                  {about?.conduct ?? numberOf(limit, say)}
                </Link>
                {party !== undefined && <div>{party}</div>}
                {about && <div className="muted small">{numberOf(limit, say)}</div>}
              </td>
              <td>
                {say(limit)}
                <div className="muted small">
                  {say('期限属', 'due from')} {say(whoseWords(limit.whose))}
                </div>
              </td>
              <td>
                <LimitMark limit={limit} articles={[limit.article]} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
