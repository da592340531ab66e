import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Answers } from '../ledger/client.js';
import { questions } from '../ledger/questions.js';
import { LimitsTable } from '../my-work/limits-table.js';
import { Asked } from '../shell/asked.js';
import { useNames } from '../shell/names.js';
import { Card, Heading } from '../shell/page.js';
import { Tally, type Count } from '../shell/tally.js';
import { counted, useSay, type Said, type Say } from '../words/language.js';
import { stateWords } from '../words/words.js';

type Limit = Answers['Deadline'];

interface Counted extends Said {
  readonly id: string;
  readonly count: number;
}

/** Most first. */
const countedBy = <Row,>(
  rows: readonly Row[],
  of: (row: Row) => Said & { readonly id: string },
): readonly Counted[] => {
  const counts = new Map<string, Counted>();
  for (const row of rows) {
    const named = of(row);
    counts.set(named.id, { ...named, count: (counts.get(named.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
};

/** What went wrong and where: overdue duties by kind, by unit and by how long, each with the cases behind it; and cases by state. */
export const OversightPage = () => {
  const say = useSay();
  const { unitName } = useNames();
  const { kind, unit } = useSearch({ strict: false });
  const overdue = useQuery(questions.deadlines('overdue'));
  const cases = useQuery(questions.cases({ limit: 200 }));
  return (
    <>
      <Heading title={say('执法监督', 'Oversight')} />
      <p className="sub">
        {say(
          '逾期没有人办的事项，按事项和机构分；点开看是哪些案件。查阅全卷须两名监督人员持证发起检查。',
          'What is overdue, by kind and by unit, with the cases behind it. Two supervisors declare a check before a file is opened.',
        )}
      </p>
      <Asked of={overdue}>
        {({ items, next }) => {
          const duties = items.filter(({ whose }) => whose !== 'party');
          const shown = duties.filter(
            (limit) => (kind === undefined || limit.kind === kind) && (unit === undefined || limit.unitId === unit),
          );
          return (
            <>
              <Tally counts={countsOf(duties, typeof next === 'string', say)} />
              <div className="pair charts">
                <Bars
                  title={say('按事项', 'By kind')}
                  rows={countedBy(duties, ({ kind: id, zh, en }) => ({ id, zh, en }))}
                  name="kind"
                  chosen={kind}
                />
                <Bars
                  title={say('按机构', 'By unit')}
                  rows={countedBy(duties, ({ unitId: id }) => ({ id, zh: unitName(id), en: unitName(id) }))}
                  name="unit"
                  chosen={unit}
                />
              </div>
              <Card
                title={say('逾期事项', 'What is overdue')}
                hint={say(`${String(shown.length)} 项`, String(shown.length))}
                aside={
                  (kind !== undefined || unit !== undefined) && (
                    <Link to="/oversight" resetScroll={false}>
                      {say('全部', 'All')}
                    </Link>
                  )
                }
                className="below"
              >
                <LimitsTable items={shown} />
              </Card>
            </>
          );
        }}
      </Asked>
      <Card title={say('案件在哪一阶段', 'Where cases stand')} className="below">
        <Asked of={cases}>
          {({ items }) => (
            <ul className="in bars">
              {countedBy(items, ({ state }) => ({ id: state, ...stateWords(state) })).map((row) => (
                <li key={row.id}>
                  <Link to="/cases" search={{ state: row.id }}>
                    {say(row)}
                  </Link>
                  <meter value={row.count} max={items.length} aria-label={say(row)} />
                  <b>{row.count}</b>
                </li>
              ))}
            </ul>
          )}
        </Asked>
      </Card>
    </>
  );
};

const countsOf = (duties: readonly Limit[], isMore: boolean, say: Say): readonly Count[] => {
  const longest = duties.reduce((most, { daysLate }) => Math.max(most, daysLate), 0);
  return [
    { tone: 'late', count: `${String(duties.length)}${isMore ? '+' : ''}`, words: say('逾期事项', 'overdue') },
    {
      tone: 'late',
      count: String(duties.filter(({ daysLate }) => daysLate > 30).length),
      words: say('逾期超过 30 日', 'by more than 30 days'),
    },
    { tone: 'warn', count: String(longest), words: say('最长逾期（日）', 'days late at most') },
    {
      tone: 'open',
      count: String(new Set(duties.map(({ caseId }) => caseId)).size),
      words: say('涉及案件', 'cases concerned'),
    },
  ];
};

const Bars = ({
  title,
  rows,
  name,
  chosen,
}: {
  readonly title: string;
  readonly rows: readonly Counted[];
  readonly name: 'kind' | 'unit';
  readonly chosen: string | undefined;
}) => {
  const say = useSay();
  const most = rows[0]?.count ?? 1;
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <p className="in muted">{say('没有逾期事项。', 'Nothing is overdue.')}</p>
      ) : (
        <ul className="in bars">
          {rows.map((row) => (
            <li key={row.id}>
              <Link
                to="/oversight"
                search={{ [name]: row.id }}
                resetScroll={false}
                aria-current={row.id === chosen ? 'true' : undefined}
              >
                {say(row)}
              </Link>
              <meter value={row.count} max={most} aria-label={`${say(row)} ${counted(row.count, 'item', 'items')}`} />
              <b>{row.count}</b>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
