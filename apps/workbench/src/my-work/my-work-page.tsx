import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { dayOf, dayWords, momentWords, weekdayWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { useMe, useSession } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Icons } from '../shell/icons.js';
import { Card, Heading } from '../shell/page.js';
import { useNames } from '../shell/names.js';
import { Approvals } from '../deciding/approvals.js';
import { useSay } from '../words/language.js';
import { roleWords } from '../words/words.js';
import { lookBefore } from './last-look.js';
import { LimitsTable } from './limits-table.js';
import { News } from './news.js';
import { ReviewQueue } from './review-queue.js';
import { countWords, LISTS } from './limit-lists.js';

/** A bank has no cases and no deadlines: its work is its days. */
export const MyWorkPage = () => {
  const me = useMe();
  if (!me) return null;
  return me.roles.every((role) => role === 'bank') ? <Navigate to="/money/days" replace /> : <MyWork me={me} />;
};

const MyWork = ({ me }: { readonly me: NonNullable<ReturnType<typeof useMe>> }) => {
  const say = useSay();
  const session = useSession();
  const { personName, restDays } = useNames();
  const today = dayOf(Date.now());
  const before = lookBefore(session?.username ?? '');
  const { roles } = me;
  const overdue = useQuery(questions.deadlines('overdue', 'me'));
  return (
    <>
      <Heading title={say('我的工作', 'My work')} />
      <p className="sub">
        {dayWords(today, say.language)} {weekdayWords(today, say.language)}
        {restDays.size > 0 &&
          (restDays.has(today) ? say('（休息日）', ' (day of rest)') : say('（工作日）', ' (working day)'))}
        {` · ${personName(me.personId)}，${roles.map((role) => say(roleWords(role))).join(say('、', ', '))}`}
        {before && ` · ${say('上次查看：', 'last look: ')}${momentWords(before.at, say.language)}`}
      </p>
      <Tally />
      <div className="two">
        <div>
          {roles.includes('legalReviewer') && <ReviewQueue />}
          {roles.includes('head') && <Approvals most={6} />}
          <Card
            title={say('由我办的，最急的在前', 'What I have to do, most urgent first')}
            hint={say('已逾期和快到期', 'overdue and near')}
            aside={
              <Link to="/limits" search={{ list: 'overdue', whose: 'all' }}>
                {say('全部期限', 'All deadlines')}
              </Link>
            }
          >
            <MostUrgent />
          </Card>
        </div>
        <aside>
          <News position={overdue.data?.asOfPosition} />
          {me.duties.length > 0 && (
            <Card title={say('我的职责', 'My duties')}>
              <details className="in">
                <summary>
                  {say(
                    `${String(me.duties.length)} 项可以办理的步骤`,
                    `${String(me.duties.length)} steps that I may take`,
                  )}
                </summary>
                <ul className="plain-list small">
                  {me.duties.map((duty) => (
                    <li key={`${duty.collection}/${duty.step}`}>{say(duty)}</li>
                  ))}
                </ul>
              </details>
            </Card>
          )}
        </aside>
      </div>
      <p className="muted small foot">
        <Icons.clock />{' '}
        {say(
          '期限由账本按条文和工作日历计算；延长、中止、听证另计时，不算逾期。',
          'The ledger reckons deadlines by the articles and its calendar; what was extended or stands still is not overdue.',
        )}
      </p>
    </>
  );
};

/** Four counts; each leads to its list. */
const Tally = () => {
  const say = useSay();
  const answers = useQueries({ queries: LISTS.map(({ list }) => questions.deadlines(list, 'me')) });
  return (
    <ul className="tally" aria-label={say('期限概览', 'Deadlines at a glance')}>
      {LISTS.map(({ list, tone, zh, en }, nth) => (
        <li key={list}>
          <Link to="/limits" search={{ list }} className={tone}>
            <b>{countWords(answers[nth]?.data)}</b>
            {say(zh, en)}
          </Link>
        </li>
      ))}
    </ul>
  );
};

const SHOWN = 8;

const MostUrgent = () => {
  const overdue = useQuery(questions.deadlines('overdue', 'me'));
  const warned = useQuery(questions.deadlines('warned', 'me'));
  return (
    <Asked of={overdue}>
      {({ items }) => <LimitsTable items={[...items, ...(warned.data?.items ?? [])].slice(0, SHOWN)} />}
    </Asked>
  );
};
