import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan, type PlainDate } from '@ecl/kernel';
import type { CaseHistory } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { after, document, recordedBy } from '../../testing/index.js';
import { remedyAccepted } from '../../testing/paid-case.js';
import { Bank, Finance, Li, PrincipalHead } from '../../testing/people.js';
import { caseDecider } from '../case.js';
import { balanceOn } from '../payment/balance.js';
import { PayRefund } from '../payment/vocabulary/index.js';
import type { Penalty } from '../values.js';
import { AcceptRemedy, EndRemedy, RecordJudgmentEffect } from './vocabulary.js';

const now = '2027-06-01T10:00:00+08:00';
export const officer = contextOn(now, { actor: Li, noticed: [2027] });
export const head = contextOn(now, { actor: PrincipalHead });
export const bank = contextOn(now, { actor: Bank });
const finance = contextOn(now, { actor: Finance });
export const PARTY = 'party-1';
export const ITEM = 'party-1-redo-1';
export const gains: Penalty = { kind: 'confiscationOfGains', amount: yuan(3_000) };
export type End = Parameters<typeof EndRemedy>[0];

export const ending = (remedyId: string, day: string, over: Partial<End> = {}) =>
  EndRemedy({
    partyId: PARTY,
    occurredAt: at(`${day} 09:00`),
    remedyId,
    outcome: 'revoked',
    reasons: '认定事实不清',
    document: document(`裁判文书${remedyId}`),
    reference: remedyId,
    ...over,
  });
export const ended = (history: CaseHistory, ...args: Parameters<typeof ending>) =>
  after(history, ending(...args), officer);
export const accepted = (
  history: CaseHistory,
  remedyId: string,
  day: string,
  kind: Parameters<typeof AcceptRemedy>[0]['kind'],
  against?: string,
) =>
  after(
    history,
    AcceptRemedy({
      partyId: PARTY,
      occurredAt: at(`${day} 09:00`),
      remedyId,
      kind,
      ...(against === undefined ? {} : { against }),
      reference: remedyId,
    }),
    officer,
  );
export const inForceOn = (history: CaseHistory, remedyId: string, day: string) =>
  after(
    history,
    RecordJudgmentEffect({
      partyId: PARTY,
      occurredAt: at(`${day} 09:00`),
      remedyId,
      effectiveOn: plainDate(day),
      document: document(`生效证明${remedyId}`),
    }),
    officer,
  );

/** Sued on 11 May; the judgment of 30 June, against which nobody appealed, had effect on 17 July. */
export const judged = (history: CaseHistory, over: Partial<End> = {}) =>
  inForceOn(
    ended(history.and(remedyAccepted({ kind: 'litigation' })), 'remedy-1', '2026-06-30', over),
    'remedy-1',
    '2026-07-17',
  );
export const retried = (history: CaseHistory, against = 'remedy-1', remedyId = 'retrial') =>
  accepted(history, remedyId, '2026-09-01', 'retrial', against);
/** The retrial of 1 October lets the judgment fall and upholds the decision. */
export const UPHELD = { outcome: 'dismissed', quashes: true } as const;
export const restoring = (over: Partial<End> = UPHELD) => ending('retrial', '2026-10-01', over);
export const restored = (history: CaseHistory, over: Partial<End> = UPHELD) => after(history, restoring(over), officer);
export const recorded = (history: CaseHistory, over: Partial<End> = UPHELD) =>
  recordedBy(history, restoring(over), officer).map(({ type }) => type);

export const stateOf = (history: CaseHistory) => fold(caseDecider, [...history]);
export const running = (history: CaseHistory, subject = PARTY) =>
  stateOf(history)
    .clocks.filter((each) => each.is === 'running' && each.subject === subject)
    .map(({ clock, from }): readonly [string, PlainDate] => [clock, from]);
export const published = decisionPublished({ occurredAt: at('2026-04-17 09:00') });
const rate = { surchargePerDayPercent: 3, surchargeCapPercent: 100 };
export const owedOn = (history: CaseHistory, day: string) => {
  const { payment, remedies } = history.state;
  if (payment.is === 'none') throw new Error('no debt');
  return balanceOn(plainDate(day), payment, remedies, rate);
};
export const refunded = (history: CaseHistory, amount: number, over = {}) =>
  after(
    history,
    PayRefund({
      partyId: PARTY,
      occurredAt: at('2026-08-01 09:00'),
      amount: yuan(amount),
      obligationId: 'decision-1',
      reference: String(amount),
      ...over,
    }),
    finance,
  );
