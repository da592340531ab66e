import { optional, record, text } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import {
  bankPayment,
  cashDeposit,
  cashHandIn,
  deferral,
  instalmentPlan,
  onSpotCollection,
  refundOrder,
  refundPayment,
} from './forms.js';

/** 罚缴分离: only the bank tells of a payment (S06, P2). */
export const RecordBankPayment = commandType('RecordBankPayment', record(bankPayment()), {
  by: ['bank'],
  zh: '登记银行代收缴款',
  en: 'Record a payment at the collecting bank',
});

export const CollectOnSpot = commandType(
  'CollectOnSpot',
  record({ ...onSpotCollection(), fiscalReceiptNumber: optional(text({ max: 128 })) }),
  { by: ['officer'], zh: '当场收缴罚款', en: 'Collect a fine on the spot' },
);

export const HandInCash = commandType('HandInCash', record(cashHandIn()), {
  by: ['officer'],
  zh: '当场收缴款交至机关',
  en: 'Hand in cash that was collected on the spot',
});

export const DepositCash = commandType('DepositCash', record(cashDeposit()), {
  by: ['unitHead', 'head', 'finance'],
  zh: '当场收缴款缴付银行',
  en: 'Deposit cash that was collected on the spot',
});

export const GrantDeferral = commandType('GrantDeferral', record(deferral()), {
  by: ['head'],
  zh: '批准延期缴纳罚款',
  en: 'Grant deferral',
});

export const GrantInstalments = commandType('GrantInstalments', record(instalmentPlan()), {
  by: ['head'],
  zh: '批准分期缴纳罚款',
  en: 'Grant instalments',
});

export const OrderRefund = commandType('OrderRefund', record(refundOrder()), {
  by: ['head', 'court', 'reconsiderationBody'],
  zh: '决定退还罚款',
  en: 'Order a refund',
});

export const PayRefund = commandType('PayRefund', record(refundPayment()), {
  by: ['finance'],
  zh: '退还罚款',
  en: 'Pay a refund',
});

export const paymentCommandTypes = [
  RecordBankPayment,
  CollectOnSpot,
  HandInCash,
  DepositCash,
  GrantDeferral,
  GrantInstalments,
  OrderRefund,
  PayRefund,
] as const;
