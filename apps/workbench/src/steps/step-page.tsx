import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { CaseLink } from '../case-file/case-link.js';
import type { Answers } from '../ledger/client.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { filledBy } from './filled-by.js';
import type { StepForm } from './schema.js';
import { useStepForm } from './step-form.js';
import { StepInCase } from './step-in-case.js';

/** A step in a case. */
export const StepPage = () => {
  const { id = '', step = '' } = useParams({ strict: false });
  const { party, fill } = useSearch({ strict: false });
  const form = useStepForm(`cases.${step}`);
  const summary = useQuery(questions.case(id));
  return (
    <Asked of={form}>
      {(found) => (
        <Asked of={summary}>
          {({ data, etag }) => (
            <div className="step-page">
              <StepHead form={found} of={data.case} />
              <StepInCase
                key={`${id}/${step}`}
                form={found}
                step={step}
                of={data.case}
                etag={etag}
                start={{ ...filledBy(fill), ...(typeof party === 'string' ? { partyId: party } : {}) }}
              />
            </div>
          )}
        </Asked>
      )}
    </Asked>
  );
};

const StepHead = ({ form, of }: { readonly form: StepForm; readonly of: Answers['CaseInRegister'] }) => {
  const say = useSay();
  return (
    <>
      <p className="crumb">
        <CaseLink of={of} />
      </p>
      <Heading title={say(form)} />
      <p className="sub">{of.conduct}</p>
    </>
  );
};
