import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { send, type Answers } from '../ledger/client.js';
import { momentWords, timeOf } from '../ledger/moments.js';
import { LedgerProblem, saidBy, type Fault, type Violation } from '../ledger/problem.js';
import { questions, wroteUpTo } from '../ledger/questions.js';
import { useSession } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Heading } from '../shell/page.js';
import { useNames } from '../shell/names.js';
import { counted, useSay, type Said } from '../words/language.js';
import { filledIn, isGroup, withAt, type Path, type Value } from './draft.js';
import { drafts, type Draft } from './drafts.js';
import { FieldOf } from './fields.js';
import { fieldsOfForm, type Field } from './grammar.js';
import { isMadeHere, newId } from './made-ids.js';
import { Incomplete, Refused, Trouble, Warned, WouldBeRecorded, type NamedMember } from './outcome.js';
import type { StepForm } from './schema.js';
import { FormContext } from './step-context.js';
import { Summary } from './summary.js';

/** One file for each step of the contract; it is fetched when its form is opened. */
const FORMS = import.meta.glob<{ default: StepForm }>('../../made/forms/*.json');

export const useStepForm = (name: string) =>
  useQuery({
    queryKey: ['form', name],
    staleTime: Infinity,
    queryFn: async () => {
      const load = FORMS[`../../made/forms/${name}.json`];
      if (!load) throw new LedgerProblem(404, { title: '没有这一步骤', titleEn: 'There is no such step' });
      return (await load()).default;
    },
  });

/** A step in a case. */
export const StepPage = () => {
  const { id = '', step = '' } = useParams({ strict: false });
  const { party } = useSearch({ strict: false });
  const form = useStepForm(`cases.${step}`);
  const summary = useQuery(questions.case(id));
  return (
    <Asked of={form}>
      {(found) => (
        <Asked of={summary}>
          {({ data, etag }) => (
            <div className="step-page">
              <StepHead form={found} of={data.case} />
              <StepOf
                key={`${id}/${step}`}
                form={found}
                step={step}
                caseId={id}
                of={data.case}
                etag={etag}
                start={typeof party === 'string' ? { partyId: party } : {}}
              />
            </div>
          )}
        </Asked>
      )}
    </Asked>
  );
};

type Outcome =
  | { readonly is: 'refused'; readonly violations: readonly Violation[]; readonly isRecorded: boolean }
  | { readonly is: 'incomplete'; readonly missing: readonly NamedMember[] }
  | { readonly is: 'fine' }
  | { readonly is: 'overtaken' }
  | { readonly is: 'warned'; readonly warnings: readonly (Said & { readonly warning: string })[] }
  | { readonly is: 'trouble'; readonly said: Said };

const useDraft = (place: string, start: Draft) => {
  const username = useSession()?.username ?? '';
  const [draft, setDraft] = useState<Draft>();
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    void drafts
      .read(username, place)
      .catch(() => undefined)
      .then((kept) => {
        setDraft(kept ?? start);
        setKept(kept !== undefined);
      });
    // The draft is read once, when the form opens.
  }, [username, place]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = (next: Draft): void => {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      drafts.keep(username, place, { ...next, savedAt: new Date().toISOString() }).then(
        () => setKept(true),
        () => setKept(false),
      );
    }, 400);
  };
  const drop = async (): Promise<void> => {
    clearTimeout(timer.current);
    await drafts.drop(username, place).catch(() => undefined);
  };
  return { draft, isKept, keep, drop };
};

