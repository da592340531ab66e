import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Asked } from '../shell/asked.js';
import { Heading } from '../shell/page.js';
import { useSay, type Said } from '../words/language.js';
import type { Value } from './draft.js';
import type { Recorded } from './recording.js';
import { useStepForm } from './step-form.js';
import { StepOf } from './step-of.js';

interface FormPageProps {
  /** Of the form: `registers.banks.contract-collecting-bank`. */
  readonly name: string;
  readonly step: string;
  readonly subject?: string;
  readonly back: { readonly to: string; readonly said: Said };
  readonly start?: Readonly<Record<string, Value>>;
  readonly shown?: readonly string[];
  /** Said above the form. */
  readonly intro?: ReactNode;
  /** Where to go once it is recorded; absent: back. */
  readonly then?: (answer: Recorded) => string;
}

const NOTHING: Readonly<Record<string, Value>> = {};

/** A step that is not taken in a case: of a register, of a lead, of a bank, or one that begins something. */
export const FormPage = ({ name, step, subject, back, start = NOTHING, shown, intro, then }: FormPageProps) => {
  const say = useSay();
  const navigate = useNavigate();
  const form = useStepForm(name);
  return (
    <Asked of={form}>
      {(found) => (
        <div className="step-page">
          <p className="crumb">
            <Link to={back.to}>{say(back.said)}</Link>
          </p>
          <Heading title={say(found)} />
          {intro !== undefined && <p className="sub">{intro}</p>}
          <StepOf
            key={`${name}/${subject ?? ''}`}
            form={found}
            step={step}
            subject={subject}
            etag={null}
            start={start}
            {...(shown ? { shown } : {})}
            recorded={(answer) => navigate({ to: then?.(answer) ?? back.to })}
          />
        </div>
      )}
    </Asked>
  );
};
