import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { yuanOf } from '../ledger/money.js';
import { questions } from '../ledger/questions.js';
import { useMay } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { MoneyTabs } from './money-tabs.js';
import { kindWords } from './obligations-page.js';

/** What was ordered to be paid back and was not yet. */
export const RefundsPage = () => {
  const say = useSay();
  const refunds = useQuery(questions.payments({ limit: 200, refundToPay: 'true' }));
  const mayPay = useMay()('pay-refund');
  return (
    <>
      <Heading title={say('应退款', 'Refunds')} />
      <MoneyTabs />
      <section className="card" aria-label={say('应退未退', 'Ordered and not paid')}>
        <Asked of={refunds}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="in muted">{say('没有应退未退的款项。', 'Nothing is to be paid back.')}</p>
            ) : (
              <table className="stack">
                <thead>
                  <tr>
                    <th scope="col">{say('决定书', 'Decision')}</th>
                    <th scope="col" className="num">
                      {say('应退', 'Ordered')}
                    </th>
                    <th scope="col" className="num">
                      {say('已退', 'Paid back')}
                    </th>
                    <th scope="col" className="num">
                      {say('还应退', 'Left')}
                    </th>
                    <th scope="col">{say('办理', 'To do')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={`${item.caseId}/${item.obligationId}`}>
                      <td>
                        <Link className="big" to="/cases/$id" params={{ id: item.caseId }}>
                          {item.decisionNumber ?? item.caseNumber ?? kindWords(item, say)}
                        </Link>
                        <div className="muted small">{kindWords(item, say)}</div>
                      </td>
                      <td className="num">{yuanOf(item.refunds.ordered)}</td>
                      <td className="num">{yuanOf(item.refunds.paid)}</td>
                      <td className="num">
                        <b>{yuanOf(item.refunds.ordered - item.refunds.paid)}</b>
                      </td>
                      <td>
                        {mayPay ? (
                          <Link
                            className="button"
                            to="/cases/$id/steps/$step"
                            params={{ id: item.caseId, step: 'pay-refund' }}
                            search={{
                              fill: JSON.stringify({
                                obligationId: item.obligationId,
                                amount: item.refunds.ordered - item.refunds.paid,
                              }),
                            }}
                          >
                            {say('登记退款', 'Record the refund')}
                          </Link>
                        ) : (
                          say('由财政部门退还', 'finance pays it back')
                        )}
                      </td>
                    </tr>
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
