import { cure, type Cures } from './cure.js';

/** What to do when a step of legal review is refused. */
export const legalReviewCures: Cures = {
  'legal-review.agrees-despite-defect': cure(
    '改为修改、补充等不同意的意见，或者在问题改正后再出具同意意见。',
    'Give an opinion other than agreement, or agree only after the defect is corrected.',
  ),
  'legal-review.before-hearing': cure(
    '听证结束后再进行法制审核。',
    'Wait until the hearing is over, then go on with the review.',
  ),
  'legal-review.changes-not-stated': cure(
    '在再次送审中写明修改、补充的内容。',
    'Say in the new submission what was changed or added.',
  ),
  'legal-review.checks-incomplete': cure('对八项审核内容逐项作出答复。', 'Answer each of the eight checks.'),
  'legal-review.draft-heavier-than-notified': cure(
    '调整草案至告知范围以内；有新事实的，重新告知后再送审。',
    'Bring the draft down to what was notified; on new facts, issue a new notice first.',
  ),
  'legal-review.file-missing': cure(
    '补齐所列材料（与案卷登记的文件一致）后送审。',
    'Attach the papers that are named, the same files that are on record, and submit again.',
  ),
  'legal-review.hearing-still-requestable': cure(
    '等待听证要求期限届满，或者取得当事人明确放弃后再送审。',
    'Wait until the period for a hearing is over, or until the party waives it expressly.',
  ),
  'legal-review.no-disagreement': cure(
    '只有审核未通过时才能提请协调；已通过的，继续办理决定。',
    'Escalate only an opinion other than agreement; after agreement, go on to the decision.',
  ),
  'legal-review.not-its-reviewer': cure(
    '由接受送审的审核人员出具意见；需更换的，退回后重新送审。',
    'Let the reviewer of this submission give the opinion; to change the reviewer, have it returned and submit again.',
  ),
  'legal-review.not-pending': cure(
    '核对送审编号；已出具意见或者已退回的，按其结果办理。',
    'Check the id; if the opinion was given or the file returned, go on from there.',
  ),
  'legal-review.not-returned': cure(
    '核对送审编号；未退回的送审无需补充。',
    'Check the id; a submission that was not returned needs no supplement.',
  ),
  'legal-review.offence-not-named': cure('写明涉嫌的罪名。', 'Name the offence that is suspected.'),
  'legal-review.pending-already': cure(
    '等待已有送审的审核意见；另一次送审使用新的编号。',
    'Wait for the opinion on the pending submission; give a new submission a new id.',
  ),
  'legal-review.reviewer-drafted': cure(
    '送交未参与拟稿的审核人员。',
    'Submit to a reviewer who had no part in the draft.',
  ),
  'legal-review.reviewer-handled-case': cure(
    '送交未办理过本案的审核人员。',
    'Submit to a reviewer who never handled this case.',
  ),
  'legal-review.reviewer-of-handling-unit': cure(
    '送交办案机构以外的法制审核人员。',
    'Submit to a legal reviewer outside the handling unit who is not an auxiliary.',
  ),
  'legal-review.reviewer-presided': cure(
    '送交未主持本案听证的审核人员。',
    'Submit to a reviewer who does not preside over the hearing of this case.',
  ),
  'legal-review.reviewer-recused': cure('送交未回避的审核人员。', 'Submit to a reviewer who has not been recused.'),
  'legal-review.reviewer-unqualified': cure(
    '送交已登记并具备资格的审核人员；资格未登记的，先登记。',
    'Submit to a registered, qualified reviewer; if the qualification is not registered, register it first.',
  ),
  'legal-review.scope-not-determined': cure(
    '先判定本案是否属于法制审核范围。',
    'Determine first whether the case needs legal review.',
  ),
  'legal-review.submitted-to-oneself': cure('送交他人审核。', 'Submit to another reviewer.'),
  'legal-review.stale': cure(
    '以现有案卷材料重新提请法制审核，通过后再作决定。',
    'Submit the file as it is now for legal review again, and decide when it has passed.',
  ),
  'legal-review.agrees-to-changed-file': cure(
    '退回补充，由办案机构按现有材料补送；或者提出改正意见后再次送审。',
    'Return the file so that the unit supplies it as it is now, or ask for changes and have it submitted again.',
  ),
  'legal-review.defence-still-open': cure(
    '等待陈述申辩期限届满，或者取得当事人明确放弃后再送审。',
    'Wait until the period for the defence is over, or until the party waives it expressly.',
  ),
};
