import { useSay } from '../../words/language.js';
import { valueWords } from '../../words/values.js';
import { textIn } from '../draft.js';
import { useForm } from '../step-context.js';
import type { ControlProps } from './control.js';

/** So many values are shown at once; more are a list that opens. */
export const FEW = 6;

interface ChoicesProps extends Omit<ControlProps, 'describedBy'> {
  readonly name: string;
  readonly values: readonly (string | boolean)[];
}

export const Choices = ({ id, path, value, name, values }: ChoicesProps) => {
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