export interface StepOfProps {
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

const StepHead = ({ form, of }: { readonly form: StepForm; readonly of: Answers['CaseInRegister'] }) => {
  const say = useSay();
  return (
    <>
      <p className="crumb">
        <Link to="/cases/$id" params={{ id: of.caseId }}>
          {of.caseNumber ?? of.caseId}
        </Link>{' '}
        · {of.parties.map(({ name }) => name).join(say('、', ', '))}
      </p>
      <Heading title={say(form)}>{say(form)}</Heading>
      <p className="sub">{of.conduct}</p>
    </>
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

interface FormProps {
  readonly form: StepForm;
  readonly fields: readonly Field[];
  readonly step: string;
  readonly caseId: string;
  readonly etag: string | null;
  readonly draft: Draft;
  readonly isKept: boolean;
  readonly keep: (draft: Draft) => void;
  readonly drop: () => Promise<void>;
  readonly notes: ReadonlyMap<string, ReactNode> | undefined;
  readonly shown: readonly string[];
  /** Members that the page knew already. */
  readonly given: readonly string[];
}

const StepEditor = ({
  form,
  fields,
  step,
  caseId,
  etag,
  draft,
  isKept,
  keep,
  drop,
  notes,
  shown,
  given,
}: FormProps) => {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { value, key } = draft;
  const [outcome, setOutcome] = useState<Outcome>();
  const [outcomeNumber, setOutcomeNumber] = useState(0);
  const [faults, setFaults] = useState<ReadonlyMap<string, Said>>(new Map());
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const address = form.path.replace('{id}', encodeURIComponent(caseId));
  const body = filledIn(value) ?? {};
  const isKnown = ({ name, kind }: Field): boolean => kind.is === 'id' && given.includes(name);
  const isShown = ({ isRequired, name }: Field): boolean => isRequired || name === 'partyId' || shown.includes(name);
  const show = (next: Outcome | undefined): void => {
    setOutcome(next);
    setOutcomeNumber((number) => number + 1);
  };
  const set = (path: Path, next: Value): void => {
    setChecked(false);
    keep({ ...draft, value: withAt(value, path, next) });
  };
  const faultsIn = (errors: readonly Fault[]) =>
    new Map(errors.map(({ path, message, messageZh }) => [path, { zh: messageZh, en: message }] as const));
  /** Answers that are the same for a trial and for the step itself. */
  const told = (error: unknown): void => {
    if (error instanceof LedgerProblem && error.status === 400 && error.body.errors) {
      const found = faultsIn(error.body.errors);
      setFaults(found);
      show({ is: 'incomplete', missing: [...found].map(([path, said]) => ({ path, ...said })) });
    } else show({ is: 'trouble', said: saidBy(error) });
  };
  const ask = async (then: () => void): Promise<void> => {
    setBusy(true);
    setFaults(new Map());
    try {
      const { data } = await send(`${address}/what-if`, body);
      const answer = data as Answers['CasesWhatIfAnswer'];
      if (answer.is === 'refused') show({ is: 'refused', violations: answer.violations, isRecorded: false });
      else if (answer.is === 'incomplete') {
        setFaults(new Map(answer.missing.map(({ path }) => [path, MISSING] as const)));
        show({ is: 'incomplete', missing: answer.missing });
      } else then();
    } catch (error) {
      told(error);
    } finally {
      setBusy(false);
    }
  };
  const check = (): Promise<void> =>
    ask(() => {
      show(undefined);
      setChecked(true);
      scrollTo({ top: 0 });
    });
  const record = async (acknowledged: readonly string[] = []): Promise<void> => {
    setBusy(true);
    try {
      const { data } = await send(address, body, {
        'Idempotency-Key': key,
        ...(etag === null ? {} : { 'If-Match': draft.etag ?? etag }),
        ...(acknowledged.length === 0 ? {} : { 'Acknowledge-Warnings': acknowledged.join(',') }),
      });
      wroteUpTo((data as Answers['CasesStepAnswer']).position);
      await drop();
      await client.invalidateQueries({ queryKey: ['case', caseId] });
      void client.invalidateQueries({ queryKey: ['list'] });
      await navigate({ to: '/cases/$id', params: { id: caseId }, search: { recorded: step } });
    } catch (error) {
      setChecked(false);
      if (!(error instanceof LedgerProblem)) show({ is: 'trouble', said: saidBy(error) });
      else if (error.status === 422 && error.body.violations) {
        show({ is: 'refused', violations: error.body.violations, isRecorded: true });
        // Another try is another attempt: the refused one is on record under its key.
        keep({ ...draft, key: crypto.randomUUID() });
        void client.invalidateQueries({ queryKey: ['case', caseId, 'attempts'] });
      } else if (error.status === 412) {
        await client.invalidateQueries({ queryKey: ['case', caseId] });
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
      else told(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormContext value={{ step, caseId, value, set, faults, notes }}>
      <div key={outcomeNumber}>
        {outcome?.is === 'refused' && <Refused {...outcome} />}
        {outcome?.is === 'incomplete' && <Incomplete missing={outcome.missing} />}
        {outcome?.is === 'fine' && <WouldBeRecorded />}
        {outcome?.is === 'trouble' && (
          <Trouble title={say('没有记录', 'Not recorded')}>{<p>{say(outcome.said)}</p>}</Trouble>
        )}
        {outcome?.is === 'warned' && (
          <Warned warnings={outcome.warnings}>
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() => void record(outcome.warnings.map(({ warning }) => warning))}
            >
              {say('核对无误，照此记录', 'It is right; record it')}
            </button>
          </Warned>
        )}
        {outcome?.is === 'overtaken' && (
          <Overtaken
            caseId={caseId}
            since={draft.etag}
            again={() => {
              keep({ ...draft, etag });
              show(undefined);
            }}
          />
        )}
      </div>
      {isChecked ? (
        <section className="card" aria-label={say('核对', 'Check')}>
          <header>
            <h2>{say('核对后记录', 'Check, then record')}</h2>
            <span className="muted">{say('记录以后不能删除，只能依法更正', 'what is recorded cannot be deleted')}</span>
          </header>
          <div className="in">
            <Summary fields={fields.filter(({ name }) => !isMadeHere(step, name))} value={body} />
          </div>
          <div className="bar">
            <button type="button" className="button main" disabled={isBusy} onClick={() => void record()}>
              {say(`记录：${form.zh}`, `Record: ${form.en}`)}
            </button>
            <button type="button" className="button" onClick={() => setChecked(false)}>
              {say('回去修改', 'Change something')}
            </button>
          </div>
        </section>
      ) : (
        <form
          className="card"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void check();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void check();
          }}
        >
          <div className="in form">
            {fields
              .filter((field) => isShown(field) && !isKnown(field))
              .map((field) => (
                <FieldOf key={field.name} field={field} path={[field.name]} />
              ))}
            <Optional fields={fields.filter((field) => !isShown(field))} value={value} />
          </div>
          <div className="bar">
            <button type="submit" className="button main" disabled={isBusy}>
              {say('检查后记录', 'Check and record')}
            </button>
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() => void ask(() => show({ is: 'fine' }))}
            >
              {say('先试一试（不记录）', 'Try it (records nothing)')}
            </button>
            <span className="muted small" role="status">
              {isKept
                ? say(
                    `草稿，只在本机${draft.savedAt === '' ? '' : `，${timeOf(draft.savedAt)} 已存`}`,
                    'Draft, on this device only',
                  )
                : say('还没有草稿', 'No draft yet')}
            </span>
          </div>
        </form>
      )}
    </FormContext>
  );
};

const MISSING: Said = { zh: '还没有填', en: 'is missing' };

/** What may be left out waits until it is wanted. */
const Optional = ({ fields, value }: { readonly fields: readonly Field[]; readonly value: Value }) => {
  const say = useSay();
  if (fields.length === 0) return null;
  const isUsed = fields.some(({ name }) => isGroup(value) && value[name] !== undefined);
  return (
    <details className="optional-fields" open={isUsed || fields.length <= 2}>
      <summary>
        {say(`可不填的 ${String(fields.length)} 项`, counted(fields.length, 'optional member', 'optional members'))}
      </summary>
      {fields.map((field) => (
        <FieldOf key={field.name} field={field} path={[field.name]} />
      ))}
    </details>
  );
};

/** Others went on in the case since the form was opened: what they did, and only then again. */
const Overtaken = ({
  caseId,
  since,
  again,
}: {
  readonly caseId: string;
  readonly since: string | null;
  readonly again: () => void;
}) => {
  const say = useSay();
  const { personName } = useNames();
  const timeline = useQuery(questions.timeline(caseId)).data?.items ?? [];
  const seen = Number(/\d+/.exec(since ?? '')?.[0] ?? 0);
  // The first step of a case has revision 0 and number 1.
  const others = timeline.filter(({ number }) => number !== undefined && number > seen + 1);
  return (
    <Trouble title={say('没有记录：您打开以后，本案有了变化', 'Not recorded: the case went on since you opened it')}>
      <ul className="plain-list in">
        {others.map(({ id, title, account, recordedAt }) => (
          <li key={id}>
            {personName(account)} {momentWords(recordedAt, say.language)} <b>{say(title)}</b>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="button" onClick={again}>
          {say('看过了，重新核对', 'I have seen it; check again')}
        </button>
      </p>
    </Trouble>
  );
};
