import { cure, type Cures } from './cure.js';

/** What to do when a payment, cash, a plan or a refund is refused. */
export const paymentCures: Cures = {
  'payment.payer-not-debtor': cure(
    '核对缴款人；由他人代缴的，不填写缴款人。',
    'Check the payer; where somebody else paid for the debtors, leave the payer out.',
  ),
  'refund.payee-did-not-pay': cure(
    '按各缴款人实际缴纳的金额分别退还，或者不指定收款人由系统分配。',
    'Refund each payer what it paid, or name no payee and let the ledger divide the amount.',
  ),
  'payment.debt-not-named': cure(
    '写明缴款单上的 obligationId，或者缴款人的 partyId 后再次登记。',
    'Give the obligationId from the payment slip, or the partyId of the debtor, and record it again.',
  ),
  'cash.amount-differs': cure(
    '按票据金额交付；票据有误的，据实更正后办理。',
    'Hand in the amount on the receipt; if the receipt is wrong, have it corrected first.',
  ),
  'cash.before-it-came-in': cure(
    '核对并据实更正交款或者缴付银行的日期。',
    'Check the date of the hand-in or deposit, and correct it.',
  ),
  'cash.landing-misdated': cure(
    '核对抵岸日期；并非水上收缴的，去掉该项。',
    'Check the day of landing; if the fine was not collected on the water, leave it out.',
  ),
  'cash.landing-not-dated': cure('补填抵岸日期。', 'Add the day of landing.'),
  'cash.not-with-agency': cure(
    '核对票据号码；尚未交至机关的，先登记交款。',
    'Check the receipt number; if it is not on record that the cash was handed in, record that first.',
  ),
  'cash.not-with-officer': cure(
    '核对票据号码；尚未登记当场收缴的，先登记收缴。',
    'Check the receipt number; if the collection is not on record, record that first.',
  ),
  'collection.remoteness-not-stated': cure(
    '载明地区类型、距代收网点的距离和不能电子支付的原因；与收缴地点不符的，据实更正。',
    'State the kind of place, the distance to the next outlet, and why not electronically; correct what does not fit.',
  ),
  'collection.difficulty-not-shown': cure(
    '附上难以执行的证据；没有的，请当事人到银行缴款。',
    'Attach evidence of the difficulty; without any, let the party pay at the bank.',
  ),
  'collection.fine-not-small': cure(
    '不当场收缴，请当事人到代收机构缴款。',
    'Do not collect it: let the party pay at the collecting bank.',
  ),
  'collection.no-fiscal-receipt': cure(
    '出具财政部门统一制发的专用票据后再收缴。',
    'Give the unified receipt of the finance department before you collect.',
  ),
  'collection.not-requested': cure(
    '取得当事人提出的记录；没有的，请当事人到银行缴款。',
    "Put the party's request on record; without one, let the party pay at the bank.",
  ),
  'collection.receipt-used': cure(
    '核对票据号码，使用未用过的票据。',
    'Check the receipt number, and use a receipt that was not used before.',
  ),
  'payment.costs-are-no-fine': cure(
    '代履行费用按决定所载期限到代收机构缴纳。',
    'Let the costs be paid at the bank by the day that their decision states.',
  ),
  'deferral.gives-no-time': cure(
    '把新的缴款期限定在现有期限和批准之日以后。',
    'Set a due date that is later than the present one and later than the day of the approval.',
  ),
  'instalments.not-in-order': cure(
    '至少分两期，各期期限依次在后且不早于批准之日。',
    'Plan two or more instalments, each due after the one before, and none before the day of the approval.',
  ),
  'instalments.sum-differs': cure(
    '调整各期数额，使其总和等于未缴罚款。',
    'Change the instalments so that they add up to what is left of the fine.',
  ),
  'payment.bank-of-another': cure('由实际收款的代收机构登记。', 'Let the bank that received the payment record it.'),
  'payment.empty': cure('填写实际缴款金额。', 'Give the amount that was really paid.'),
  'payment.exceeds-open-fine': cure(
    '只登记应缴部分，超出部分退还缴款人。',
    'Record only what is owed, and give the excess back to the payer.',
  ),
  'payment.nothing-owed': cure(
    '核对案件：未送达的先送达；已缴清或者已撤销的，将款项退还缴款人。',
    'Check the case: serve the decision first; if nothing is owed, give the money back to the payer.',
  ),
  'payment.payee-is-agency': cure(
    '款项应缴入代收账户；已缴入机关账户的，上缴国库并报告监督机关。',
    'Fines go to the account of the collecting bank; if an agency received the money, pay it into the treasury and report it to the supervisor.',
  ),
  'payment.payee-not-contracted': cure(
    '核对收款账户；代收协议未登记的，先登记协议。',
    'Check the payee account; if its agreement is not registered, register that first.',
  ),
  'payment.recorded-already': cure('该笔缴款已经登记，无需重复登记。', 'Nothing to do: this payment is on record.'),
  'payment.surcharge-exceeds-due': cure(
    '按当日应缴的加处罚款登记，超出部分退还缴款人。',
    'Record the surcharge owed on that day, and give the excess back to the payer.',
  ),
  'payment.surcharge-not-stated': cure(
    '不得加收加处罚款；已收的退还缴款人。',
    'Do not collect a surcharge; give back what was collected.',
  ),
  'refund.exceeds-ground': cure(
    '把退还数额调整到没有依据收取的部分以内。',
    'Bring the refund down to what was paid without ground.',
  ),
  'refund.not-ordered': cure(
    '先决定退还，再按决定的数额退付。',
    'Order the refund first, then pay no more than was ordered.',
  ),
  'collection.not-on-the-spot': cure('告知当事人到银行缴纳。', 'Let the party pay at the bank.'),
};
