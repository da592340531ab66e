import { cure, type Cures } from './cure.js';

/** What to do about a finding in an imported case: nothing was refused, it happened elsewhere. */
export const importedCures: Cures = {
  'imported.appeal-before-service': cure(
    '核实送达日期；确未送达的，补送并记录。',
    'Check the day of service; if the decision was never served, serve it and record it.',
  ),
  'imported.appeal-decided-late': cure(
    '向复议机关核实办理期限；有中止、延长文书的，附入案卷。',
    'Ask the review body about the time it took; file the papers of any suspension or extension.',
  ),
  'imported.appeal-forwarded-late': cure(
    '核实转送日期，并在案卷中记录迟延原因。',
    'Check the day of forwarding, and put the reason for the delay in the file.',
  ),
  'imported.appeal-late': cure(
    '核实送达日期和申请日期；有正当理由耽误的，附入案卷。',
    'Check the days of service and appeal; file any good reason for the delay.',
  ),
  'imported.collection-before-remedies-lapsed': cure(
    '核实救济期限；确属提前移送的，撤回移送，待期限届满或者救济终结后再移送。',
    'Check the period for remedies; if the case was sent too early, withdraw it until the period or the remedy is over.',
  ),
  'imported.collection-late': cure(
    '核实期限中止、中断情况；确已逾期的，法院可能不予受理，报负责人处理。',
    'Check whether the period was interrupted; if it is too late, the court may refuse, so report it to a head.',
  ),
  'imported.collection-of-a-settled-fine': cure(
    '撤回强制征收；多收的款项退还当事人。',
    'Withdraw the collection, and return what was collected in excess.',
  ),
  'imported.collection-without-demand': cure(
    '核实催告书及送达日期；未催告的，先催告，满十个工作日后再移送。',
    'Check the demand and its date of service; if there was no demand, serve one and wait ten working days.',
  ),
  'imported.over-collected': cure(
    '核对账目，多收部分退还缴款人。',
    'Check the account, and return the excess to the payer.',
  ),
  'imported.payment-late': cure(
    '核实送达和缴款日期；有批准延期或者分期的，附入案卷。',
    'Check the days of service and payment; file any deferral or instalments that were granted.',
  ),
  'imported.payment-of-nothing': cure(
    '核对账目；误记的更正，未收到款项的撤销该条记录。',
    'Check the account; correct the entry, or take it back if nothing was received.',
  ),
  'imported.service-late': cure(
    '核实送达日期，并在案卷中记录迟延原因。',
    'Check the day of service, and put the reason for the delay in the file.',
  ),
  'imported.suit-before-service': cure(
    '核实送达日期；确未送达的，补送并记录。',
    'Check the day of service; if the decision was never served, serve it and record it.',
  ),
  'imported.suit-late': cure(
    '核实起诉期限；有正当理由耽误的，由法院认定。',
    'Check the period for the suit; the court decides whether a delay is excused.',
  ),
  'imported.surcharge-during-remedy': cure(
    '核减复议、诉讼期间的加处罚款；已收的退还。',
    'Remove the surcharge for the time of the remedy, and return what was collected.',
  ),
  'imported.surcharge-early': cure(
    '核减缴款期限届满前的加处罚款；已收的退还。',
    'Remove the surcharge for the time before the due date, and return what was collected.',
  ),
  'imported.surcharge-on-a-settled-fine': cure(
    '撤销该笔加处罚款；已收的退还。',
    'Take back the increase, and return what was collected of it.',
  ),
  'imported.surcharge-over-cap': cure(
    '把加处罚款核减到不超出罚款数额；多收的退还。',
    'Bring the surcharge down to the fine, and return what was collected above it.',
  ),
  'imported.surcharge-over-rate': cure(
    '按每日百分之三核减加处罚款；多收的退还。',
    'Bring the surcharge down to three percent a day, and return what was collected above it.',
  ),
};
