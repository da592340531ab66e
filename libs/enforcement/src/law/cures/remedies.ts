import { cure, type Cures } from './cure.js';

/** What to do when a remedy cannot be recorded. */
export const remediesCures: Cures = {
  'remedies.no-reconsideration-pending': cure(
    '核对复议编号；尚未登记受理的，先登记受理。',
    'Check the id of the reconsideration; if its acceptance is not on record, record that first.',
  ),
  'remedies.time-to-decide-over': cure(
    '核对通知的日期；确已逾期的，登记逾期未作复议决定或者迟到的决定。',
    'Check the day of the notice; if the time was over, record that it was not decided in time, or the late decision.',
  ),
  'remedies.prolonged-beyond-the-law': cure(
    '按延期通知填写新的届满日期；简易程序的，先登记转为普通程序。',
    'Write the last day that the notice tells; in the simple procedure, first record that it goes on in the ordinary one.',
  ),
  'remedies.ordinary-already': cure(
    '无需登记；需要延长期限的，登记延长。',
    'There is nothing to record; if the time was prolonged, record that.',
  ),
  'remedies.appeal-period-running': cure(
    '上诉期限届满后再登记生效；生效日期以生效证明为准。',
    'Record the effect after the period for an appeal is over, with the day in the certificate of effect.',
  ),
  'remedies.procedure-of-another-remedy': cure(
    '诉讼和监督不填适用程序。',
    'Leave the procedure out of a suit and of supervision.',
  ),
  'remedies.still-in-time': cure(
    '复议决定期限届满后再登记；其他程序按其结果登记。',
    'Record it once the time to decide is over; another remedy ends with its own outcome.',
  ),
  'remedies.challenges-no-judgment': cure(
    '复议和监督不填所针对的裁判或者复议。',
    'Leave what is challenged out of reconsideration and supervision.',
  ),
  'remedies.change-not-stated': cure(
    '载明变更后的罚款数额，或者保留的全部处罚内容，只填一项。',
    'Give the changed fine, or all penalties that remain, and not both.',
  ),
  'remedies.judgment-appealed': cure(
    '登记二审结果；一审裁判是否生效由其决定。',
    'Record the outcome of the appeal, which decides whether the first judgment has effect.',
  ),
  'remedies.no-judgment-to-challenge': cure(
    '填写所针对的裁判编号；上诉针对未生效的一审裁判，再审、抗诉针对生效裁判，起诉针对生效的复议决定。',
    'Name the remedy that is challenged: a judgment without effect for an appeal, one with effect for a retrial or a protest, a decision on reconsideration for a suit.',
  ),
  'remedies.no-judgment-without-effect': cure(
    '核对编号；先登记一审裁判结果，已生效的无需重复登记。',
    'Check the id: record the judgment first; one that has effect is not recorded again.',
  ),
  'remedies.other-decision': cure(
    '核对决定编号，填写本案现有的决定。',
    'Check the id of the decision, and name the one that this case has.',
  ),
  'remedies.outcome-without-paper': cure(
    '附上复议决定书、裁判文书或者调解书，并载明理由。',
    'Attach the decision, judgment or agreement, and give its reasons.',
  ),
  'remedies.fault-of-procedure': cure(
    '仅因程序违法的，不填实体原因；实体也不成立的，事由改填实体问题。',
    'Leave out what of the substance did not hold; or where it did not hold either, give the substance as the reason.',
  ),
  'remedies.redo-without-revocation': cure(
    '没有撤销整个决定或者其中某项处罚的，不填责令重作。',
    'Leave the order to decide anew out, unless the decision or one of its penalties was revoked.',
  ),
  'remedies.nothing-to-quash': cure(
    '未撤销原裁判或者复议决定，或者处罚决定不再有效的，不填撤销；驳回起诉的，复议决定仍然有效。',
    'Leave quashes out, unless the judgment or the decision on reconsideration fell and the decision is in force after the outcome.',
  ),
  'remedies.nothing-to-restore': cure(
    '核对所针对的裁判；本案没有原决定内容的，另行作出决定。',
    'Check which judgment falls; if the file lacks the decision of before, decide in a new step.',
  ),
  'remedies.matter-not-settled': cure(
    '先办结退款、返还和撤回公示的通报，再登记再审结果。',
    'First pay the refund, return what was taken and pass on the withdrawal, then record the outcome.',
  ),
  'remedies.judgment-not-quashed': cure(
    '填写撤销原裁判（quashes）。',
    'State quashes: the judgment below falls with this outcome.',
  ),
  'remedies.redone-meanwhile': cure(
    '先撤销依原裁判重新作出的决定，再登记再审结果。',
    'First revoke the decision that was made anew on the judgment, then record the outcome.',
  ),
  'remedies.remanded-without-judgment': cure(
    '改填结果；发回重审只用于上诉、再审、抗诉。',
    'Choose another outcome: only an appeal, a retrial or a protest is sent back.',
  ),
  'remedies.ended-before-accepted': cure(
    '核对并据实更正受理日期或者终结日期。',
    'Check the dates of acceptance and end, and correct the wrong one.',
  ),
  'remedies.fine-changed-without-change': cure(
    '结果不是变更、部分撤销或者调解的，去掉变更后的罚款数额和处罚内容；是的，改填结果。',
    'Leave the changed fine and penalties out, or choose the outcome that changes them.',
  ),
  'remedies.not-pending': cure(
    '核对编号；尚未登记受理的，先登记受理。',
    'Check the id; if the acceptance is not on record, record that first.',
  ),
  'remedies.nothing-decided': cure(
    '核对受理日期；决定作出后才能登记复议或者诉讼。',
    'Check the day of acceptance; a remedy is recorded after the decision was made.',
  ),
  'remedies.other-pending': cure('先登记在先的复议或者诉讼的结果。', 'Record the end of the pending remedy first.'),
  'remedies.reconsidered-already': cure(
    '对复议决定不服的，登记行政诉讼；申请人撤回违背真实意愿的，由复议机关恢复原复议。',
    'Record a suit instead; where a withdrawal was against the will of the applicant, the body reopens the first reconsideration.',
  ),
  'remedies.recorded-already': cure(
    '该复议或者诉讼已经登记；另一件使用新的编号。',
    'It is on record already; give another remedy a new id.',
  ),
  'remedies.nothing-changed': cure(
    '处罚内容未变的，按维持、驳回登记；已变更的，据实填写。',
    'If the penalties stay, record that the decision was upheld; if they changed, say how.',
  ),
  'remedies.worse-for-party': cure(
    '核对变更后的处罚内容；不得重于原处罚。',
    'Check the penalties in the changing decision; they cannot be heavier than the first ones.',
  ),
};
