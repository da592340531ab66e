import { useQuery } from '@tanstack/react-query';
import { sizeWords } from '../case-file/papers.js';
import { dayWords, momentWords } from '../ledger/moments.js';
import { inCapitals, yuanOf } from '../ledger/money.js';
import { questions } from '../ledger/questions.js';
import { useNames } from '../shell/names.js';
import { useSay } from '../words/language.js';
import { valueWords } from '../words/values.js';
import { itemsOf, membersOf, textIn, type Path, type Value } from './draft.js';
import { useOptions } from './fields/picked-options.js';
import { isOutsider, type Field, type Picked } from './grammar.js';
import { isMadeHere } from './made-ids.js';
import { useForm } from './step-context.js';
import { useThings } from './things/use-things.js';

interface SummaryProps {
  readonly fields: readonly Field[];
  readonly value: Value;
  readonly path?: Path;
}

const TOP: Path = [];

/** What will be recorded, in words: amounts written out, moments in Beijing time, people and things by name; ids that the form made are for machines. */
export const Summary = ({ fields, value, path = TOP }: SummaryProps) => {
  const say = useSay();
  const { step } = useForm();
  const members = membersOf(value);
  const isOfOutsider = isOutsider(fields);
  return (
    <dl className="facts summary">
      {fields
        .filter(
          ({ name, kind }) =>
            members[name] !== undefined &&
            !isMadeHere(step, [...path, name]) &&
            !(isOfOutsider && kind.is === 'id' && kind.of === 'personId'),
        )
        .map((field) => (
          <div className="fact" key={field.name}>
            <dt>{say(field.title)}</dt>
            <dd>
              <Shown field={field} value={members[field.name]} path={[...path, field.name]} beside={members} />
            </dd>
          </div>
        ))}
    </dl>
  );
};

interface ShownProps {
  readonly field: Field;
  readonly value: Value;
  readonly path: Path;
  readonly beside: Readonly<Record<string, Value>>;
}

const Shown = ({ field: { kind, name, ...field }, value, path, beside }: ShownProps) => {
  const say = useSay();
  const { personName, agencyName, unitName } = useNames();
  if (kind.is === 'list')
    return (
      <ul>
        {itemsOf(value).map((each, nth) => (
          <li key={nth}>
            <Shown field={kind.item} value={each} path={[...path, nth]} beside={beside} />
          </li>
        ))}
      </ul>
    );
  if (kind.is === 'paper') return <>{textIn(membersOf(value)['title'])}</>;
  if (kind.is === 'group') return <Summary fields={kind.fields} value={value} path={path} />;
  if (kind.is === 'union') {
    const own = membersOf(value);
    const branch =
      kind.by === undefined ? undefined : kind.branches.find((each) => each.value === textIn(own[kind.by ?? '']));
    if (branch)
      return (
        <>
          {say(valueWords(kind.by ?? '', branch.value))}
          <Summary fields={branch.fields} value={value} path={path} />
        </>
      );
    const fitting = kind.branches.find(
      ({ fields }) => fields.length > 0 && Object.keys(own).every((key) => fields.some((each) => each.name === key)),
    );
    if (fitting) return <Summary fields={fitting.fields} value={value} path={path} />;
    return <>{textIn(value)}</>;
  }
  if (kind.is === 'size' && typeof value === 'number') return <>{sizeWords(value)}</>;
  if (kind.is === 'file') return <ChosenFile sha256={textIn(value)} />;
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
    return <OnList from={kind.from} value={value} beside={beside} />;
  }
  if (kind.is === 'id' && typeof value === 'string') return <OfCase member={kind.of} id={value} />;
  return <span className={field.isPersonal ? 'personal' : undefined}>{textIn(value)}</span>;
};

/** As the case calls it, and what tells it from others. */
const ChosenFile = ({ sha256 }: { readonly sha256: string }) => {
  const say = useSay();
  const { caseId } = useForm();
  const known = useQuery({ ...questions.papers(caseId ?? ''), enabled: caseId !== undefined }).data?.items;
  const title = known?.find((paper) => paper.sha256 === sha256)?.title;
  return (
    <>
      {title}{' '}
      <span className="muted small">{say(`校验值 ${sha256.slice(0, 8)}…`, `digest ${sha256.slice(0, 8)}…`)}</span>
    </>
  );
};

/** As the list calls it from which it was picked. */
const OnList = ({
  from,
  value,
  beside,
}: {
  readonly from: Picked;
  readonly value: string;
  readonly beside: Readonly<Record<string, Value>>;
}) => {
  const { caseId } = useForm();
  return <>{useOptions(from, { caseId, beside })?.find((option) => option.value === value)?.label ?? value}</>;
};

/** As the step calls it that brought it on record. */
const OfCase = ({ member, id }: { readonly member: string; readonly id: string }) => {
  const say = useSay();
  const { caseId } = useForm();
  const found = useThings(caseId).things.find((thing) => thing.member === member && thing.id === id);
  return <>{found === undefined ? id : (found.words ?? say(found.by))}</>;
};
