import { plainDate, yuan } from '@ecl/kernel';
import {
  aCase,
  after,
  at,
  bankPayment,
  COLLECTING_BANK,
  contextOn,
  decisionServed,
  document,
  noPenaltyDecided,
  PrincipalHead,
  TREASURY_ACCOUNT,
  type CaseHistory,
} from '../../testing/index.js';
import { Bank, Li, Wang } from '../../testing/people.js';
import { bothDecided } from '../../testing/two-parties.js';
import { CorrectionOrdered } from '../investigation/vocabulary/index.js';
import { RecordBankPayment } from '../payment/vocabulary/index.js';
import { PerformanceRecorded } from '../performance/vocabulary.js';
import { directly } from '../../testing/deliveries.js';
import { ChargeSubstituteCosts, ServeSubstituteCosts } from './vocabulary.js';

export const head = contextOn('2026-06-01T12:00:00+08:00', { actor: PrincipalHead });
export const bank = contextOn('2026-06-20T18:00:00+08:00', { actor: Bank });
/** Ordered to be corrected on 20 April, a thing that three others did for them on 14 May. */
export const ordered = CorrectionOrdered({
  occurredAt: at('2026-04-20 09:00'),
  content: '清除堆放的渣土',
  dueOn: plainDate('2026-04-27'),
  orderedBy: Li.personId,
});
export const history = (before: CaseHistory = bothDecided()) => before.and(ordered);
/** What was ordered is done: others did it in the place of the party. */
export const corrected = PerformanceRecorded({
  partyId: 'party-1',
  decisionId: 'decision-1',
  occurredAt: at('2026-05-15 09:00'),
  performance: {
    is: 'corrected',
    orderedOn: plainDate('2026-04-20'),
    how: 'substitutePerformance',
    checkedOn: plainDate('2026-05-14'),
    findings: '已清除',
    document: document('复查记录'),
  },
  recordedBy: Li.personId,
});
/** Nobody is penalised, which is decided and served. */
export const unpunished = () => aCase().concluded().and(noPenaltyDecided(), decisionServed());
type Charging = Parameters<typeof ChargeSubstituteCosts>[0];
export type Over = { readonly [K in keyof Charging]?: Charging[K] | undefined };
/** A member that is undefined is left out. */
export const charging = (over: Over = {}) => {
  const members = Object.entries({ ...facts(), ...over }).filter(([, value]) => value !== undefined);
  return ChargeSubstituteCosts(Object.fromEntries(members) as Charging);
};
const facts = (): Charging => ({
  occurredAt: at('2026-05-20 09:00'),
  costsId: 'costs-1',
  orderedOn: plainDate('2026-04-20'),
  harm: 'pollution',
  isImmediate: false,
  demandServedOn: plainDate('2026-05-06'),
  demand: document('催告书'),
  decidedOn: plainDate('2026-05-08'),
  decision: document('代履行决定书'),
  estimate: yuan(3_000),
  performedOn: plainDate('2026-05-14'),
  performedBy: '赤峰示例清运公司',
  watchedBy: [Li.personId, Wang.personId],
  record: document('代履行执行文书'),
  amount: yuan(3_000),
  invoices: [document('发票')],
  jointBy: '《民法典》第一千一百六十八条',
  dueOn: plainDate('2026-06-10'),
  bankId: COLLECTING_BANK,
  account: TREASURY_ACCOUNT,
});
/** Costs of 3,000 yuan that A and B owe jointly. */
export const joint = () => after(history(), charging(), head);
/** The decision on the costs is handed to the company on 1 June. */
export const serving = (over: Partial<Parameters<typeof ServeSubstituteCosts>[0]> = {}) =>
  ServeSubstituteCosts({ ...directly(at('2026-06-01 10:00')), costsId: 'costs-1', ...over });
/** What the bank reports of a debt. */
export const paying = (obligationId: string, amount: number, over: object = {}) =>
  RecordBankPayment({
    ...bankPayment({
      occurredAt: at('2026-06-05 10:00'),
      amount: yuan(amount),
      paymentId: `p-${obligationId}-${String(amount)}`,
      bankReference: `r-${obligationId}-${String(amount)}`,
      receiptNumber: `n-${obligationId}-${String(amount)}`,
    }),
    obligationId,
    ...over,
  });
