import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Answers } from '../ledger/client.js';
import { dayWords } from '../ledger/moments.js';
import { yuanOf } from '../ledger/money.js';
import { questions } from '../ledger/questions.js';
import { useMay } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Mark } from '../shell/marks.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { MATCHES } from './match-words.js';

type Compared = Answers['PaymentCompared'];

/** One day of a bank: reported, in the ledger, and what explains each difference. Differences stand first. */
export const DayCompared = ({ bank, day }: { readonly bank: string; readonly day: string }) => {
  const say = useSay();
  const compared = useQuery(questions.bankDay(bank, day));
  return (
    <Card
      title={say(`${dayWords(day, 'zh')}的收款`, `Payments of ${dayWords(day, 'en')}`)}
      hint={say('左为银行所报，右为账本所记', 'as reported, and as recorded')}
    >
      <Asked of={compared}>
        {({ reconciliation: { payments, totals, isReported } }) => (
          <>
            {!isReported && (
              <p className="in trouble">{say('银行没有报送这一天。', 'The bank has not reported this day.')}</p>
            )}
            <table className="stack">
              <thead>
                <tr>
                  <th scope="col">{say('流水号、决定书', 'Reference, decision')}</th>
                  <th scope="col" className="num">
                    {say('银行报送', 'Reported')}
                  </th>
                  <th scope="col" className="num">
                    {say('账本登记', 'In the ledger')}
                  </th>
                  <th scope="col">{say('结果', 'Result')}</th>
                </tr>
              </thead>
              <tbody>
                {[...payments]
                  .sort((a, b) => Number(a.match === 'matched') - Number(b.match === 'matched'))
                  .map((row, nth) => (
                    <Row key={`${row.bankReference}/${String(nth)}`} of={row} bank={bank} />
                  ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{say('合计', 'Total')}</th>
                  <td className="num">
                    <b>{yuanOf(totals.bank)}</b>
                  </td>
                  <td className="num">
                    <b>{yuanOf(totals.ledger)}</b>
                  </td>
                  <td>
                    {totals.bank === totals.ledger ? (
                      <Mark tone="done">{say('相等', 'equal')}</Mark>
                    ) : (
                      <Mark tone="late">
                        {say('相差 ', 'differ by ')}
                        {yuanOf(Math.abs(totals.bank - totals.ledger))} {say('元', 'yuan')}
                      </Mark>
                    )}
                  </td>
                </tr>
              </tfoot>
            </table>
          </>
        )}
      </Asked>
    </Card>
  );
};

const Row = ({ of, bank }: { readonly of: Compared; readonly bank: string }) => {
  const say = useSay();
  const words = MATCHES[of.match];
  const number = of.bank?.decisionNumber ?? of.ledger?.decisionNumber;
  const reported = of.bank?.amount;
  const recorded = of.ledger?.amount;
  return (
    <tr className={of.match === 'matched' ? undefined : 'differs'}>
      <td>
        {of.ledger ? (
          <Link to="/cases/$id" params={{ id: of.ledger.caseId }}>
            {number ?? of.bankReference}
          </Link>
        ) : (
          (number ?? of.bankReference)
        )}
        <div className="muted small">{of.bankReference}</div>
      </td>
      <td className="num">{reported === undefined ? say('没有报', 'none') : yuanOf(reported)}</td>
      <td className="num">{recorded === undefined ? say('没有登记', 'none') : yuanOf(recorded)}</td>
      <td>
        <Mark tone={words.tone}>{say(words)}</Mark>
        {of.match !== 'matched' && (
          <>
            {reported !== undefined && recorded !== undefined && reported !== recorded && (
              <div className="small">
                {say('相差 ', 'differ by ')}
                {yuanOf(Math.abs(reported - recorded))} {say('元', 'yuan')}
              </div>
            )}
            <p className="small muted">{say(words.why)}</p>
            <Mend of={of} bank={bank} />
          </>
        )}
      </td>
    </tr>
  );
};

/** The step that settles a difference, filled in as far as the report knows, for whoever may take it. */
const Mend = ({ of, bank }: { readonly of: Compared; readonly bank: string }) => {
  const say = useSay();
  const mayEnter = useMay()('record-bank-payment');
  const line = of.bank;
  if (!mayEnter || line === undefined || of.debts.length === 0) return null;
  return (
    <ul className="small plain-list">
      {of.debts.map(({ caseId, obligationId }) => (
        <li key={`${caseId}/${obligationId}`}>
          <Link
            to="/cases/$id/steps/$step"
            params={{ id: caseId, step: 'record-bank-payment' }}
            search={{
              fill: JSON.stringify({
                obligationId,
                amount: line.amount,
                surcharge: 0,
                payeeAccount: line.account,
                bankId: bank,
                bankReference: of.bankReference,
              }),
            }}
          >
            {say('登记这笔款项', 'Enter this payment')}
          </Link>
        </li>
      ))}
    </ul>
  );
};
