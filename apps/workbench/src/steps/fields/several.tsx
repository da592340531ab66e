import type { ReactNode } from 'react';
import { useSay } from '../../words/language.js';
import { itemsOf, textIn, type Path, type Value } from '../draft.js';
import { newId } from '../made-ids.js';
import type { Picked } from '../grammar.js';
import { useForm } from '../step-context.js';
import type { Option } from './combobox.js';
import { useOptions } from './picked-options.js';
import { useReferable } from './references.js';
import { useOnly } from './use-only.js';

/** Some of a few: each can be ticked. */
const Ticked = ({
  path,
  value,
  options,
}: {
  readonly path: Path;
  readonly value: Value;
  readonly options: readonly Option[];
}) => {
  const { set } = useForm();
  const chosen = itemsOf(value).map(textIn);
  return (
    <div className="choices ticked">
      {options.map(({ value: own, label, hint }) => (
        <label key={own}>
          <input
            type="checkbox"
            checked={chosen.includes(own)}
            onChange={({ target }) =>
              // In the order of the list, whatever was ticked first.
              set(
                path,
                options
                  .map((option) => option.value)
                  .filter((each) => (each === own ? target.checked : chosen.includes(each))),
              )
            }
          />{' '}
          {label} {hint !== undefined && <span className="muted small">{hint}</span>}
        </label>
      ))}
    </div>
  );
};

interface SeveralProps {
  readonly path: Path;
  readonly value: Value;
  /** At least one must be chosen: where there is only one, it is. */
  readonly isAsked: boolean;
  /** Where nothing can be offered. */
  readonly otherwise: ReactNode;
}

const FEW = 12;

/** Several parties of the case. */
export const SeveralPicked = ({ from, path, value, isAsked, otherwise }: SeveralProps & { readonly from: Picked }) => {
  const { caseId } = useForm();
  const options = useOptions(from, { caseId, beside: {} }) ?? [];
  useOnly(path, value, isAsked ? options : [], (only) => [only]);
  return options.length === 0 || options.length > FEW ? otherwise : <Ticked {...{ path, value, options }} />;
};

/** Several things of the case; a recording may be named before it is registered. */
export const SeveralReferred = ({ of, path, value, isAsked, otherwise }: SeveralProps & { readonly of: string }) => {
  const say = useSay();
  const { set } = useForm();
  const known = useReferable(of, path);
  useOnly(path, value, isAsked ? known : [], (only) => [only]);
  const chosen = itemsOf(value).map(textIn);
  const options = [
    ...known,
    ...chosen
      .filter((id) => id !== '' && !known.some((option) => option.value === id))
      .map((id) => ({ value: id, label: of === 'recordingId' ? say('待登记的一份', 'One to be registered') : id })),
  ];
  if (of === 'recordingId')
    return (
      <>
        {options.length > 0 && <Ticked {...{ path, value, options }} />}
        <button type="button" className="link" onClick={() => set(path, [...chosen, newId(of)])}>
          {say('另有一份，随后登记', 'Another one, registered later')}
        </button>
      </>
    );
  return options.length === 0 ? otherwise : <Ticked {...{ path, value, options }} />;
};
