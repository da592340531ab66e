import type { ReactNode } from 'react';
import { CheckPage } from './check-page.js';
import type { Path, Value } from './draft.js';
import type { Draft } from './drafts.js';
import { EntryForm } from './entry-form.js';
import type { Field } from './grammar.js';
import { Outcomes } from './outcomes.js';
import { useRecording, type Recorded } from './recording.js';
import type { StepForm } from './schema.js';
import { FormContext } from './step-context.js';

interface StepEditorProps {
  readonly form: StepForm;
  readonly fields: readonly Field[];
  readonly step: string;
  readonly subject: string | undefined;
  readonly caseId: string | undefined;
  readonly etag: string | null;
  readonly draft: Draft;
  readonly isKept: boolean;
  readonly keep: (draft: Draft) => void;
  readonly change: (path: Path, value: Value) => void;
  readonly fillIn: (path: Path, value: Value) => void;
  readonly drop: () => Promise<void>;
  readonly recorded: (answer: Recorded) => Promise<void>;
  readonly notes: ReadonlyMap<string, ReactNode> | undefined;
  readonly shown: readonly string[];
  /** The case has one party: nobody is asked which. */
  readonly isOfOneParty: boolean;
  /** Members that the page knew already. */
  readonly given: readonly string[];
}

/** What the ledger answered; below it the form, or what was filled in to be checked. */
export const StepEditor = ({
  form,
  fields,
  step,
  subject,
  caseId,
  etag,
  draft,
  isKept,
  keep,
  change,
  fillIn,
  drop,
  recorded,
  notes,
  shown,
  given,
  isOfOneParty,
}: StepEditorProps) => {
  const { body, outcome, nth, faults, doubts, isChecked, isBusy, tryOut, check, record, reopen, goOn } = useRecording({
    form,
    step,
    fields,
    subject,
    etag,
    draft,
    keep,
    drop,
    recorded,
  });
  const set = (path: Path, next: Value): void => {
    reopen();
    change(path, next);
  };
  return (
    <FormContext value={{ step, fields, caseId, isOfOneParty, value: draft.value, set, fillIn, faults, notes }}>
      <div key={nth}>
        <Outcomes
          {...{ outcome, caseId, isBusy, goOn }}
          since={draft.etag}
          record={(acknowledged) => void record(acknowledged)}
        />
      </div>
      {isChecked ? (
        <CheckPage {...{ form, fields, body, doubts, isBusy }} record={() => void record()} back={reopen} />
      ) : (
        <EntryForm
          {...{ fields, draft, isKept, isBusy, shown, given, isOfOneParty }}
          check={() => void check()}
          tryOut={() => void tryOut()}
        />
      )}
    </FormContext>
  );
};
