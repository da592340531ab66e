import { useState, type ReactNode } from 'react';
import { Icons } from '../../shell/icons.js';
import { useSay } from '../../words/language.js';
import { valueWords } from '../../words/values.js';
import { anchorOf } from '../anchor.js';
import { at, itemsOf, membersOf, pointerOf, textIn, type Path, type Value } from '../draft.js';
import { isOutsider, type Branch, type Field, type Kind } from '../grammar.js';
import { isMadeHere } from '../made-ids.js';
import { useForm } from '../step-context.js';
import { Money, Numeral } from './amounts.js';
import { Choices, FEW } from './choices.js';
import type { ControlProps } from './control.js';
import { DayField, MomentField } from './days.js';
import { DigestField } from './digest-field.js';
import { Finding, isFinding } from './finding.js';
import { isLegalBasis, LegalBasis } from './legal-basis.js';
import { PaperField } from './paper-field.js';
import { OutsiderName } from './outsider.js';
import { Pick, Reference } from './references.js';
import { SeveralPicked, SeveralReferred } from './several.js';
import { TextField } from './text-field.js';

export const FieldOf = ({ field, path }: { readonly field: Field; readonly path: Path }) => {
  const { value, step, isOfOneParty = false } = useForm();
  if (isMadeHere(step, path) || field.kind.is === 'size') return null;
  if (isOfOneParty && field.name === 'partyId' && field.kind.is === 'pick' && !field.isRequired) return null;
  return <Labelled field={field} path={path} value={at(value, path)} />;
};

/** One control has a label; several together are a group with a legend. */
const isOneControl = (kind: Kind): boolean =>
  kind.is === 'choice'
    ? kind.values.length > FEW
    : ['text', 'id', 'outsider', 'money', 'number', 'pick', 'day'].includes(kind.is);

const Labelled = ({ field, path, value }: { readonly field: Field; readonly path: Path; readonly value: Value }) => {
  const say = useSay();
  const { faults, notes } = useForm();
  const pointer = pointerOf(path);
  const id = anchorOf(pointer);
  const fault = faults.get(pointer);
  const hint = `${id}-hint`;
  const label = (
    <>
      {say(field.title)}
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
  return isOneControl(field.kind) ? (
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

const Control = ({
  field: { name, kind, isRequired },
  ...control
}: ControlProps & { readonly field: Field }): ReactNode => {
  const { id, path, value } = control;
  switch (kind.is) {
    case 'text':
      return <TextField {...control} isLong={kind.isLong} most={kind.most} />;
    case 'id':
      return <Reference {...control} of={kind.of} isRequired={isRequired} />;
    case 'outsider':
      return <OutsiderName {...control} />;
    case 'money':
      return <Money {...control} />;
    case 'number':
      return <Numeral {...control} unit={kind.unit} />;
    case 'moment':
      return <MomentField {...control} />;
    case 'day':
      return <DayField {...control} />;
    case 'flag':
      return <Choices {...{ id, path, value, name, values: [true, false] }} />;
    case 'choice':
      return <Choices {...{ id, path, value, name, values: kind.values }} />;
    case 'pick':
      return <Pick {...control} from={kind.from} isRequired={isRequired} />;
    case 'file':
      return <DigestField path={path} value={value} size={kind.size} />;
    case 'size':
      return null;
    case 'paper':
      return <PaperField path={path} value={value} />;
    case 'group':
      if (isFinding(kind.fields)) return <Finding {...{ id, path, value, fields: kind.fields }} />;
      return isLegalBasis(kind.fields) ? (
        <LegalBasis {...{ id, path, value }} />
      ) : (
        <Group fields={kind.fields} path={path} />
      );
    case 'list':
      return <ListOf {...{ path, value }} item={kind.item} isAsked={isRequired && kind.least > 0} />;
    case 'union':
      return <Union {...{ id, path, value, name, by: kind.by, branches: kind.branches }} />;
    case 'other':
      return null;
  }
};

const Group = ({ fields, path }: { readonly fields: readonly Field[]; readonly path: Path }) => {
  const isOfOutsider = isOutsider(fields);
  return (
    <div className="group">
      {fields.map((field) =>
        isOfOutsider && field.kind.is === 'id' && field.kind.of === 'personId' ? null : (
          <FieldOf
            key={field.name}
            field={isOfOutsider && field.name === 'name' ? { ...field, kind: { is: 'outsider' } } : field}
            path={[...path, field.name]}
          />
        ),
      )}
    </div>
  );
};

/** Some of what the case has can be ticked; anything else is added item by item. */
const ListOf = ({
  isAsked,
  ...props
}: {
  readonly item: Field;
  readonly path: Path;
  readonly value: Value;
  readonly isAsked: boolean;
}) => {
  const { item, path, value } = props;
  const otherwise = <List {...props} />;
  if (item.kind.is === 'pick' && item.kind.from === 'party')
    return <SeveralPicked {...{ path, value, isAsked, otherwise }} from="party" />;
  return item.kind.is === 'id' ? (
    <SeveralReferred {...{ path, value, isAsked, otherwise }} of={item.kind.of} />
  ) : (
    otherwise
  );
};

const List = ({ item, path, value }: { readonly item: Field; readonly path: Path; readonly value: Value }) => {
  const say = useSay();
  const { set } = useForm();
  const items = itemsOf(value);
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
      <button type="button" className="link" onClick={() => set(path, [...items, undefined])}>
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
  const chosen = by === undefined ? shape : textIn(membersOf(value)[by]);
  const branch = branches.find((each) => each.value === chosen);
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
        value={chosen}
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
