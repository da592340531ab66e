import { cure, type Cures } from './cure.js';

/** What to do when a deliberation is refused. */
export const deliberationCures: Cures = {
  'deliberation.chair-absent': cure(
    '由实际参加并主持讨论的负责人登记，并列入参加人员。',
    'Let the head who took part and presided record it, and list that head as a member.',
  ),
  'deliberation.conclusion-against-vote': cure(
    '按表决结果据实登记结论；需要同意的，修改草案后重新讨论。',
    'Record the conclusion as the vote was; for an approval, change the draft and discuss it again.',
  ),
  'deliberation.draft-not-reviewed': cure(
    '草案经法制审核通过后再提交集体讨论。',
    'Wait until the draft has passed legal review, then have the heads discuss it.',
  ),
  'deliberation.handler-votes': cure(
    '办案人员不参加表决，重新讨论表决并据实登记。',
    'Discuss and vote again without the handlers; they only report.',
  ),
  'deliberation.member-not-head': cure(
    '只由本机关负责人参加表决；任职未登记的，先登记。',
    'Let only heads of the agency vote; if an appointment is not registered, register it first.',
  ),
  'deliberation.no-quorum': cure(
    '达到本机关议事规则规定的人数后重新集体讨论，按到会情况如实填写。',
    'Discuss it again with as many heads as the rules of procedure ask for, and name all who are there.',
  ),
  'deliberation.not-collective': cure('由两名以上负责人重新集体讨论。', 'Discuss it again with two or more heads.'),
  'deliberation.recused-votes': cure(
    '由未回避的负责人重新讨论表决。',
    'Discuss and vote again without the recused person.',
  ),
  'deliberation.stale': cure(
    '由负责人就现有案卷材料重新集体讨论。',
    'Have the heads discuss the case again, on the file as it is now.',
  ),
  'deliberation.rights-running': cure(
    '等待期限届满，或者取得当事人明确放弃后再集体讨论。',
    'Wait until the periods are over or waived expressly, then have the heads discuss.',
  ),
  'deliberation.before-hearing': cure(
    '听证结束后再进行集体讨论。',
    'Wait until the hearing is over, then have the heads discuss.',
  ),
};
