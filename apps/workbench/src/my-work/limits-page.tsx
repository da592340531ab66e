import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { LISTS } from './limit-lists.js';
import { LimitsTable } from './limits-table.js';

export const LimitsPage = () => {
  const say = useSay();
  const { list: asked } = useSearch({ from: '/staff/limits' });
  const chosen = LISTS.find(({ list }) => list === asked) ?? LISTS[0];
  const answer = useQuery(questions.deadlines(chosen.list));
  return (
    <>
      <Heading title={say('期限', 'Deadlines')} />
      <nav className="tabs" aria-label={say('哪些期限', 'Which deadlines')}>
        {LISTS.map(({ list, zh, en }) => (
          <Link key={list} to="/limits" search={{ list }} aria-current={list === chosen.list ? 'page' : undefined}>
            {say(zh, en)}
          </Link>
        ))}
      </nav>
      <section className="card" aria-label={say(chosen.zh, chosen.en)}>
        <Asked of={answer}>{({ items }) => <LimitsTable items={items} />}</Asked>
      </section>
    </>
  );
};
