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
  const { list: asked, whose } = useSearch({ from: '/staff/limits' });
  const chosen = LISTS.find(({ list }) => list === asked) ?? LISTS[0];
  const answer = useQuery(questions.deadlines(chosen.list, whose === 'all' ? undefined : 'me'));
  return (
    <>
      <Heading title={say('期限', 'Deadlines')} />
      <nav className="tabs" aria-label={say('哪些期限', 'Which deadlines')}>
        {LISTS.map(({ list, zh, en }) => (
          <Link
            key={list}
            to="/limits"
            search={{ list, ...(whose === undefined ? {} : { whose }) }}
            aria-current={list === chosen.list ? 'page' : undefined}
          >
            {say(zh, en)}
          </Link>
        ))}
      </nav>
      <nav className="chosen" aria-label={say('谁办的', 'Whose')}>
        <Link to="/limits" search={{ list: chosen.list }} aria-current={whose === 'all' ? undefined : 'true'}>
          {say('由我办的', 'mine')}
        </Link>
        <Link
          to="/limits"
          search={{ list: chosen.list, whose: 'all' }}
          aria-current={whose === 'all' ? 'true' : undefined}
        >
          {say('我能看到的全部', 'all that I may see')}
        </Link>
      </nav>
      <section className="card" aria-label={say(chosen.zh, chosen.en)}>
        <Asked of={answer}>{({ items }) => <LimitsTable items={items} />}</Asked>
      </section>
    </>
  );
};
