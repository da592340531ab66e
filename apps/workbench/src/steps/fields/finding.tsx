import { useSay } from '../../words/language.js';
import { membersOf, textIn, type Path, type Value } from '../draft.js';
import type { Field } from '../grammar.js';
import { useForm } from '../step-context.js';
import { Choices } from './choices.js';

export const isFinding = (fields: readonly Field[]): boolean =>
  fields.length === 2 && fields.every(({ name }) => name === 'finding' || name === 'note');

/** One check with its result: only what is not in order asks for words. */
export const Finding = ({
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
  const own = membersOf(value);
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
          value={textIn(own['note'])}
          onChange={(event) => set([...path, 'note'], event.target.value)}
        />
      )}
    </>
  );
};
