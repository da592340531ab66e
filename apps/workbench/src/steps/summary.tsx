import { dayWords, momentWords } from '../ledger/moments.js';
import { inCapitals, yuanOf } from '../ledger/money.js';
import { useNames } from '../shell/names.js';
import { useSay } from '../words/language.js';
import { valueWords } from '../words/values.js';
import { itemsOf, membersOf, textIn, type Value } from './draft.js';
import type { Field } from './grammar.js';

/** What will be recorded, in words: amounts written out, moments in Beijing time, people by name. */
export const Summary = ({ fields, value }: { readonly fields: readonly Field[]; readonly value: Value }) => {
  const say = useSay();
  const members = membersOf(value);
  return (
    <dl className="facts summary">
      {fields
        .filter(({ name }) => members[name] !== undefined)
        .map((field) => (
          <div className="fact" key={field.name}>
            <dt>{say(field.title)}</dt>
            <dd>
              <Shown field={field} value={members[field.name]} />
            </dd>
          </div>
        ))}
    </dl>
  );
};

const Shown = ({ field: { kind, name, ...field }, value }: { readonly field: Field; readonly value: Value }) => {
  const say = useSay();
  const { personName, agencyName, unitName } = useNames();
  if (kind.is === 'list')
    return (
      <ul>
        {itemsOf(value).map((each, nth) => (
          <li key={nth}>
            <Shown field={kind.item} value={each} />
          </li>
        ))}
      </ul>
    );
  if (kind.is === 'paper') return <>{textIn(membersOf(value)['title'])}</>;
  if (kind.is === 'group') return <Summary fields={kind.fields} value={value} />;
  if (kind.is === 'union') {
    const own = membersOf(value);
    const branch =
      kind.by === undefined ? undefined : kind.branches.find((each) => each.value === textIn(own[kind.by ?? '']));
    if (branch)
      return (
        <>
          {say(valueWords(kind.by ?? '', branch.value))}
          <Summary fields={branch.fields} value={value} />
        </>
      );
    const fitting = kind.branches.find(
      ({ fields }) => fields.length > 0 && Object.keys(own).every((key) => fields.some((each) => each.name === key)),
    );
    if (fitting) return <Summary fields={fitting.fields} value={value} />;
    return <>{textIn(value)}</>;
  }
  if (kind.is === 'money' && typeof value === 'number')
    return (
      <>
        {yuanOf(value)} {say('元', 'yuan')} <span className="muted">{inCapitals(value)}</span>
      </>
    );
  if (kind.is === 'moment' && typeof value === 'string') return <>{momentWords(value, say.language)}</>;
  if (kind.is === 'day' && typeof value === 'string') return <>{dayWords(value, say.language)}</>;
  if ((kind.is === 'choice' || kind.is === 'flag') && (typeof value === 'string' || typeof value === 'boolean'))
    return <>{say(valueWords(name, value))}</>;
  if (kind.is === 'pick' && typeof value === 'string') {
    if (kind.from === 'person') return <>{personName(value)}</>;
    if (kind.from === 'agency') return <>{agencyName(value)}</>;
    if (kind.from === 'unit') return <>{unitName(value)}</>;
  }
  return <span className={field.isPersonal ? 'personal' : undefined}>{textIn(value)}</span>;
};
