import { cure, type Cures } from './cure.js';

/** What to do when a step of a transfer is refused. */
export const transferCures: Cures = {
  'transfer.approver-reported': cure(
    '由未参与提出报告的正职负责人或者主持工作的负责人审批。',
    'Let the principal or acting head decide; it must not be the person who made the report.',
  ),
  'transfer.before-the-step-before': cure(
    '核对并据实更正该步骤或者前一步骤的发生时间。',
    'Check the times of this step and the one before it, and correct the wrong one.',
  ),
  'transfer.copied-already': cure('已经抄送，无需再次抄送。', 'Nothing to do: it was copied already.'),
  'transfer.end-undocumented': cure(
    '附上不立案、撤销案件、不起诉决定或者判决等文书。',
    'Attach the paper that ended the criminal case: refusal, dismissal, non-prosecution or judgment.',
  ),
  'transfer.fined-party-unknown': cure(
    '写明被判处罚金的各当事人编号，每人一项。',
    'Name each party that the court fined (finedParty, furtherFines), once.',
  ),
  'transfer.fine-without-judgment': cure(
    '去掉罚金，或者把结果改为生效刑事判决并附判决书。',
    'Leave the criminal fine out, or record the judgment as the outcome and attach it.',
  ),
  'transfer.gaps-unexplained': cure(
    '补齐移交物品，或者写明差异的原因。',
    'Hand over what is missing, or explain each difference.',
  ),
  'transfer.object-listed-twice': cure('删去清单中重复的物品。', 'Remove the repeated object from the list.'),
  'transfer.out-of-order': cure(
    '核对移送进度，先办理中间应当办理的步骤。',
    'Check how far the transfer is, and take the steps before this one first.',
  ),
  'transfer.papers-missing': cure(
    '附齐移送书、调查报告和涉案物品清单后移送。',
    'Attach the letter, the investigation report and the list of objects, and deliver again.',
  ),
  'transfer.party-not-told': cure(
    '书面告知当事人后再移送财物。',
    'Tell the party in writing, then deliver the property.',
  ),
  'transfer.police-not-late': cure(
    '等待公安机关的决定期限届满；已作决定的，登记其决定。',
    "Wait until the police's time is over; if they decided, record their decision.",
  ),
  'transfer.reconsideration-too-late': cure(
    '改为建议人民检察院进行立案监督。',
    'Suggest supervision by the procuratorate instead.',
  ),
  'transfer.refused-for-missing-papers': cure(
    '请公安机关书面告知需补正的材料，登记补正要求后补送。',
    'Ask the police to name the missing papers, record their request, and supply them.',
  ),
  'transfer.refused-without-reasons': cure('写明不批准移送的理由。', 'Give the reasons for refusing the transfer.'),
  'transfer.reported-unsuspected': cure(
    '先登记该当事人涉嫌犯罪，或者从报告中去掉。',
    'Record first that a crime of this party is suspected, or leave it out of the report.',
  ),
  'transfer.reporter-not-of-team': cure(
    '由专案组成员提出移送报告。',
    'Let a member of the transfer team submit the report.',
  ),
  'transfer.road-still-open': cure(
    '先走完复议、立案监督等途径，或者等待刑事程序终结。',
    'Use reconsideration and supervision first, or wait until the criminal case ends.',
  ),
  'transfer.team-recused': cure(
    '由未回避的执法人员组成专案组。',
    'Form the team from officers who have not been recused.',
  ),
  'transfer.team-too-small': cure('由两名以上执法人员组成专案组。', 'Form a team of two or more officers.'),
};
