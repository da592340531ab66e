import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ReviewTable } from '../my-work/review-queue.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';

const STATUSES = [
  { status: 'pending', zh: '等待审核', en: 'waiting' },
  { status: 'returned', zh: '已退回补充', en: 'returned' },
  { status: 'closed', zh: '已出具意见', en: 'opinion given' },
  { status: 'lapsed', zh: '已失效', en: 'lapsed' },
] as const;

/** Everything that was submitted for legal review. */
export const SubmissionsPage = () => {
  const say = useSay();
  const { status = 'pending' } = useSearch({ strict: false });
  const reviews = useQuery(questions.reviews());
  return (
    <>
      <Heading title={say('法制审核', 'Legal review')} />
      <nav className="tabs" aria-label={say('哪些送审', 'Which submissions')}>
        {STATUSES.map((each) => (
          <Link
            key={each.status}
            to="/review"
            search={{ status: each.status }}
            aria-current={each.status === status ? 'page' : undefined}
          >
            {say(each)} <i>{reviews.data?.items.filter((review) => review.status === each.status).length}</i>
          </Link>
        ))}
      </nav>
      <section className="card" aria-label={say('送审', 'Submissions')}>
        <Asked of={reviews}>
          {({ items }) => <ReviewTable reviews={items.filter((review) => review.status === status)} />}
        </Asked>
      </section>
    </>
  );
};
