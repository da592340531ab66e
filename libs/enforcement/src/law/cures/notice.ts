import { cure, type Cures } from './cure.js';

/** What to do when a notice or a defence is refused. */
export const noticeCures: Cures = {
  'notice.benchmark-unknown': cure(
    '选用当日有效、适用于该职权事项的裁量基准档次。',
    'Choose a tier of a benchmark for this power that is in force on that day.',
  ),
  'notice.decided-before-arrival': cure(
    '核对交邮日期和邮件号码；在期限内、决定前交邮的，据实登记交邮情况。',
    'Check the day of posting; if it was in time and before the decision, record it with the tracking number.',
  ),
  'notice.posted-after-arrival': cure('核对并据实更正交邮日期。', 'Check the day of posting, and correct it.'),
  'notice.beyond-the-item': cure(
    '删去未被撤销种类的处罚，只就被撤销的内容告知。',
    'Leave out what was not revoked: the notice is about the item that fell.',
  ),
  'notice.heavier-than-judged': cure(
    '拟处罚不得重于生效裁判、复议决定变更后的内容；有新的事实的，在告知书中载明。',
    'Propose no more than what the judgment or the reconsideration left, or name the new facts in the notice.',
  ),
  'notice.same-act-again': cure(
    '在告知书中载明新的事实或者改用正确的依据，或者减轻拟处罚。',
    'Name new facts or the right provisions in the notice, or propose less.',
  ),
  'defence.known-already': cure(
    '该陈述申辩已经登记；另一次陈述申辩使用新的编号。',
    'It is on record already; give another defence a new id.',
  ),
  'defence.not-awaiting-review': cure(
    '核对编号；已复核的无需再复核，未收到的先登记收到。',
    'Check the id; a defence that was reviewed needs no second review; one that is not on record must be recorded first.',
  ),
  'defence.not-reviewed': cure(
    '先由办案人员复核陈述申辩并形成书面意见。',
    'Let the handlers review the defence in writing first.',
  ),
  'defence.reviewed-before-receipt': cure(
    '核对并据实更正复核日期或者收到日期。',
    'Check the dates of review and receipt, and correct the wrong one.',
  ),
  'defence.reviewer-not-handler': cure('由本案办案人员复核。', 'Let a handler of the case make the review.'),
  'notice.change-not-stated': cure(
    '在重新告知中写明与原告知相比的变化。',
    'Say in the new notice what changed against the earlier one.',
  ),
  'notice.hearing-not-offered': cure(
    '在告知书中告知要求听证的权利后重新制作。',
    'Issue the notice again, and offer the hearing in it.',
  ),
  'notice.heavier-without-new-facts': cure(
    '写明新的事实和证据；没有新事实的，拟处罚不得重于原告知。',
    'Name the new facts and evidence; without them, do not propose more than the earlier notice.',
  ),
  'notice.guardian-must-waive': cure(
    '由监护人书面放弃，并填写放弃人；或者等待期限届满。',
    'Have the guardian waive in writing, and say so; or wait for the end of the period.',
  ),
  'notice.id-used': cure('为新的告知书使用新的编号。', 'Give the new notice a new id.'),
  'notice.investigation-not-concluded': cure(
    '先完成调查终结报告，再制作告知书。',
    'Conclude the investigation first, then issue the notice.',
  ),
  'notice.no-right-to-waive': cure(
    '从放弃事项中去掉听证权利；应当告知听证的，先重新告知。',
    'Leave the hearing out of the waiver; if one should have been offered, issue a new notice first.',
  ),
  'notice.not-in-force': cure('改为送达现行有效的告知书。', 'Serve the notice that is in force.'),
  'notice.not-replacing-the-one-in-force': cure(
    '在新告知书中写明替代现行有效的告知书。',
    'Say in the new notice that it replaces the one in force.',
  ),
  'notice.not-served': cure('先向当事人送达告知书。', 'Serve the notice on the party first.'),
  'notice.served-already': cure(
    '告知书已经送达，无需再次送达；期限自首次送达起算。',
    'Nothing to do: it was served, and the periods run from that day.',
  ),
  'notice.served-before-issue': cure(
    '核对并据实更正制作日期或者送达日期。',
    'Check the dates of issue and service, and correct the wrong one.',
  ),
  'notice.nothing-new': cure(
    '沿用已送达的告知书；确有新事实或者变化的，在告知书中写明。',
    'Go on under the notice that was served; if something did change, say so in its facts, basis or penalties.',
  ),
};
