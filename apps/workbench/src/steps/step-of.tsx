import { useMemo, type ReactNode } from 'react';
import type { Value } from './draft.js';
import type { Draft } from './drafts.js';
import { fieldsOfForm, type Field } from './grammar.js';
import type { Recorded } from './recording.js';
import type { StepForm } from './schema.js';
import { StepEditor } from './step-editor.js';
import { useDraft } from './use-draft.js';

interface StepOfProps {
  readonly form: StepForm;
  readonly step: string;
  /** What the step is taken in; absent where it begins something, or is of a register. */
  readonly subject?: string | undefined;
  /** Of the case, where the step is taken in one. */
  readonly caseId?: string | undefined;
  /** The parties of the case: where there is only one, nobody is asked which. */
  readonly parties?: readonly { readonly partyId: string }[];
  readonly etag: string | null;
  /** What is known before anything is filled in. */
  readonly start: Readonly<Record<string, Value>>;
  readonly notes?: ReadonlyMap<string, ReactNode>;
  /** Members that always stand open, although they may be left out. */
  readonly shown?: readonly string[];
  readonly recorded: (answer: Recorded) => Promise<void>;
}

const NOBODY: readonly { readonly partyId: string }[] = [];

/** The form of a step, its check page and what the ledger answers, with a draft on this device. */
export const StepOf = ({ form, step, subject, caseId, etag, start, notes, recorded, ...given }: StepOfProps) => {
  const { parties = NOBODY, shown = [] } = given;
  const fields = useMemo(() => fieldsOfForm(form), [form]);
  const opened = useMemo<Draft>(
    () => ({ value: begun(fields, start, parties), savedAt: '', etag, key: crypto.randomUUID() }),
    [],
  );
  const { draft, isKept, keep, change, fillIn, drop } = useDraft(`${subject ?? ''}/${step}`, opened);
  if (!draft) return null;
  return (
    <StepEditor
      isOfOneParty={parties.length === 1}
      {...{
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
        notes,
        shown,
        recorded,
      }}
      given={Object.keys(start)}
    />
  );
};

/** What the form knows without asking: what it was opened with, and the party where there is only one. */
const begun = (
  fields: readonly Field[],
  start: Readonly<Record<string, Value>>,
  parties: readonly { readonly partyId: string }[],
): Value => {
  const [only, ...others] = parties;
  const partyId =
    start['partyId'] ??
    (others.length === 0 && fields.some(({ name, isRequired }) => name === 'partyId' && isRequired)
      ? only?.partyId
      : undefined);
  return { ...start, ...(partyId === undefined ? {} : { partyId }) };
};
