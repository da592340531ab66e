import { useQuery } from '@tanstack/react-query';
import { yuanOf } from '../../ledger/money.js';
import { questions } from '../../ledger/questions.js';
import { Articles, Mark } from '../../shell/marks.js';
import { useSay } from '../../words/language.js';
import { at, membersOf, textIn, type Path } from '../draft.js';
import { useForm } from '../step-context.js';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The benchmark that a form names beside a penalty, or above it. */
const tierChosen = (value: Parameters<typeof at>[0], path: Path) => {
  for (let length = path.length; length >= 0; length -= 1) {
    const chosen = membersOf(membersOf(at(value, path.slice(0, length)))['benchmark']);
    if (chosen['tierId'] !== undefined)
      return { benchmarkId: textIn(chosen['benchmarkId']), tierId: textIn(chosen['tierId']) };
  }
  return undefined;
};

/** Beside a fine: what the law lets it be, and the tier of the benchmark that is chosen, or all of them. */
export const FineLaw = ({ path, fen }: { readonly path: Path; readonly fen: number | undefined }) => {
  const say = useSay();
  const { caseId, value } = useForm();
  const kind = textIn(membersOf(at(value, path.slice(0, -1)))['kind']);
  const isFine = path.at(-1) === 'amount' && kind === 'fine';
  const law = useQuery({ ...questions.law(caseId ?? ''), enabled: isFine && caseId !== undefined }).data;
  if (!isFine || law === undefined) return null;
  const { atConduct, today, benchmarks } = law.fines;
  const range = atConduct ?? today;
  const chosen = tierChosen(value, path);
  const tiers = benchmarks
    .filter(({ id }) => chosen === undefined || chosen.benchmarkId === '' || chosen.benchmarkId === id)
    .flatMap((benchmark) => benchmark.tiers);
  const shown = chosen === undefined ? tiers : tiers.filter(({ id }) => id === chosen.tierId);
  const words = ({ from, to }: Range): string =>
    say(`${yuanOf(from)} — ${yuanOf(to)} 元`, `${yuanOf(from)} – ${yuanOf(to)} yuan`);
  const isIn = ({ from, to }: Range): boolean => fen !== undefined && from <= fen && fen <= to;
  return (
    <div className="fine-law small">
      <p>
        {say('法定幅度 ', 'By law ')}
        {range === undefined ? say('没有登记', 'not on record') : <b>{words(range)}</b>} <Articles of={['APL 34']} />
        {range !== undefined && fen !== undefined && !isIn(range) && (
          <Mark tone="warn">{say('在法定幅度以外', 'outside of it')}</Mark>
        )}
        {atConduct !== undefined &&
          today !== undefined &&
          (atConduct.from !== today.from || atConduct.to !== today.to) && (
            <span className="muted"> {say(`现行 ${words(today)}`, `today ${words(today)}`)}</span>
          )}
      </p>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ id, fineFrom: from, fineTo: to, ...tier }) => (
            <li key={id} aria-current={isIn({ from, to }) ? true : undefined}>
              {say(`基准“${tier.zh}”档`, `tier “${tier.en}”`)} {words({ from, to })}
              {chosen !== undefined && fen !== undefined && !isIn({ from, to }) && (
                <Mark tone="warn">{say('在所选档次以外', 'outside of the chosen tier')}</Mark>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
