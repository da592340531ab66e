import members from '../../../made/members.json' with { type: 'json' };
import { dayWords, momentWords } from '../../ledger/moments.js';
import { inCapitals, yuanOf } from '../../ledger/money.js';
import { useNames } from '../../shell/names.js';
import { useSay, type Said } from '../../words/language.js';
import { valueWords } from '../../words/values.js';

interface Told extends Said {
  readonly kind?: string;
}

const TOLD: Readonly<Record<string, Told>> = members;

/** What stands above the step already, or is for machines. */
const LEFT_OUT = new Set(['occurredAt', 'restsOn', 'packs', 'documentId', 'sha256', 'partyId', 'alsoFor']);

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Amounts are written out by the ledger too, under a name of their own. */
const isEcho = (name: string, data: Data): boolean => name.endsWith('Text') && name.slice(0, -4) in data;

/** What a step says, member by member, as the law calls each: nothing of it is left to a reader's guess. */
export const SaidByStep = ({ data }: { readonly data: Data }) => {
  const say = useSay();
  const shown = Object.entries(data).filter(([name]) => !LEFT_OUT.has(name) && !isEcho(name, data));
  if (shown.length === 0) return null;
  return (
    <dl className="facts summary">
      {shown.map(([name, value]) => (
        <div className="fact" key={name}>
          <dt>{say(TOLD[name] ?? { zh: name, en: name })}</dt>
          <dd>
            <Value name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

const Value = ({ name, value }: { readonly name: string; readonly value: unknown }) => {
  const say = useSay();
  const { personName, agencyName, unitName } = useNames();
  if (Array.isArray(value)) {
    if (value.length === 0) return <>{say('无', 'none')}</>;
    if (value.every((each) => typeof each === 'string'))
      return (
        <>
          {value.map((each, nth) => (
            <span key={each}>
              {nth > 0 && say('、', ', ')}
              <Value name={name} value={each} />
            </span>
          ))}
        </>
      );
    return (
      <ul className="told">
        {value.map((each: unknown, nth) => (
          <li key={nth}>
            <Value name={name} value={each} />
          </li>
        ))}
      </ul>
    );
  }
  if (isData(value)) {
    // A paper is called by its title; it stands beside the step with its original.
    if (typeof value['title'] === 'string' && 'sha256' in value) return <>{value['title']}</>;
    return <SaidByStep data={value} />;
  }
  if (typeof value === 'boolean') return <>{say(valueWords(name, value))}</>;
  if (typeof value === 'number')
    return TOLD[name]?.kind === 'fen' ? (
      <>
        {yuanOf(value)} {say('元', 'yuan')} <span className="muted">{inCapitals(value)}</span>
      </>
    ) : (
      <>{String(value)}</>
    );
  if (typeof value !== 'string') return null;
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return <>{momentWords(value, say.language)}</>;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return <>{dayWords(value, say.language)}</>;
  if (TOLD[name]?.kind === 'person') return <>{personName(value)}</>;
  if (name === 'agencyId') return <>{agencyName(value)}</>;
  if (name === 'unitId') return <>{unitName(value)}</>;
  return <>{say(valueWords(name, value))}</>;
};
