import { Link } from '@tanstack/react-router';
import { numberOf } from '../case-file/case-number.js';
import { saidBy } from '../ledger/problem.js';
import { LimitMark } from '../my-work/limit-mark.js';
import { Mark } from '../shell/marks.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { useWaiting, type Waiting } from './waiting.js';

/** What waits for the approval of a head, with the one step that settles each. */
export const Approvals = ({ most }: { readonly most?: number }) => {
  const say = useSay();
  const { items, isPending, error } = useWaiting();
  return (
    <Card
      title={say('等我审批', 'Waits for my approval')}
      hint={isPending ? undefined : say(`${String(items.length)} 件`, String(items.length))}
      aside={most !== undefined && items.length > most ? <Link to="/approvals">{say('全部', 'All')}</Link> : undefined}
    >
      {error ? (
        <p className="in trouble" role="alert">
          {say(saidBy(error))}
        </p>
      ) : isPending ? (
        <p className="in muted loading">{say('正在取…', 'Loading…')}</p>
      ) : items.length === 0 ? (
        <p className="in muted">{say('没有等您审批的事项。', 'Nothing waits for you.')}</p>
      ) : (
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">{say('案件', 'Case')}</th>
              <th scope="col">{say('等什么', 'What is asked')}</th>
              <th scope="col">{say('期限', 'Deadline')}</th>
              <th scope="col">{say('办理', 'To do')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, most).map((each) => (
              <Row key={`${each.caseId}/${each.step}/${each.limit?.subject ?? ''}`} of={each} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
};

const Row = ({ of: { caseId, of, what, step, action, limit, note } }: { readonly of: Waiting }) => {
  const say = useSay();
  const parties = limit?.partyName ?? of?.parties.map(({ name }) => name).join(say('、', ', '));
  return (
    <tr>
      <td>
        <Link className="big" to="/cases/$id" params={{ id: caseId }}>
          {of?.conduct ?? numberOf({ caseNumber: limit?.caseNumber }, say)}
        </Link>
        {parties !== undefined && <div>{parties}</div>}
        {of && <div className="muted small">{numberOf(of, say)}</div>}
      </td>
      <td>
        {say(what)}
        {note && <div className="small muted">{say(note)}</div>}
      </td>
      <td>
        {limit ? (
          <LimitMark limit={limit} articles={[limit.article]} />
        ) : (
          <Mark tone="open">{say('待决定', 'to be decided')}</Mark>
        )}
      </td>
      <td>
        {step === 'decide' ? (
          <Link className="button" to="/cases/$id/decide" params={{ id: caseId }}>
            {say(action)}
          </Link>
        ) : step === 'publish' ? (
          <Link className="button" to="/publish/$id" params={{ id: caseId }}>
            {say(action)}
          </Link>
        ) : (
          <Link className="button" to="/cases/$id/steps/$step" params={{ id: caseId, step }}>
            {say(action)}
          </Link>
        )}
      </td>
    </tr>
  );
};
