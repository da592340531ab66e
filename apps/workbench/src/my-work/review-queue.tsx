import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { numberOf } from '../case-file/case-number.js';
import type { Answers } from '../ledger/client.js';
import { dayOf, dayWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Mark } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { LimitMark } from './limit-mark.js';
import { daysLate } from './urgency.js';

type Review = Answers['Review'];

/** The day up to which the reviewer should answer: the target of the agency first, then the last day of the law. */
const dueOn = ({ lateness, targetDueOn, hardStopDueOn }: Review): string =>
  lateness === 'inTime' ? targetDueOn : hardStopDueOn;

/** What waits for this reviewer, the most urgent first; what was returned waits for the officer, and stands below. */
const byUrgency = (a: Review, b: Review): number =>
  Number(a.status === 'returned') - Number(b.status === 'returned') || dueOn(a).localeCompare(dueOn(b));

export const ReviewQueue = () => {
  const say = useSay();
  const reviews = useQuery(questions.reviews());
  const open = (reviews.data?.items ?? []).filter(({ status }) => status === 'pending' || status === 'returned');
  return (
    <Card
      title={say('等我审核', 'Waits for my review')}
      hint={reviews.data && say(`${String(open.length)} 件，按最急排列`, `${String(open.length)}, most urgent first`)}
      aside={<Link to="/review">{say('全部送审', 'All submissions')}</Link>}
    >
      <Asked of={reviews}>{() => <ReviewTable reviews={[...open].sort(byUrgency)} />}</Asked>
    </Card>
  );
};

export const ReviewTable = ({ reviews }: { readonly reviews: readonly Review[] }) => {
  const say = useSay();
  const { personName } = useNames();
  const cases = useQuery(questions.cases({ limit: 200 })).data?.items;
  if (reviews.length === 0)
    return <p className="in muted">{say('没有等待审核的案件。', 'Nothing waits for review.')}</p>;
  return (
    <table className="stack">
      <thead>
        <tr>
          <th scope="col">{say('案件', 'Case')}</th>
          <th scope="col">{say('送审', 'Submission')}</th>
          <th scope="col">{say('期限', 'Deadline')}</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <tr key={review.submissionId}>
            <td>
              <Link className="big" to="/cases/$id/review" params={{ id: review.caseId }}>
                {cases?.find(({ caseId }) => caseId === review.caseId)?.conduct ?? numberOf(review, say)}
              </Link>
              {review.parties.map(({ partyId, name }) => (
                <div key={partyId}>{name}</div>
              ))}
              <div className="muted small">{numberOf(review, say)}</div>
            </td>
            <td>
              {say(`第 ${String(review.round)} 次送审`, `Submission ${String(review.round)}`)}{' '}
              {review.round > 1 && review.status === 'pending' && <Mark tone="done">{say('已补充', 'supplied')}</Mark>}
              <div className="muted small">
                {review.status === 'returned'
                  ? `${say('已退回：', 'returned: ')}${review.missing ?? ''}`
                  : `${personName(review.submittedBy)} ${dayWords(review.submittedOn, say.language)} ${say('提交', 'submitted it')}`}
              </div>
            </td>
            <td>
              <ReviewLimit review={review} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const ReviewLimit = ({ review }: { readonly review: Review }) => {
  const say = useSay();
  if (review.status === 'closed') return <Mark tone="done">{say('已出具意见', 'opinion given')}</Mark>;
  if (review.status === 'lapsed') return <Mark tone="stop">{say('已失效', 'lapsed')}</Mark>;
  if (review.status === 'returned')
    return (
      <>
        <Mark tone="still">{say('等承办人补充', 'the officer supplies')}</Mark>
        {review.supplyBy && (
          <span className="due small">
            {say('限 ', 'by ')}
            {dayWords(review.supplyBy, say.language)}
          </span>
        )}
      </>
    );
  const late = daysLate(dueOn(review), dayOf(Date.now()));
  return (
    <LimitMark
      limit={{ dueOn: dueOn(review), isProvisional: review.isProvisional, daysLate: late }}
      articles={[review.lateness === 'inTime' ? 'NM244 31' : 'M55 25']}
    />
  );
};
