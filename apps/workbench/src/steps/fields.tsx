import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { given, ledger } from '../ledger/client.js';
import { dayOf, dayWords, momentOf, timeOf, weekdayWords } from '../ledger/moments.js';
import { fenOf, inCapitals, yuanOf } from '../ledger/money.js';
import { questions } from '../ledger/questions.js';
import { Icons } from '../shell/icons.js';
import { useNames } from '../shell/names.js';
import { useSay } from '../words/language.js';
import { valueWords } from '../words/values.js';
import { Combobox, type Option } from './combobox.js';
import { at, isGroup, isList, pointerOf, textIn, type Path, type Value } from './draft.js';
import type { Branch, Field, Kind } from './grammar.js';
import { isMadeHere } from './made-ids.js';
import { PaperField } from './paper-field.js';
import { useOptions } from './picked-options.js';
import { useForm } from './step-context.js';

/** Where a link that repairs leads to. */
export const anchorOf = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`;

export const FieldOf = ({ field, path }: { readonly field: Field; readonly path: Path }) => {
  const { value, step } = useForm();
  if (field.kind.is === 'id' && path.length === 1 && isMadeHere(step, field.name)) return null;
  return <Labelled field={field} path={path} value={at(value, path)} />;
};

/** One control has a label; several together are a group with a legend. */
const isOneControl = ({ is }: Kind): boolean => ['text', 'id', 'money', 'number', 'pick', 'day'].includes(is);

const Labelled = ({ field, path, value }: { readonly field: Field; readonly path: Path; readonly value: Value }) => {
  const say = useSay();
  const { faults, notes } = useForm();
  const pointer = pointerOf(path);
  const id = anchorOf(pointer);
  const fault = faults.get(pointer);
  const hint = `${id}-hint`;
  const one = isOneControl(field.kind) || (field.kind.is === 'choice' && field.kind.values.length > FEW);
  const label = (
    <>
      {say(field.title)
        .replace('（分）', '')
        .replace(/ in fen$/, '')}
      {!field.isRequired && <span className="optional">{say('可不填', 'optional')}</span>}
      {field.isPersonal && (
        <span className="optional">
          <Icons.lock /> {say('个人信息，只有办案需要的人能看', 'personal data, for whoever works on the case')}
        </span>
      )}
    </>
  );
  const note = notes?.get(pointer);
  const body = (
    <>
      {note !== undefined && <div className="note small">{note}</div>}
      <Control field={field} path={path} value={value} id={id} describedBy={fault ? hint : undefined} />
      {fault && (
        <p className="why" id={hint}>
          {say(fault)}
        </p>
      )}
    </>
  );
  const className = fault ? 'field bad' : 'field';
  return one ? (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {body}
    </div>
  ) : (
    <fieldset className={className} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {body}
    </fieldset>
  );
};

interface ControlProps {
  readonly field: Field;
  readonly path: Path;
  readonly value: Value;
  readonly id: string;
  readonly describedBy: string | undefined;
}

const FEW = 6;

const Control = ({ field, path, value, id, describedBy }: ControlProps): ReactNode => {
  const { set } = useForm();
  const { kind } = field;
  const text = typeof value === 'string' ? value : '';
  const common = { id, 'aria-invalid': describedBy !== undefined, 'aria-describedby': describedBy } as const;
  switch (kind.is) {
    case 'text':
      return kind.isLong ? (
        <textarea
          {...common}
          className="grows"
          rows={3}
          maxLength={kind.most}
          value={text}
          onChange={(event) => set(path, event.target.value)}
        />
      ) : (
        <input {...common} maxLength={kind.most} value={text} onChange={(event) => set(path, event.target.value)} />
      );
    case 'id':
      return <Reference {...{ id, path, value: text, name: field.name, describedBy }} />;
    case 'money':
      return <Money {...{ id, path, value, describedBy }} />;
    case 'number':
      return <Numeral {...{ id, path, value, describedBy, unit: kind.unit }} />;
    case 'moment':
      return <MomentField {...{ id, path, value: text }} />;
    case 'day':
      return <DayField {...{ id, path, value: text, describedBy }} />;
    case 'flag':
      return <Choices {...{ id, path, value, name: field.name, values: [true, false] }} />;
    case 'choice':
      return <Choices {...{ id, path, value, name: field.name, values: kind.values }} />;
    case 'pick':
      return <Pick {...{ id, path, value: text, describedBy }} from={kind.from} />;
    case 'paper':
      return <PaperField path={path} value={value} />;
    case 'group':
      if (isFinding(kind.fields)) return <Finding path={path} value={value} id={id} fields={kind.fields} />;
      return isLegalBasis(kind.fields) ? (
        <Basis path={path} value={value} id={id} />
      ) : (
        <Group fields={kind.fields} path={path} />
      );
    case 'list':
      return <List item={kind.item} path={path} value={value} />;
    case 'union':
      return <Union {...{ id, path, value, name: field.name }} by={kind.by} branches={kind.branches} />;
    case 'other':
      return null;
  }
};

const Group = ({ fields, path }: { readonly fields: readonly Field[]; readonly path: Path }) => (
  <div className="group">
    {fields.map((field) => (
      <FieldOf key={field.name} field={field} path={[...path, field.name]} />
    ))}
  </div>
);

const Money = ({ id, path, value, describedBy }: Omit<ControlProps, 'field'>) => {
  const say = useSay();
  const { set } = useForm();
  const [typed, setTyped] = useState(typeof value === 'number' ? yuanOf(value) : '');
  const fen = fenOf(typed);
  return (
    <>
      <span className="with-unit">
        <input
          id={id}
          inputMode="decimal"
          value={typed}
          aria-describedby={`${id}-echo ${describedBy ?? ''}`}
          onChange={(event) => {
            setTyped(event.target.value);
            set(path, fenOf(event.target.value));
          }}
        />
        {say('元', 'yuan')}
      </span>
      <p className="hint" id={`${id}-echo`} aria-live="polite">
        {fen === undefined
          ? say('填数字，最多两位小数，如 150000 或者 150,000.00', 'Digits, at most two decimals: 150000 or 150,000.00')
          : inCapitals(fen)}
      </p>
    </>
  );
};

const Numeral = ({
  id,
  path,
  value,
  describedBy,
  unit,
}: Omit<ControlProps, 'field'> & { readonly unit: string | undefined }) => {
  const say = useSay();
  const { set } = useForm();
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value) : '');
  return (
    <span className="with-unit">
      <input
        id={id}
        inputMode="numeric"
        value={typed}
        aria-describedby={describedBy}
        onChange={(event) => {
          setTyped(event.target.value);
          const digits = event.target.value.normalize('NFKC').trim();
          set(path, /^\d{1,15}(\.\d{1,6})?$/.test(digits) ? Number(digits) : undefined);
        }}
      />
      {unit === 'day' ? say('日', 'days') : unit === 'month' ? say('个月', 'months') : ''}
    </span>
  );
};

const DayHint = ({ day }: { readonly day: string }) => {
  const say = useSay();
  const { restDays } = useNames();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  return (
    <span className="hint">
      {dayWords(day, say.language)} {weekdayWords(day, say.language)}
      {restDays.has(day) && <b className="rest"> {say('休', 'day of rest')}</b>}
    </span>
  );
};

/** A moment in Beijing time, whatever the clock of the device says; nothing can have happened later than now. */
const MomentField = ({ id, path, value }: { readonly id: string; readonly path: Path; readonly value: string }) => {
  const say = useSay();
  const { set } = useForm();
  const [day, setDay] = useState(value === '' ? '' : dayOf(value));
  const [time, setTime] = useState(value === '' ? '' : timeOf(value));
  const change = (nextDay: string, nextTime: string): void => {
    setDay(nextDay);
    setTime(nextTime);
    set(path, momentOf(nextDay, nextTime));
  };
  return (
    <>
      <span className="moment">
        <label className="hidden" htmlFor={`${id}-day`}>
          {say('日期', 'Day')}
        </label>
        <input
          id={`${id}-day`}
          type="date"
          value={day}
          max={dayOf(Date.now())}
          onChange={(event) => change(event.target.value, time)}
        />
        <label className="hidden" htmlFor={`${id}-time`}>
          {say('时间', 'Time')}
        </label>
        <input id={`${id}-time`} type="time" value={time} onChange={(event) => change(day, event.target.value)} />
        <button type="button" className="link" onClick={() => change(dayOf(Date.now()), timeOf(Date.now()))}>
          {say('现在', 'now')}
        </button>
      </span>
      <p className="hint">
        <DayHint day={day} />{' '}
        {say(
          '事情发生的时间，北京时间。记录时间由账本自动记。',
          'When it happened, in Beijing time; the ledger notes by itself when it was recorded.',
        )}
      </p>
    </>
  );
};

const DayField = ({
  id,
  path,
  value,
  describedBy,
}: {
  readonly id: string;
  readonly path: Path;
  readonly value: string;
  readonly describedBy: string | undefined;
}) => {
  const { set } = useForm();
  return (
    <>
      <input
        id={id}
        type="date"
        className="day"
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => set(path, event.target.value)}
      />{' '}
      <DayHint day={value} />
    </>
  );
};

interface ChoicesProps {
  readonly id: string;
  readonly path: Path;
  readonly value: Value;
  readonly name: string;
  readonly values: readonly (string | boolean)[];
}

const Choices = ({ id, path, value, name, values }: ChoicesProps) => {
  const say = useSay();
  const { set } = useForm();
  if (values.length > FEW)
    return (
      <select
        id={id}
        value={textIn(value)}
        onChange={(event) => set(path, event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{say('请选择', 'Choose')}</option>
        {values.map((each) => (
          <option key={String(each)} value={String(each)}>
            {say(valueWords(name, each))}
          </option>
        ))}
      </select>
    );
  return (
    <div className="choices">
      {values.map((each) => (
        <label key={String(each)}>
          <input type="radio" name={id} checked={value === each} onChange={() => set(path, each)} />{' '}
          {say(valueWords(name, each))}
        </label>
      ))}
    </div>
  );
};

const Pick = ({
  id,
  path,
  value,
  from,
  describedBy,
}: {
  readonly id: string;
  readonly path: Path;
  readonly value: string;
  readonly from: Extract<Kind, { is: 'pick' }>['from'];
  readonly describedBy: string | undefined;
}) => {
  const { set, caseId } = useForm();
  const options = useOptions(from, caseId);
  if (options === undefined || options.length === 0)
    return (
      <input id={id} value={value} aria-describedby={describedBy} onChange={(event) => set(path, event.target.value)} />
    );
  return (
    <Combobox
      {...{ id, options, describedBy }}
      value={value === '' ? undefined : value}
      isBad={describedBy !== undefined}
      onPick={(picked) => set(path, picked)}
    />
  );
};

/** An id of something on record: those that the case's own time limits name are offered. */
const Reference = ({
  id,
  path,
  value,
  name,
  describedBy,
}: {
  readonly id: string;
  readonly path: Path;
  readonly value: string;
  readonly name: string;
  readonly describedBy: string | undefined;
}) => {
  const { set, caseId } = useForm();
  const stem = name.replace(/Id$/, '').toLowerCase();
  const limits = useQuery({ ...questions.limits(caseId ?? ''), enabled: caseId !== undefined }).data?.items ?? [];
  const reviews = useQuery({ ...questions.reviews(), enabled: name === 'submissionId' }).data?.items ?? [];
  const subjects =
    name === 'submissionId'
      ? reviews.filter((review) => review.caseId === caseId).map(({ submissionId }) => submissionId)
      : limits.flatMap(({ subject, kind }) =>
          subject !== undefined && kind.toLowerCase().includes(stem) ? [subject] : [],
        );
  const options: readonly Option[] = [...new Set(subjects)].map((each) => ({ value: each, label: each }));
  if (options.length === 0)
    return (
      <input id={id} value={value} aria-describedby={describedBy} onChange={(event) => set(path, event.target.value)} />
    );
  return (
    <select id={id} value={value} aria-describedby={describedBy} onChange={(event) => set(path, event.target.value)}>
      <option value="" />
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};

const List = ({ item, path, value }: { readonly item: Field; readonly path: Path; readonly value: Value }) => {
  const say = useSay();
  const { set } = useForm();
  const items = isList(value) ? value : [];
  return (
    <div className="list">
      {items.map((_, nth) => (
        <div className="item" key={nth}>
          <div className="grow">
            <Labelled
              field={{
                ...item,
                isRequired: true,
                title: { zh: `${item.title.zh} ${String(nth + 1)}`, en: `${item.title.en} ${String(nth + 1)}` },
              }}
              path={[...path, nth]}
              value={items[nth]}
            />
          </div>
          <button
            type="button"
            className="link"
            aria-label={say(`删去${item.title.zh} ${String(nth + 1)}`, `Remove ${item.title.en} ${String(nth + 1)}`)}
            onClick={() =>
              set(
                path,
                items.filter((__, other) => other !== nth),
              )
            }
          >
            {say('删去', 'Remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => set(path, [...items, item.kind.is === 'group' ? {} : undefined])}
      >
        <Icons.plus /> {items.length === 0 ? say('加一项', 'Add one') : say('再加一项', 'Add another')}
      </button>
    </div>
  );
};

interface UnionProps {
  readonly id: string;
  readonly path: Path;
  readonly value: Value;
  readonly name: string;
  readonly by: string | undefined;
  readonly branches: readonly Branch[];
}

/** First what it is, then only what that asks for. */
const Union = ({ id, path, value, name, by, branches }: UnionProps) => {
  const say = useSay();
  const { set } = useForm();
  const [shape, setShape] = useState('0');
  const own = isGroup(value) ? value : {};
  const chosen = by === undefined ? shape : own[by];
  const branch = branches.find((each) => each.value === textIn(chosen));
  if (by === undefined)
    return (
      <>
        <label className="hidden" htmlFor={`${id}-form`}>
          {say('形式', 'Form')}
        </label>
        <select id={`${id}-form`} value={shape} onChange={(event) => setShape(event.target.value)}>
          {branches.map((each) => (
            <option key={each.value} value={each.value}>
              {each.fields.map(({ title }) => say(title)).join(say('、', ', ')) || say(valueWords(name, each.value))}
            </option>
          ))}
        </select>
        {branch &&
          (branch.only ? (
            <Control
              field={{ name, title: { zh: name, en: name }, isRequired: true, isPersonal: false, kind: branch.only }}
              path={path}
              value={value}
              id={`${id}-only`}
              describedBy={undefined}
            />
          ) : (
            <Group fields={branch.fields} path={path} />
          ))}
      </>
    );
  return (
    <div className="union">
      <select
        id={`${id}-kind`}
        aria-label={say('种类', 'Kind')}
        value={typeof chosen === 'string' ? chosen : ''}
        onChange={(event) => set(path, event.target.value === '' ? undefined : { [by]: event.target.value })}
      >
        <option value="">{say('请选择', 'Choose')}</option>
        {branches.map((each) => (
          <option key={each.value} value={each.value}>
            {say(valueWords(by, each.value))}
          </option>
        ))}
      </select>
      {branch && branch.fields.length > 0 && <Group fields={branch.fields} path={path} />}
    </div>
  );
};

const isLegalBasis = (fields: readonly Field[]): boolean =>
  ['law', 'article', 'provisionId'].every((name) => fields.some((field) => field.name === name));

/** A provision is picked from those in force; one that the register does not have is typed. */
const Basis = ({ path, value, id }: { readonly path: Path; readonly value: Value; readonly id: string }) => {
  const say = useSay();
  const { set } = useForm();
  const [isTyped, setTyped] = useState(false);
  const provisions = useQuery({
    queryKey: ['provisions'],
    staleTime: 300_000,
    queryFn: () => given(ledger.GET('/api/provisions', { params: { query: { limit: 200 } } })),
  }).data?.items;
  const own = isGroup(value) ? value : {};
  if (isTyped || (own['law'] !== undefined && own['provisionId'] === undefined))
    return (
      <div className="pair">
        {(['law', 'article'] as const).map((name) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}`}>{name === 'law' ? say('法律名称', 'Law') : say('条款', 'Article')}</label>
            <input
              id={`${id}-${name}`}
              value={typeof own[name] === 'string' ? own[name] : ''}
              onChange={(event) => set([...path, name], event.target.value)}
            />
          </div>
        ))}
      </div>
    );
  const options = (provisions ?? []).map(({ provisionId, version, law, article, from }) => ({
    value: `${provisionId}/${String(version)}`,
    label: `${law} ${article}`,
    hint: say(`现行，${dayWords(from, 'zh')}起施行`, `in force since ${dayWords(from, 'en')}`),
  }));
  return (
    <>
      <label className="hidden" htmlFor={`${id}-provision`}>
        {say('法律规定', 'Provision')}
      </label>
      <Combobox
        id={`${id}-provision`}
        options={options}
        value={typeof own['provisionId'] === 'string' ? `${own['provisionId']}/${textIn(own['version'])}` : undefined}
        onPick={(picked) => {
          const found = provisions?.find(({ provisionId, version }) => `${provisionId}/${String(version)}` === picked);
          set(
            path,
            found && { law: found.law, article: found.article, provisionId: found.provisionId, version: found.version },
          );
        }}
      />
      <button type="button" className="link small" onClick={() => setTyped(true)}>
        {say('登记簿中没有，自己填写', 'Not in the register: type it')}
      </button>
    </>
  );
};

/** One check with its result: only what is not in order asks for words. */
const isFinding = (fields: readonly Field[]): boolean =>
  fields.length === 2 && fields.every(({ name }) => name === 'finding' || name === 'note');

const Finding = ({
  path,
  value,
  id,
  fields,
}: {
  readonly path: Path;
  readonly value: Value;
  readonly id: string;
  readonly fields: readonly Field[];
}) => {
  const say = useSay();
  const { set } = useForm();
  const own = isGroup(value) ? value : {};
  const finding = fields.find(({ name }) => name === 'finding')?.kind;
  const values = finding?.is === 'choice' ? finding.values : [];
  return (
    <>
      <Choices
        {...{ values, name: 'finding', id: `${id}-finding`, path: [...path, 'finding'], value: own['finding'] }}
      />
      {own['finding'] === 'defective' && (
        <textarea
          aria-label={say('问题说明', 'What is wrong')}
          className="grows"
          rows={2}
          value={typeof own['note'] === 'string' ? own['note'] : ''}
          onChange={(event) => set([...path, 'note'], event.target.value)}
        />
      )}
    </>
  );
};
