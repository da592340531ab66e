import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { dayWords, weekdayWords } from '../ledger/moments.js';
import { yuanOf } from '../ledger/money.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Mark } from '../shell/marks.js';
import { Card, Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { useBankName, useBanks } from './banks.js';
import { DayCompared } from './day-compared.js';
import { MoneyTabs } from './money-tabs.js';

/** So many days are compared at once, the newest first. */
const SHOWN = 20;

/** What the bank reported of each day, against the ledger: first the days that do not match. */
export const DaysPage = () => {
  const say = useSay();
  const bankName = useBankName();
  const { bank: asked, day } = useSearch({ strict: false });
  const banks = useBanks();
  const bank = banks.find((each) => each === asked) ?? banks[0];
  return (
    <>
      <Heading title={say('罚款与对账', 'Money')} />
      <p className="sub">
        {bank === undefined
          ? say('没有代收银行。', 'There is no collecting bank.')
          : say(`${bankName(bank)}报送的收款，与账本逐笔核对`, `what ${bankName(bank)} reported, line by line`)}
      </p>
      <MoneyTabs />
      {banks.length > 1 && (
        <ul className="chosen" aria-label={say('代收银行', 'Banks')}>
          {banks.map((each) => (
            <li key={each}>
              <Link to="/money/days" search={{ bank: each }} aria-current={each === bank ? 'true' : undefined}>
                {bankName(each)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {bank !== undefined && <DaysOf bank={bank} chosen={day} />}
    </>
  );
};

const DaysOf = ({ bank, chosen }: { readonly bank: string; readonly chosen: string | undefined }) => {
  const say = useSay();
  const days = useQuery(questions.reportedDays(bank));
  const listed = (days.data?.items ?? []).slice(0, SHOWN);
  const compared = useQueries({ queries: listed.map(({ day }) => questions.bankDay(bank, day)) });
  const differs = (nth: number): boolean => compared[nth]?.data?.reconciliation.isBalanced === false;
  const firstWrong = listed.find((_, nth) => differs(nth))?.day;
  // Which day stands open is known when all are compared: nothing jumps under the hand.
  const isKnown = compared.every(({ isPending }) => !isPending);
  const open = chosen ?? (isKnown ? (firstWrong ?? listed[0]?.day) : undefined);
  return (
    <div className="split days">
      <Card title={say('银行报送的日期', 'Reported days')} hint={say('有差异的已标出', 'days that differ are marked')}>
        <Asked of={days}>
          {() =>
            listed.length === 0 ? (
              <p className="in muted">{say('银行还没有报送。', 'The bank has reported no day.')}</p>
            ) : (
              <ul className="rows day-list">
                {listed.map(({ day }, nth) => {
                  const found = compared[nth]?.data?.reconciliation;
                  const wrong = found?.payments.filter(({ match }) => match !== 'matched').length ?? 0;
                  return (
                    <li key={day}>
                      <Link
                        to="/money/days"
                        search={{ bank, day }}
                        resetScroll={false}
                        className={day === open ? 'day-row here' : 'day-row'}
                        aria-current={day === open ? 'true' : undefined}
                      >
                        <span>
                          <b>{dayWords(day, say.language)}</b>{' '}
                          <span className="muted small">{weekdayWords(day, say.language)}</span>
                        </span>
                        <span className="num">{found && `${yuanOf(found.totals.bank)} ${say('元', 'yuan')}`}</span>
                        {found === undefined ? (
                          <span className="muted small">…</span>
                        ) : wrong > 0 ? (
                          <Mark tone="late">{say(`${String(wrong)} 笔有差异`, `${String(wrong)} differ`)}</Mark>
                        ) : (
                          <Mark tone="done">{say('一致', 'matched')}</Mark>
                        )}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            )
          }
        </Asked>
      </Card>
      {open !== undefined && <DayCompared bank={bank} day={open} />}
    </div>
  );
};
