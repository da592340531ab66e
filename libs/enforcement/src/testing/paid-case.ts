import { fen, plainDate, yuan } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import {
  FineCollectedOnSpot,
  FinePaid,
  PaymentObligationOpened,
  type CollectOnSpot,
  type RecordBankPayment,
} from '../case/payment/vocabulary/index.js';
import { JudgmentTookEffect, RemedyAccepted, RemedyEnded } from '../case/remedies/vocabulary.js';
import type { DataOf } from '../law/command-type.js';
import { aCase, type CaseHistory } from './case-history.js';
import type { DataOfEvent } from './chapters.js';
import { everyParty, theDebt } from './every-party.js';
import { at } from './context-on.js';
import { decided, decisionServed, onSpotPenaltyDecided, penaltyDecided } from './decided-case.js';
import { noticeIssued, noticeServed } from './notified-case.js';
import { scopeDetermined } from './reviewed-case.js';
import type { Penalty } from '../case/values.js';
import { ids, Li, Wang } from './people.js';
import { document, fine } from './values.js';
import { COLLECTING_BANK, TREASURY_ACCOUNT } from './world.js';

/**
 * A fine that was served on 16 April 2026 and is due on 6 May, the first working day after the holidays; and what
 * happens to it afterwards.
 */

export const obligationOpened = (over: Partial<DataOfEvent<'PaymentObligationOpened'>> = {}): CaseEvent =>
  PaymentObligationOpened({
    obligationId: 'decision-1',
    debtors: theDebt.debtors,
    occurredAt: at('2026-04-16 10:00'),
    decisionId: 'decision-1',
    fine: yuan(10_000),
    dueOn: plainDate('2026-05-06'),
    statesSurcharge: true,
    collectingBankId: COLLECTING_BANK,
    account: TREASURY_ACCOUNT,
    ...over,
  });

/** Told of these penalties, decided and served with them, and the fine is owed. */
export const finedAsTold = (...penalties: Penalty[]): CaseHistory =>
  aCase()
    .concluded()
    .and(
      noticeIssued({ proposedPenalties: penalties }),
      noticeServed(),
      scopeDetermined(),
      penaltyDecided({ penalties, statesSurcharge: true }),
      decisionServed(),
      obligationOpened(),
    );

/** Decided, served and owed: 10,000 yuan unless said otherwise. */
export const fineOwed = (over: Partial<DataOfEvent<'PaymentObligationOpened'>> = {}): CaseHistory =>
  aCase()
    .concluded()
    .with(decided({ penalties: [fine(10_000)], statesSurcharge: over.statesSurcharge ?? true }))
    .and(decisionServed(), obligationOpened(over));

/** A fine of 100 yuan on the spot, on 6 May 2026. */
export const fineOwedOnSpot = (amount = 100): CaseHistory =>
  aCase().and(
    onSpotPenaltyDecided({ penalties: [fine(amount)] }),
    obligationOpened({
      occurredAt: at('2026-05-06 10:00'),
      fine: yuan(amount),
      dueOn: plainDate('2026-05-21'),
    }),
  );

export const bankPayment = (
  over: Partial<DataOf<typeof RecordBankPayment>> = {},
): DataOf<typeof RecordBankPayment> => ({
  occurredAt: at('2026-05-06 15:00'),
  paymentId: 'payment-1',
  amount: yuan(10_000),
  surcharge: fen(0),
  payeeAccount: TREASURY_ACCOUNT,
  bankId: COLLECTING_BANK,
  bankReference: 'cf-20260506-0001',
  receiptNumber: 'r-0001',
  ...over,
});

export const finePaid = (over: Partial<DataOfEvent<'FinePaid'>> = {}): CaseEvent =>
  FinePaid({
    ...theDebt,
    ...bankPayment(),
    paidOn: plainDate('2026-05-06'),
    outstanding: { fine: fen(0), surcharge: fen(0) },
    ...over,
  });

export const collection = (over: Partial<DataOf<typeof CollectOnSpot>> = {}): DataOf<typeof CollectOnSpot> => ({
  occurredAt: at('2026-05-06 10:05'),
  amount: yuan(100),
  ground: 'smallFine',
  officers: ids(Li, Wang),
  certificatesShown: true,
  where: 'land',
  evidence: [],
  fiscalReceiptNumber: 'fr-0001',
  ...over,
});

export const collectedOnSpot = (over: Partial<DataOfEvent<'FineCollectedOnSpot'>> = {}): CaseEvent =>
  FineCollectedOnSpot({
    ...theDebt,
    ...collection(),
    fiscalReceiptNumber: 'fr-0001',
    collectedOn: plainDate('2026-05-06'),
    handInDueOn: plainDate('2026-05-08'),
    outstanding: { fine: fen(0), surcharge: fen(0) },
    ...over,
  });

export const remedyAccepted = (over: Partial<DataOfEvent<'RemedyAccepted'>> = {}): CaseEvent =>
  RemedyAccepted({
    ...everyParty,
    occurredAt: at('2026-05-11 09:00'),
    remedyId: 'remedy-1',
    kind: 'reconsideration',
    reference: '赤政复受字〔2026〕1号',
    acceptedOn: plainDate('2026-05-11'),
    recordedBy: Li.personId,
    ...over,
  });

export const remedyEnded = (over: Partial<DataOfEvent<'RemedyEnded'>> = {}): CaseEvent =>
  RemedyEnded({
    ...everyParty,
    occurredAt: at('2026-06-30 09:00'),
    remedyId: 'remedy-1',
    outcome: 'upheld',
    reference: '赤政复决字〔2026〕1号',
    endedOn: plainDate('2026-06-30'),
    recordedBy: Li.personId,
    ...over,
  });

export const judgmentTookEffect = (over: Partial<DataOfEvent<'JudgmentTookEffect'>> = {}): CaseEvent =>
  JudgmentTookEffect({
    ...everyParty,
    occurredAt: at('2026-07-20 09:00'),
    remedyId: 'remedy-1',
    effectiveOn: plainDate('2026-07-17'),
    document: document('裁判文书生效证明'),
    recordedBy: Li.personId,
    ...over,
  });
