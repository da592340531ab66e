import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CaseLink } from '../case-file/case-link.js';
import type { Answers } from '../ledger/client.js';
import { dayWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { ReviewLimit } from '../my-work/review-queue.js';
import { Asked } from '../shell/asked.js';
import { Mark } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Card, Heading } from '../shell/page.js';
import { Papers } from '../case-file/papers.js';
import { Timeline } from '../case-file/timeline.js';
import { useStepForm } from '../steps/step-form.js';
import { StepInCase } from '../steps/step-in-case.js';
import { useSay } from '../words/language.js';
import { useFindings } from './findings.js';
import { SinceLast } from './since-last.js';

type Review = Answers['Review'];

/** The file beside the checks: what was asked for, what is new, what the ledger finds, the opinion with its reasons. */
export const ReviewPage = () => {
  const { id = '' } = useParams({ strict: false });
  const summary = useQuery(questions.case(id));
  const reviews = useQuery(questions.reviews());
  return (
    <Asked of={summary}>
      {({ data, etag }) => (
        <Asked of={reviews}>
          {({ items }) => (
            <ReviewOf
              of={data.case}
              etag={etag}
              rounds={items.filter(({ caseId }) => caseId === id).sort((a, b) => b.round - a.round)}
            />
          )}
        </Asked>
      )}
    </Asked>
  );
};

const ReviewOf = ({
  of,
  etag,
  rounds,
}: {
  readonly of: Answers['CaseInRegister'];
  readonly etag: string | null;
  readonly rounds: readonly Review[];
}) => {
  const say = useSay();
  const { personName } = useNames();
  const [current, ...earlier] = rounds;
  const title = say(`审核：${of.conduct}`, `Review: ${of.conduct}`);
  const returned = earlier.find(({ missing }) => missing !== undefined);
  return (
    <>
      <p className="crumb">
        <Link to="/review">{say('法制审核', 'Legal review')}</Link> / <CaseLink of={of} />
      </p>
      <div className="row">
        <Heading title={title} />
        {current && <ReviewLimit review={current} />}
      </div>
      {current ? (
        <p className="sub">
          {say(`第 ${String(current.round)} 次送审，`, `Submission ${String(current.round)}, `)}
          {dayWords(current.submittedOn, say.language)} {personName(current.submittedBy)}{' '}
          {say('提交。', 'submitted it. ')}
          {returned?.missing !== undefined && (
            <>
              {say('您上次要求补充：', 'You had asked for: ')}
              <Mark tone="done">{returned.missing}</Mark>
            </>
          )}
          {earlier
            .filter(({ opinion }) => opinion !== undefined)
            .map(({ submissionId, round, reasons }) => (
              <span key={submissionId}>
                {say(`第 ${String(round)} 次的意见：`, `Opinion on submission ${String(round)}: `)}
                {reasons}
              </span>
            ))}
        </p>
      ) : (
        <p className="sub">{say('本案没有送审。', 'This case was not submitted for review.')}</p>
      )}
      <div className="split">
        <div>
          {current && <SinceLast caseId={of.caseId} submissionId={current.submissionId} />}
          <Papers caseId={of.caseId} />
          <Timeline caseId={of.caseId} />
        </div>
        <div className="review-side">
          {current?.status === 'pending' && <Opinion key={current.submissionId} of={of} etag={etag} review={current} />}
          {current && current.status !== 'pending' && <Given review={current} />}
        </div>
      </div>
    </>
  );
};

const Opinion = ({
  of,
  etag,
  review,
}: {
  readonly of: Answers['CaseInRegister'];
  readonly etag: string | null;
  readonly review: Review;
}) => {
  const say = useSay();
  const form = useStepForm('cases.give-review-opinion');
  const notes = useFindings(of);
  return (
    <>
      <p className="row">
        <b>{say('核对与意见', 'Checks and opinion')}</b>
        <Link className="aside" to="/cases/$id/steps/$step" params={{ id: of.caseId, step: 'return-for-supplement' }}>
          {say('退回补充材料', 'Return for supplement')}
        </Link>
      </p>
      <Asked of={form}>
        {(found) => (
          <StepInCase
            form={found}
            step="give-review-opinion"
            of={of}
            etag={etag}
            start={{ submissionId: review.submissionId }}
            notes={notes}
            shown={CHECKS}
          />
        )}
      </Asked>
    </>
  );
};

const CHECKS = [
  'checks',
  'standing',
  'competence',
  'procedure',
  'documents',
  'facts',
  'law',
  'suspectedCrime',
  'other',
];

const Given = ({ review }: { readonly review: Review }) => {
  const say = useSay();
  return (
    <Card title={say('审核意见', 'Opinion')}>
      <dl className="in facts">
        {review.missing !== undefined && (
          <>
            <dt>{say('要求补充', 'Asked for')}</dt>
            <dd>{review.missing}</dd>
          </>
        )}
        {review.reasons !== undefined && (
          <>
            <dt>{say('理由', 'Reasons')}</dt>
            <dd>{review.reasons}</dd>
          </>
        )}
        {review.opinionOn !== undefined && (
          <>
            <dt>{say('日期', 'Day')}</dt>
            <dd>{dayWords(review.opinionOn, say.language)}</dd>
          </>
        )}
      </dl>
    </Card>
  );
};
