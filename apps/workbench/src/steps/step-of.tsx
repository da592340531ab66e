import { useMemo, type ReactNode } from 'react';
import type { Answers } from '../ledger/client.js';
import type { Value } from './draft.js';
import type { Draft } from './drafts.js';
import { fieldsOfForm, type Field } from './grammar.js';
import { isMadeHere, newId } from './made-ids.js';
import type { StepForm } from './schema.js';
import { StepEditor } from './step-editor.js';
import { useDraft } from './use-draft.js';

interface StepOfProps {
  readonly form: StepForm;
  readonly step: string;
  readonly caseId: string;
  readonly of: Answers['CaseInRegister'];
  readonly etag: string | null;
  /** What is known before anything is filled in. */
  readonly start: Readonly<Record<string, Value>>;
  readonly notes?: ReadonlyMap<string, ReactNode>;
  /** Members that always stand open, although they may be left out. */
  readonly shown?: readonly string[];
}

/** The form of a step, its check page and what the ledger answers, with a draft on this device. */
export const StepOf = ({ form, step, caseId, of, etag, start, notes, shown = [] }: StepOfProps) => {
  const fields = useMemo(() => fieldsOfForm(form), [form]);
  const opened = useMemo<Draft>(
    () => ({ value: begun(fields, step, start, of), savedAt: '', etag, key: crypto.randomUUID() }),
    [],
  );
  const { draft, isKept, keep, drop } = useDraft(`${caseId}/${step}`, opened);
  if (!draft) return null;
  return (
    <StepEditor
      {...{ form, fields, step, caseId, etag, draft, isKept, keep, drop, notes, shown }}
      given={Object.keys(start)}
    />
  );
};

/** What the form knows without asking: the ids it makes, and the party where there is only one. */
const begun = (
  fields: readonly Field[],
  step: string,
  start: Readonly<Record<string, Value>>,
  of: Answers['CaseInRegister'],
): Value => {
  const made = fields
    .filter(({ name, kind }) => kind.is === 'id' && isMadeHere(step, name))
    .map(({ name }) => [name, newId(name)] as const);
  const [only, ...others] = of.parties;
  const partyId =
    start['partyId'] ??
    (others.length === 0 && fields.some(({ name, isRequired }) => name === 'partyId' && isRequired)
      ? only?.partyId
      : undefined);
  return { ...Object.fromEntries(made), ...start, ...(partyId === undefined ? {} : { partyId }) };
};
