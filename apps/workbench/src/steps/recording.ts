import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send, type Answers } from '../ledger/client.js';
import { LedgerProblem, saidBy, type Violation } from '../ledger/problem.js';
import { wroteUpTo } from '../ledger/questions.js';
import type { Said } from '../words/language.js';
import { bodyOf } from './body.js';
import type { Draft } from './drafts.js';
import type { Field } from './grammar.js';
import type { NamedMember } from './outcome.js';
import type { StepForm } from './schema.js';

/** What the ledger answered. */
export type Outcome =
  | { readonly is: 'refused'; readonly violations: readonly Violation[]; readonly isRecorded: boolean }
  | { readonly is: 'incomplete'; readonly missing: readonly NamedMember[]; readonly faults: Faults }
  | { readonly is: 'fine' }
  | { readonly is: 'overtaken' }
  | { readonly is: 'warned'; readonly warnings: readonly (Said & { readonly warning: string })[] }
  | { readonly is: 'trouble'; readonly said: Said };

/** What is wrong with members, by their pointers. */
type Faults = ReadonlyMap<string, Said>;

const NO_FAULTS: Faults = new Map();
const MISSING: Said = { zh: '还没有填', en: 'is missing' };

/** Answers that are the same for a trial and for the step itself. */
const outcomeOf = (error: unknown): Outcome => {
  if (!(error instanceof LedgerProblem) || error.status !== 400 || !error.body.errors)
    return { is: 'trouble', said: saidBy(error) };
  const faults = new Map(
    error.body.errors.map(({ path, message, messageZh }) => [path, { zh: messageZh, en: message }] as const),
  );
  return { is: 'incomplete', missing: [...faults].map(([path, said]) => ({ path, ...said })), faults };
};

/** A step that begins something has none; in a case it is the revision that the form was opened on; elsewhere that which was checked. */
const preconditionOf = (
  { path }: StepForm,
  etag: string | null,
  judged: number | 'noStream' | undefined,
): Readonly<Record<string, string>> => {
  if (etag !== null) return { 'If-Match': etag };
  if (judged === undefined || (!path.includes('{id}') && !path.startsWith('/api/registers/'))) return {};
  return judged === 'noStream' ? { 'If-None-Match': '*' } : { 'If-Match': `"${String(judged)}"` };
};

interface Recording {
  readonly form: StepForm;
  readonly step: string;
  readonly fields: readonly Field[];
  /** What the step is taken in: its id stands in the address of the step. Absent where the step begins something, or is of a register. */
  readonly subject: string | undefined;
  readonly etag: string | null;
  readonly draft: Draft;
  readonly keep: (draft: Draft) => void;
  readonly drop: () => Promise<void>;
  /** Where to go once it is recorded. */
  readonly recorded: (answer: Recorded) => Promise<void>;
}

/** What is known of a step that was recorded. */
export interface Recorded {
  readonly position?: string;
  /** Of what the step began. */
  readonly id?: string;
}

/** Tries, checks and records a step, and knows what came of it. */
export const useRecording = ({ form, step, fields, subject, etag, draft, keep, drop, recorded }: Recording) => {
  const client = useQueryClient();
  const [{ outcome, nth }, setShown] = useState<{ readonly outcome: Outcome | undefined; readonly nth: number }>({
    outcome: undefined,
    nth: 0,
  });
  const [judged, setJudged] = useState<number | 'noStream'>();
  const [doubts, setDoubts] = useState<readonly Said[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const address = form.path.replace('{id}', encodeURIComponent(subject ?? ''));
  const body = bodyOf(fields, draft.value, { step, key: draft.key });
  const show = (next: Outcome | undefined): void => setShown((last) => ({ outcome: next, nth: last.nth + 1 }));
  const ask = async (then: () => void): Promise<void> => {
    setBusy(true);
    try {
      const { data } = await send(`${address}/what-if`, body);
      const answer = data as Answers['CasesWhatIfAnswer'];
      setJudged(answer.revision);
      setDoubts(answer.warnings);
      if (answer.is === 'refused') show({ is: 'refused', violations: answer.violations, isRecorded: false });
      else if (answer.is === 'incomplete') {
        const { missing } = answer;
        show({ is: 'incomplete', missing, faults: new Map(missing.map(({ path }) => [path, MISSING] as const)) });
      } else then();
    } catch (error) {
      show(outcomeOf(error));
    } finally {
      setBusy(false);
    }
  };
  const record = async (acknowledged: readonly string[] = []): Promise<void> => {
    setBusy(true);
    try {
      const { data } = await send(address, body, {
        'Idempotency-Key': draft.key,
        ...preconditionOf(form, etag === null ? null : (draft.etag ?? etag), judged),
        ...(acknowledged.length === 0 ? {} : { 'Acknowledge-Warnings': acknowledged.join(',') }),
      });
      const answer = data as Recorded;
      wroteUpTo(answer.position);
      await drop();
      await client.invalidateQueries({ queryKey: ['case', subject] });
      void client.invalidateQueries({ queryKey: ['list'] });
      await recorded(answer);
    } catch (error) {
      setChecked(false);
      if (!(error instanceof LedgerProblem)) show(outcomeOf(error));
      else if (error.status === 422 && error.body.violations) {
        show({ is: 'refused', violations: error.body.violations, isRecorded: true });
        // Another try is another attempt: the refused one is on record under its key.
        keep({ ...draft, key: crypto.randomUUID() });
        void client.invalidateQueries({ queryKey: ['case', subject, 'attempts'] });
      } else if (error.status === 412) {
        await client.invalidateQueries({ queryKey: ['case', subject] });
        show({ is: 'overtaken' });
      } else if (error.status === 428 && error.body.warnings)
        show({
          is: 'warned',
          warnings: error.body.warnings.map(({ warning, message, messageZh }) => ({
            warning,
            zh: messageZh,
            en: message,
          })),
        });
      else show(outcomeOf(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    body,
    outcome,
    /** Another number for each answer, also where it says the same again. */
    nth,
    faults: outcome?.is === 'incomplete' ? outcome.faults : NO_FAULTS,
    doubts,
    isChecked,
    isBusy,
    tryOut: (): Promise<void> => ask(() => show({ is: 'fine' })),
    check: (): Promise<void> =>
      ask(() => {
        show(undefined);
        setChecked(true);
        scrollTo({ top: 0 });
      }),
    record,
    reopen: (): void => setChecked(false),
    /** Others went on meanwhile, and whoever works here has seen it. */
    goOn: (): void => {
      keep({ ...draft, etag });
      show(undefined);
    },
  };
};
