import { cure, type Cures } from './cure.js';

/** What to do when a step of a preservation by registration is refused. */
export const preservationCures: Cures = {
  'preservation.agent-without-authority': cure(
    '附上授权委托书，或者由物主本人领取。',
    'Attach the authority of the agent, or give the goods to the owner.',
  ),
  'preservation.answered-already': cure(
    '无需再次批准；需要再保存其他物品的，另行提请。',
    'Nothing to do; to preserve other goods, propose it under a new id.',
  ),
  'preservation.approved-by-proposer': cure('由机关其他负责人批准。', 'Let another head of the agency approve it.'),
  'preservation.evidence-unknown': cure(
    '先登记该项证据，再作出提取决定。',
    'Register the piece of evidence first, then decide to take the goods as evidence.',
  ),
  'preservation.goods-not-there': cure(
    '核对清单和已作出的处理，按现存数量填写。',
    'Compare the list with the decisions so far, and name no more than is still there.',
  ),
  'preservation.item-twice': cure('为每项物品使用各自的编号。', 'Give each line of the list an id of its own.'),
  'preservation.last-day-differs': cure(
    '核对工作日历版本；各系统进程应当使用同一版本的日历。',
    'Compare the calendars: all processes of the ledger need the same version.',
  ),
  'preservation.last-day-not-over': cure(
    '等待期限届满；日历尚未公布的，等待公布。',
    'Wait until the last day is over, or until the calendar of that year is published.',
  ),
  'preservation.no-list': cure('附上物品清单。', 'Attach the list of the goods.'),
  'preservation.not-approved': cure(
    '先由机关负责人批准；情况紧急的，载明理由并及时补办批准。',
    'Get the approval of the head first; if it was urgent, say why, and get the approval without delay.',
  ),
  'preservation.not-preserved': cure(
    '核对编号和日期；尚未登记保存的，先登记保存。',
    'Check the id and the date; if the goods have not been registered, register them first.',
  ),
  'preservation.not-proposed': cure('先提请先行登记保存，再批准。', 'Propose the preservation first, then approve it.'),
  'preservation.not-recorded': cure(
    '提供全程录像编号，或者请当事人、见证人到场。',
    'Name the recording of the step, or let the party or a witness be present.',
  ),
  'preservation.not-released': cure(
    '先作出解除或者返还的处理决定，再返还。',
    'Decide to release the goods first, then return them.',
  ),
  'preservation.not-tested': cure(
    '据实填写毁损灭失的原因。',
    'State what truly happened to the goods: lost or damaged.',
  ),
  'preservation.nothing-to-release': cure(
    '无需处理：物品均已处理，或者没有该项登记保存。',
    'Nothing to do: all goods were decided about, or there is no such preservation.',
  ),
  'preservation.owner-not-a-party': cure(
    '改填本案当事人，或者载明物品属于他人。',
    'Name a party of this case, or say that the goods belong to someone else.',
  ),
  'preservation.papers-not-handed-over': cure(
    '当场交付通知书和清单后再登记。',
    'Hand over the notice and the list on the spot, then record the step.',
  ),
  'preservation.preserved-already': cure(
    '其他物品另行提请，使用新的编号。',
    'For other goods, propose a preservation under a new id.',
  ),
  'preservation.proposed-already': cure('另一次登记保存使用新的编号。', 'Give another preservation a new id.'),
  'preservation.refused': cure(
    '不得保存；确有新的理由的，另行提请。',
    'Do not preserve the goods; if there are new reasons, propose it again under a new id.',
  ),
  'preservation.returned-to-another': cure(
    '交还清单所列物主，或者由其代理人持授权委托书领取。',
    'Return the goods to the owner on the list, or to an agent with an authority.',
  ),
  'preservation.term-over': cure(
    '尽快返还物品并取得收据；期限内已作出处理决定的，按决定作出之日登记。',
    'Return the goods against a receipt; if the decision was made in time, record it with its own day.',
  ),
  'preservation.test-unknown': cure('先登记检测检验鉴定的委托。', 'Record that the test was commissioned first.'),
  'preservation.witness-not-named': cure('填写见证人姓名。', 'Name the witness.'),
  'preservation.goods-due-back': cure('先返还所列物品。', 'Return the goods that the refusal names first.'),
};
