import { Icons } from '../shell/icons.js';
import { useSay, type Said } from '../words/language.js';
import type { Value } from './draft.js';
import type { Field } from './grammar.js';
import type { StepForm } from './schema.js';
import { Summary } from './summary.js';

interface CheckPageProps {
  readonly form: StepForm;
  readonly fields: readonly Field[];
  readonly body: Value;
  /** What the ledger wants to be looked at again before it is recorded. */
  readonly doubts: readonly Said[];
  readonly isBusy: boolean;
  readonly record: () => void;
  readonly back: () => void;
}

/** Everything that will be recorded, in words, before it is. */
export const CheckPage = ({ form, fields, body, doubts, isBusy, record, back }: CheckPageProps) => {
  const say = useSay();
  return (
    <section className="card" aria-label={say('核对', 'Check')}>
      <header>
        <h2>{say('核对后记录', 'Check, then record')}</h2>
        <span className="muted">{say('记录以后不能删除，只能依法更正', 'what is recorded cannot be deleted')}</span>
      </header>
      {doubts.length > 0 && (
        <ul className="in doubts">
          {doubts.map((doubt) => (
            <li key={doubt.zh}>
              <Icons.overdue /> {say(doubt)}
            </li>
          ))}
        </ul>
      )}
      <div className="in">
        <Summary fields={fields} value={body} />
      </div>
      <div className="bar">
        <button type="button" className="button main" disabled={isBusy} onClick={record}>
          {say(`记录：${form.zh}`, `Record: ${form.en}`)}
        </button>
        <button type="button" className="button" onClick={back}>
          {say('回去修改', 'Change something')}
        </button>
      </div>
    </section>
  );
};
