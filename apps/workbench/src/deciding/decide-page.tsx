import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { CaseLink } from '../case-file/case-link.js';
import type { Answers } from '../ledger/client.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Card, Heading } from '../shell/page.js';
import { StepInCase } from '../steps/step-in-case.js';
import { useStepForm } from '../steps/step-form.js';
import { stepWords } from '../words/steps.js';
import { useSay } from '../words/language.js';
import { Discussion } from './discussion.js';
import { OpinionGiven } from './opinion-given.js';
import { fineProposed } from './proposed.js';
import { Spread } from './spread.js';

/** What a head may do with a case whose penalty is proposed, in the order in which it is done. */
const WAYS = ['hold-deliberation', 'decide-penalty', 'decide-no-penalty', 'approve-benchmark-deviation'] as const;
const commandOf = (step: string): string =>
  step
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The draft, the opinion and how others were fined on one side; discussion and decision on the other. */
export const DecidePage = () => {
  const { id = '' } = useParams({ strict: false });
  const summary = useQuery(questions.case(id));
  const file = useQuery(questions.file(id));
  return (
    <Asked of={summary}>
      {({ data, etag }) => (
        <Asked of={file}>
          {(whole) => <Deciding of={data.case} steps={data.nextSteps} etag={etag} whole={whole} />}
        </Asked>
      )}
    </Asked>
  );
};

const Deciding = ({
  of,
  steps,
  etag,
  whole,
}: {
  readonly of: Answers['CaseInRegister'];
  readonly steps: Answers['NextStepsAnswer'];
  readonly etag: string | null;
  readonly whole: Answers['WholeFileAnswer'];
}) => {
  const say = useSay();
  const { way: asked } = useSearch({ strict: false });
  const open = WAYS.filter((way) => steps.open.some(({ step }) => step === way));
  const way = open.find((each) => each === asked) ?? open.find((each) => each === 'decide-penalty') ?? open[0];
  return (
    <>
      <p className="crumb">
        <Link to="/approvals">{say('待我审批', 'Approvals')}</Link> / <CaseLink of={of} />
      </p>
      <Heading title={say(`决定：${of.conduct}`, `Decide: ${of.conduct}`)} />
      <div className="split">
        <div>
          <OpinionGiven caseId={of.caseId} />
          <Spread powerCode={of.powerCode} caseId={of.caseId} fine={fineProposed(whole)} />
          <Discussion whole={whole} />
        </div>
        <div className="review-side">
          {open.length === 0 ? (
            <Card title={say('现在不能决定', 'Nothing can be decided now')}>
              <ul className="in plain-list">
                {steps.shut
                  .filter(({ step }) => WAYS.some((each) => each === step))
                  .flatMap(({ violations }) => violations)
                  .map(({ rule, messageZh, message }) => (
                    <li key={rule}>{say(messageZh, message)}</li>
                  ))}
              </ul>
            </Card>
          ) : (
            <>
              <nav className="chosen" aria-label={say('怎么办', 'What to do')}>
                {open.map((each) => (
                  <Link
                    key={each}
                    to="/cases/$id/decide"
                    params={{ id: of.caseId }}
                    search={{ way: each }}
                    aria-current={each === way ? 'true' : undefined}
                    resetScroll={false}
                  >
                    {say(stepWords(commandOf(each)))}
                  </Link>
                ))}
              </nav>
              {way !== undefined && <FormOf key={way} of={of} etag={etag} step={way} />}
            </>
          )}
        </div>
      </div>
    </>
  );
};

const FormOf = ({
  of,
  etag,
  step,
}: {
  readonly of: Answers['CaseInRegister'];
  readonly etag: string | null;
  readonly step: string;
}) => {
  const form = useStepForm(`cases.${step}`);
  const review = useQuery({ ...questions.review(of.caseId), retry: false });
  const last = review.data?.submissions.at(-1);
  const takesDraft = step === 'hold-deliberation' || step === 'decide-penalty';
  if (review.isPending) return null;
  return (
    <Asked of={form}>
      {(found) => (
        <StepInCase
          form={found}
          step={step}
          of={of}
          etag={etag}
          start={last && takesDraft ? { draftSha256: last.draft.sha256 } : {}}
        />
      )}
    </Asked>
  );
};
