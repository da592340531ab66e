import { useId, type ReactNode } from 'react';
import { useSay } from '../../words/language.js';
import { at, membersOf, textIn, type Path } from '../draft.js';
import type { Picked } from '../grammar.js';
import { mayBeNew } from '../made-ids.js';
import { useForm } from '../step-context.js';
import { fitting } from '../things/things.js';
import { optionOf, useThings } from '../things/use-things.js';
import { Combobox, type Option } from './combobox.js';
import type { ControlProps } from './control.js';
import { useOptions } from './picked-options.js';
import { useOnly } from './use-only.js';

/** So many are a list that opens; among more one finds by typing. */
const FEW = 12;

/** Where nothing can be offered, the id is typed; what was typed in this case before is suggested. */
const TypedId = ({
  id,
  path,
  value,
  describedBy,
  known = [],
}: ControlProps & { readonly known?: readonly Option[] }) => {
  const { set } = useForm();
  const list = useId();
  return (
    <>
      <input
        id={id}
        list={list}
        value={textIn(value)}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        onChange={(event) => set(path, event.target.value)}
      />
      <datalist id={list}>
        {known.map((option) => (
          <option key={option.value} value={option.value} />
        ))}
      </datalist>
    </>
  );
};

interface ChosenProps extends ControlProps {
  readonly options: readonly Option[];
  /** It must be chosen: where there is only one, it is. */
  readonly isRequired: boolean;
  /** Names of people are typed: whoever works here knows them. */
  readonly isTyped?: boolean;
  /** What choosing nothing says. */
  readonly none?: string | undefined;
}

/** One of a few, or of many. */
const Chosen = ({
  id,
  path,
  value,
  describedBy,
  options,
  isRequired,
  isTyped = false,
  none,
}: ChosenProps): ReactNode => {
  const say = useSay();
  const { set } = useForm();
  useOnly(path, value, isRequired && none === undefined ? options : []);
  const now = textIn(value);
  if (isTyped || options.length > FEW)
    return (
      <Combobox
        {...{ id, options, describedBy }}
        value={now || undefined}
        isBad={describedBy !== undefined}
        onPick={(picked) => set(path, picked)}
      />
    );
  const isKnown = now === '' || options.some((option) => option.value === now);
  return (
    <select
      id={id}
      value={isKnown || none === undefined ? now : ''}
      aria-invalid={describedBy !== undefined}
      aria-describedby={describedBy}
      onChange={(event) => set(path, event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{none ?? say('请选择', 'Choose')}</option>
      {!isKnown && none === undefined && <option value={now}>{now}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.hint === undefined
            ? option.label
            : say(`${option.label}（${option.hint}）`, `${option.label} (${option.hint})`)}
        </option>
      ))}
    </select>
  );
};

interface OneProps extends ControlProps {
  readonly isRequired: boolean;
}

/** Something that a list of the ledger has. */
export const Pick = ({ from, ...control }: OneProps & { readonly from: Picked }) => {
  const say = useSay();
  const { step, caseId, value } = useForm();
  const options = useOptions(from, { caseId, beside: membersOf(at(value, control.path.slice(0, -1))) });
  const isNew = mayBeNew(step, control.path);
  if (options === undefined || options.length === 0) return isNew ? <Made /> : <TypedId {...control} />;
  return (
    <Chosen
      {...control}
      options={options}
      isTyped={from === 'person' && !isNew}
      {...(isNew ? { none: say('新登记（编号自动给出）', 'New; the id is given') } : {})}
    />
  );
};

/** The form gives the id, and there is nothing else to choose. */
const Made = () => {
  const say = useSay();
  return <p className="hint">{say('编号自动给出', 'The id is given')}</p>;
};

/** What the form has chosen so far in the group of a member, and above it. */
const useChosen = (path: Path): Readonly<Record<string, unknown>> => {
  const { value } = useForm();
  return { ...membersOf(value), ...membersOf(at(value, path.slice(0, -1))) };
};

/** What of the case a member may name. */
export const useReferable = (of: string, path: Path): readonly Option[] => {
  const say = useSay();
  const { caseId, step } = useForm();
  const { things } = useThings(caseId);
  const isNew = mayBeNew(step, path);
  return fitting(things, of, useChosen(path))
    .filter(({ isOnlyNamed }) => !isNew || isOnlyNamed)
    .map((thing) => optionOf(thing, say))
    .reverse();
};

/** Ids that are no things of the record: what they name is told apart by the number that somebody wrote on it. */
const WRITTEN = new Set(['deviceId']);

/** Something of this case that is on record. */
export const Reference = ({ of, ...control }: OneProps & { readonly of: string }) => {
  const say = useSay();
  const { step } = useForm();
  const options = useReferable(of, control.path);
  const isNew = mayBeNew(step, control.path);
  if (WRITTEN.has(of)) return <TypedId {...control} known={options} />;
  if (options.length === 0) return isNew ? <Made /> : <TypedId {...control} />;
  return <Chosen {...control} options={options} {...(isNew ? { none: say('新的一份', 'A new one') } : {})} />;
};
