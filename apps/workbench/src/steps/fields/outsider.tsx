import { useId } from 'react';
import { textIn, type Path } from '../draft.js';
import { useForm } from '../step-context.js';
import { useThings } from '../things/use-things.js';
import type { ControlProps } from './control.js';

/** The name of somebody whom no register has: whoever the case knows already is suggested, and stays the same person. */
export const OutsiderName = ({ id, path, value, describedBy }: ControlProps) => {
  const { set, caseId } = useForm();
  const { outsiders } = useThings(caseId);
  const list = useId();
  const group: Path = path.slice(0, -1);
  return (
    <>
      <input
        id={id}
        list={list}
        autoComplete="off"
        value={textIn(value)}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        onChange={({ target: { value: name } }) => {
          set(path, name);
          set([...group, 'personId'], outsiders.find((each) => each.name === name.trim())?.personId);
        }}
      />
      <datalist id={list}>
        {outsiders.map(({ personId, name }) => (
          <option key={personId} value={name} />
        ))}
      </datalist>
    </>
  );
};
