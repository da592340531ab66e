import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Answers } from '../ledger/client.js';
import { dayWords } from '../ledger/moments.js';
import { yuanOf } from '../ledger/money.js';
import { questions, type PaymentSearch } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Mark } from '../shell/marks.js';
import { Heading } from '../shell/page.js';
import { TakeAway } from '../shell/take-away.js';
import { useSay, type Say } from '../words/language.js';
import { MoneyTabs } from './money-tabs.js';

const LISTS = [
  { list: 'overdue', zh: '逾期未缴', en: 'overdue', query: { overdue: 'true' } },
  { list: 'open', zh: '待缴', en: 'open', query: { status: 'open' } },
  { list: 'paid', zh: '已缴清', en: 'paid', query: { status: 'paid' } },
  { list: 'cancelled', zh: '不再追缴', en: 'cancelled', query: { status: 'cancelled' } },
] as const satisfies readonly { list: string; zh: string; en: string; query: PaymentSearch }[];

/** What is owed: fines, costs, what was paid, what is left. */
export const ObligationsPage = () => {
  const say = useSay();
  const { list = 'overdue' } = useSearch({ strict: false });
  const chosen = LISTS.find((each) => each.list === list) ?? LISTS[0];
  const payments = useQuery(questions.payments({ limit: 200, ...chosen.query }));
  return (
    <>
      <Heading title={say('应缴款', 'What is owed')} />
      <MoneyTabs />
      <nav className="chosen" aria-label={say('哪些应缴款', 'Which')}>
        {LISTS.map((each) => (
          <Link
            key={each.list}
            to="/money/obligations"
            search={{ list: each.list }}
            aria-current={each === chosen ? 'page' : undefined}
          >
            {say(each)}
          </Link>
        ))}
        <TakeAway path="/api/taking/payments" name="payments.csv">
          {say('导出 CSV', 'Take away as CSV')}
        </TakeAway>
      </nav>
      <section className="card" aria-label={say(chosen)}>
        <Asked of={payments}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="in muted">{say('没有。', 'None.')}</p>
            ) : (
              <table className="stack">
                <thead>
                  <tr>
                    <th scope="col">{say('决定书、缴款人', 'Decision, debtor')}</th>
                    <th scope="col" className="num">
                      {say('应缴', 'Owed')}
                    </th>
                    <th scope="col" className="num">
                      {say('未缴', 'Left')}
                    </th>
                    <th scope="col">{say('缴款期限', 'To be paid by')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <Row key={`${item.caseId}/${item.obligationId}`} of={item} />
                  ))}
                </tbody>
              </table>
            )
          }
        </Asked>
      </section>
    </>
  );
};

export const kindWords = ({ debtKind }: Pick<Answers['Payment'], 'debtKind'>, say: Say): string =>
  debtKind === 'fine' ? say('罚款', 'fine') : say('代履行费用', 'costs of substitute performance');

const Row = ({ of }: { readonly of: Answers['Payment'] }) => {
  const say = useSay();
  const left = of.balance.fine + of.balance.surcharge;
  return (
    <tr>
      <td>
        <Link className="big" to="/cases/$id" params={{ id: of.caseId }}>
          {of.decisionNumber ?? of.caseNumber ?? kindWords(of, say)}
        </Link>
        {of.parties.length > 0 && <div>{of.parties.map(({ name }) => name).join(say('、', ', '))}</div>}
        <div className="muted small">{kindWords(of, say)}</div>
      </td>
      <td className="num">
        {yuanOf(of.fine)}
        {of.surcharge > 0 && (
          <div className="small muted">
            {say('加处罚款 ', 'surcharge ')}
            {yuanOf(of.surcharge)}
          </div>
        )}
      </td>
      <td className="num">
        <b>{yuanOf(left)}</b>
      </td>
      <td>
        {of.status === 'paid' ? (
          <Mark tone="done">{say('已缴清', 'paid')}</Mark>
        ) : of.status === 'cancelled' ? (
          <Mark tone="still">{say('不再追缴', 'cancelled')}</Mark>
        ) : of.daysOverdue > 0 ? (
          <Mark tone="late">{say(`逾期 ${String(of.daysOverdue)} 日`, `${String(of.daysOverdue)} days overdue`)}</Mark>
        ) : (
          <Mark tone="open">{say('期限内', 'in time')}</Mark>
        )}
        <span className="due small">
          {dayWords(of.dueOn, say.language)}
          {of.isProvisional && say('（暂定）', ' (provisional)')}
          {of.isDeferred && say('（已延期）', ' (deferred)')}
          {of.instalments.length > 0 &&
            say(`（分 ${String(of.instalments.length)} 期）`, ` (${String(of.instalments.length)} instalments)`)}
        </span>
      </td>
    </tr>
  );
};
