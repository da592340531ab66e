import { timeOf } from '../ledger/moments.js';
import { counted, useSay } from '../words/language.js';
import { membersOf, type Value } from './draft.js';
import type { Draft } from './drafts.js';
import { FieldOf } from './fields/fields.js';
import type { Field } from './grammar.js';

interface EntryFormProps {
  readonly fields: readonly Field[];
  readonly draft: Draft;
  readonly isKept: boolean;
  readonly isBusy: boolean;
  /** Members that always stand open, although they may be left out. */
  readonly shown: readonly string[];
  /** Members that the page knew already. */
  readonly given: readonly string[];
  /** The case has one party: nobody is asked which. */
  readonly isOfOneParty: boolean;
  readonly check: () => void;
  readonly tryOut: () => void;
}

/** What must be filled in, what may be, and how the draft stands. */
export const EntryForm = ({ fields, draft, isKept, isBusy, shown, given, isOfOneParty, ...does }: EntryFormProps) => {
  const say = useSay();
  const { check, tryOut } = does;
  const isKnown = ({ name, kind, isRequired }: Field): boolean =>
    ((kind.is === 'id' || name.endsWith('Sha256')) && given.includes(name)) ||
    (name === 'partyId' && isOfOneParty && !isRequired);
  const isShown = ({ isRequired, name }: Field): boolean => isRequired || name === 'partyId' || shown.includes(name);
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) check();
      }}
    >
      <div className="in form">
        {fields
          .filter((field) => isShown(field) && !isKnown(field))
          .map((field) => (
            <FieldOf key={field.name} field={field} path={[field.name]} />
          ))}
        <Optional fields={fields.filter((field) => !isShown(field) && !isKnown(field))} value={draft.value} />
      </div>
      <div className="bar">
        <button type="submit" className="button main" disabled={isBusy}>
          {say('检查后记录', 'Check and record')}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={tryOut}>
          {say('先试一试（不记录）', 'Try it (records nothing)')}
        </button>
        <span className="muted small" role="status">
          {isKept
            ? say(
                `草稿，只在本机${draft.savedAt === '' ? '' : `，${timeOf(draft.savedAt)} 已存`}`,
                'Draft, on this device only',
              )
            : say('还没有草稿', 'No draft yet')}
        </span>
      </div>
    </form>
  );
};

/** What may be left out waits until it is wanted. */
const Optional = ({ fields, value }: { readonly fields: readonly Field[]; readonly value: Value }) => {
  const say = useSay();
  if (fields.length === 0) return null;
  const isUsed = fields.some(({ name }) => membersOf(value)[name] !== undefined);
  return (
    <details className="optional-fields" open={isUsed || fields.length <= 2}>
      <summary>
        {say(`可不填的 ${String(fields.length)} 项`, counted(fields.length, 'optional member', 'optional members'))}
      </summary>
      {fields.map((field) => (
        <FieldOf key={field.name} field={field} path={[field.name]} />
      ))}
    </details>
  );
};
