import { useId } from 'react';
import { useSay } from '../../words/language.js';
import { at, textIn, type Path } from '../draft.js';
import { useForm } from '../step-context.js';
import { useThings } from '../things/use-things.js';
import type { ControlProps } from './control.js';

/**
 * The name of somebody whom no register has. Names of people whom the case knows are suggested; whether it is one of them is said by whoever
 * fills the form: two people may have one name.
 */
export const OutsiderName = ({ id, path, value, describedBy }: ControlProps) => {
  const say = useSay();
  const { value: whole, set, caseId } = useForm();
  const { outsiders } = useThings(caseId);
  const list = useId();
  const ofPerson: Path = [...path.slice(0, -1), 'personId'];
  const name = textIn(value).trim();
  const namesakes = outsiders.filter((each) => each.name === name);
  const chosen = at(whole, ofPerson);
  return (
    <>
      <input
        id={id}
        list={list}
        autoComplete="off"
        value={textIn(value)}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        onChange={({ target: { value: typed } }) => {
          set(path, typed);
          set(ofPerson, undefined);
        }}
      />
      <datalist id={list}>
        {[...new Set(outsiders.map((each) => each.name))].map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {namesakes.length > 0 && (
        <fieldset className="choices">
          <legend className="small">{say('本案已有同名的人：', 'The case has somebody of this name:')}</legend>
          {namesakes.map(({ personId, by }) => (
            <label key={personId}>
              <input type="radio" name={list} checked={chosen === personId} onChange={() => set(ofPerson, personId)} />{' '}
              {say(`是同一人（${by.zh}）`, `it is the same person (${by.en})`)}
            </label>
          ))}
          <label>
            <input type="radio" name={list} checked={chosen === undefined} onChange={() => set(ofPerson, undefined)} />{' '}
            {say('不是同一人', 'it is somebody else')}
          </label>
        </fieldset>
      )}
    </>
  );
};
