import { cure, type Cures } from './cure.js';

/** What to do when a decision is refused, ordinary or on the spot. */
export const decisionCures: Cures = {
  'decision.account-of-agency': cure('改填代收机构的缴款账户。', 'Name an account of the collecting bank to pay into.'),
  'decision.against-deliberation': cure(
    '修改草案后重新集体讨论，或者按讨论结果办理。',
    'Change the draft and have the heads discuss it again, or decide as they concluded.',
  ),
  'decision.bank-not-contracted': cure(
    '改用当日代收协议有效的银行及账户；协议未登记的，先登记。',
    'Choose a bank and account under an agreement in force that day; if it is not registered, register it first.',
  ),
  'decision.basis-not-notified': cure(
    '就新的依据重新告知当事人，或者改用已告知的依据。',
    'Issue a new notice with this provision, or use only the provisions in the notice.',
  ),
  'decision.benchmark-unknown': cure(
    '改引决定之日对该职权事项有效的裁量基准档次；基准未登记的，先登记。',
    'Name a tier in force for this power on that day; if the benchmark is not registered, register it first.',
  ),
  'decision.change-during-conduct-not-weighed': cure(
    '在 lawComparisons 中列明行为开始之日和终了之日的规定，说明修改前的行为如何裁量。',
    'Name the versions of the first and of the last day in lawComparisons, and say how the time before the change weighs.',
  ),
  'decision.conduct-beginning-unknown': cure(
    '先认定违法行为起止时间，并重新告知当事人。',
    'Establish when the conduct began and ended, and issue the notice again.',
  ),
  'decision.conduct-established-after-notice': cure(
    '就认定的违法行为起止时间重新制作并送达告知书。',
    'Issue and serve the notice again, with the conduct as it was established.',
  ),
  'decision.limitation-passed': cure(
    '不予行政处罚，或者核对违法行为终了日期和发现日期。',
    'Decide on no penalty, or check the last day of the conduct and the day of its discovery.',
  ),
  'decision.comparison-of-other-law': cure(
    '比较违法行为发生之日与作出决定之日有效的两个版本；未变化的规定不作比较。',
    'Compare the versions of the day of the conduct and of the decision; leave out what did not change.',
  ),
  'decision.conduct-fined-in-another-case': cure(
    '不再处以罚款；本案罚款数额较高的，先撤销另案决定；系另一行为的，以另一编号提请立案。',
    'Leave the fine out; if this case has the higher one, have the other decision revoked first; for other conduct, file under a conductId of its own.',
  ),
  'decision.decided-by-handler': cure(
    '由未办理本案、未调查取证的负责人决定。',
    'Let a head who neither handled the case nor took evidence in it decide.',
  ),
  'decision.decided-by-proposer': cure('由提请人以外的负责人决定。', 'Let a head who did not propose it decide.'),
  'decision.change-heavier': cure(
    '变更只能减轻；需要加重的，撤销后重新告知、重新决定。',
    'A change only makes it lighter; for more, revoke the decision, issue a new notice and decide anew.',
  ),
  'decision.change-without-change': cure(
    '填写变更后的处罚内容；只是文字错误的，按更正办理。',
    'Give the penalties as they become; a slip of the pen is corrected instead.',
  ),
  'decision.redo-without-fallen-item': cure(
    '只降低数额的，不填重新作出；整项撤销的，在变更后的处罚中删去该项。',
    'Leave redo out where only an amount is lower; leave the whole item out of the penalties where it falls.',
  ),
  'decision.defence-period-running': cure(
    '等待陈述申辩期限届满，或者取得当事人明确放弃后再决定。',
    "Wait until the period for a defence is over, or record the party's express waiver.",
  ),
  'decision.age-unknown': cure(
    '核实当事人身份并登记出生日期（“核实当事人身份”），再作决定。',
    'Establish the age of the party (step "Establish the age of a party"), then decide.',
  ),
  'decision.correction-of-substance': cure(
    '涉及数额、当事人、依据或者措施的，依法变更或者撤销原决定，不得以更正、补正代替。',
    'Change or revoke the decision as the law provides; a correction cannot do it.',
  ),
  'decision.correction-unchecked': cure(
    '先复查改正情况并登记检查或者证据，再作出决定；未改正的，不适用该理由。',
    'Look whether it is corrected, record the inspection or the evidence, and decide then; if it is not, this reason does not hold.',
  ),
  'decision.correction-unclear': cure(
    '逐项写明原文和更正后的文字，数字连同前后文字写明。',
    'Write each change with the words as they are and as they should be, and the words around a number.',
  ),
  'decision.deviation-from-unknown-benchmark': cure(
    '改引有效的裁量基准；基准未登记的，先登记。',
    'Name a benchmark in force; if it is not registered, register it first.',
  ),
  'decision.deviation-not-approved-at-the-top': cure(
    '由主要负责人批准，或者登记集体讨论的参加人员、表决意见和讨论记录。',
    'Let the principal head approve it, or record the discussion in which the heads approved it: the members, their votes, the minutes.',
  ),
  'decision.fine-outside-range': cure(
    '把罚款调整到法定幅度以内；依法减轻的，载明减轻处罚及理由；幅度登记有误或者已变动的，先登记法定罚款幅度。',
    'Bring the fine within the range; if it is lawfully reduced, state so with the reasons; if the range is wrong, set the right one first.',
  ),
  'decision.reducing-tier-without-reduction': cure(
    '依法减轻的，载明减轻处罚及理由；否则适用法定幅度以内的档次。',
    'If the penalty is lawfully reduced, state so with the reasons; otherwise apply a tier within the range of the law.',
  ),
  'decision.fine-outside-tier': cure(
    '把罚款调整到该档次幅度以内，或者先办理调整适用的批准。',
    'Bring the fine within the tier, or have the deviation approved first.',
  ),
  'decision.fined-by-criminal-court': cure(
    '去掉罚款；其他种类的处罚可依法作出。',
    'Leave the fine out; other kinds of penalty may still be given by law.',
  ),
  'decision.guardian-not-told': cure(
    '责令监护人管教并登记通知情况后再决定。',
    'Tell the guardian to take care of the party, and record it in the decision.',
  ),
  'decision.heavier-law-applied': cure(
    '把依据改为处罚较轻的规定；轻重相同的，改为旧规定。',
    'Rest the decision on the lighter law; where both weigh the same, on the older one.',
  ),
  'decision.hearing-not-offered': cure(
    '重新告知并告知听证权利，期限届满后再决定。',
    'Issue a new notice that offers the hearing, and decide after its period is over.',
  ),
  'decision.hearing-pending': cure(
    '听证结束、放弃或者依法不予受理后再决定。',
    'Wait until the hearing was held, abandoned or lawfully rejected.',
  ),
  'decision.hearing-period-running': cure(
    '等待要求听证的期限届满，或者取得当事人明确放弃后再决定。',
    "Wait until the period for a hearing is over, or record the party's express waiver.",
  ),
  'decision.heavier-than-notified': cure(
    '减轻至告知范围以内；有新的事实的，重新告知后再决定。',
    'Bring the penalty down to what was notified; on new facts, issue a new notice first.',
  ),
  'decision.id-used': cure('为新的决定使用新的编号。', 'Give the new decision a new id.'),
  'decision.investigation-not-concluded': cure('先完成调查终结报告。', 'Conclude the investigation first.'),
  'decision.law-not-compared': cure(
    '在 lawComparisons 中列明新旧两个规定、哪个处罚较轻及理由，并适用较轻的规定。',
    'Name both versions in lawComparisons, say which is lighter and why, and rest the decision on that one.',
  ),
  'decision.law-repealed': cure(
    '不再认为是违法的，作出不予行政处罚决定；有后续规定而未登记的，先更正废止登记。',
    'Decide on no penalty; if something took the place of the provision, correct the entry of its repeal first.',
  ),
  'decision.limitation-not-passed': cure(
    '违法行为未过时效，改用其他处理理由。',
    'The limitation period has not passed: decide on another ground.',
  ),
  'decision.successors-judged-apart': cure(
    '在同一决定中对各承受人列同样的处罚；与违法行为无关的，先终止对其调查。',
    'List every successor with the same penalty in one decision; first drop one that has nothing to do with the conduct.',
  ),
  'decision.made-already': cure(
    '案件已经决定；需更正、撤销的，按更正、撤销步骤办理。',
    'The case is decided; to change the decision, correct or revoke it.',
  ),
  'decision.more-than-one-fine': cure(
    '只保留罚款数额高的一项罚款。',
    'Keep one fine only: the one under the provision with the higher fine.',
  ),
  'decision.no-benchmark': cure('写明所适用的裁量基准档次及理由。', 'Name the benchmark tier, and say why it applies.'),
  'decision.no-collecting-bank': cure(
    '写明代收机构和缴款账户。',
    'Name the collecting bank and the account to pay into.',
  ),
  'decision.no-education': cure(
    '对当事人进行教育，并在决定中记录。',
    'Educate the party, and record it in the decision.',
  ),
  'decision.no-major-penalty-to-report': cure(
    '核对决定；不属于重大行政处罚或者已经备案的，无需备案。',
    'Check the decision: if it is not a major penalty, or was reported already, there is nothing to report.',
  ),
  'decision.no-such-remedy': cure(
    '先登记复议、诉讼及其结果，撤销随之办理；或者改填实际的撤销理由。',
    'Record the remedy with its outcome, which revokes the decision by itself, or give the true ground of the revocation.',
  ),
  'decision.none-standing': cure(
    '核对案件：尚无决定或者决定已被撤销的，不能更正或者撤销。',
    'Check the case: without a decision in force there is nothing to correct or revoke.',
  ),
  'decision.fine-not-mitigated': cure(
    '从轻的降至所适用档次较低一半以内，减轻的降至该档次下限以下。',
    'Set a lighter fine in the lower half of the tier, or a reduced one below it.',
  ),
  'decision.minor-not-mitigated': cure(
    '载明从轻或者减轻以及理由（mitigation）。',
    'Say whether the penalty is lighter or reduced, and why (mitigation).',
  ),
  'decision.party-unheard': cure(
    '撤销原决定，复核陈述申辩或者组织听证后重新作出决定。',
    'Revoke the decision, review the defence or hold the hearing, and decide anew.',
  ),
  'decision.not-deliberated': cure(
    '提交负责人集体讨论，草案获得同意后再决定。',
    'Have the heads discuss this draft together, and decide after they have approved it.',
  ),
  'decision.not-reviewed': cure(
    '先送法制审核，审核通过后再决定。',
    'Submit the draft to legal review, and decide after it has agreed.',
  ),
  'decision.other-than-reviewed-draft': cure(
    '按审核通过的草案决定；草案有变化的，重新送审。',
    'Decide the draft that was reviewed; if it changed, submit it again.',
  ),
  'decision.party-not-under-14': cure(
    '改用其他不予处罚的理由；出生日期有误的，先核对更正。',
    'Use another ground for no penalty; if the date of birth is wrong, check it first.',
  ),
  'decision.party-under-14': cure(
    '作出不予行政处罚决定，并责令监护人加以管教。',
    'Decide on no penalty, and tell the guardian to take care of the party.',
  ),
  'decision.penalties-differ-from-review': cure(
    '按审核通过的处罚内容决定；有变化的，重新送审。',
    'Decide the penalties that were reviewed; if they changed, submit the draft again.',
  ),
  'decision.performance-not-stated': cure(
    '写明处罚的履行方式和期限。',
    'Say how and by when the penalty is to be performed.',
  ),
  'decision.review-before-hearing': cure(
    '听证结束后重新送法制审核。',
    'Submit the case to legal review again, now that the hearing is over.',
  ),
  'decision.review-not-passed': cure(
    '尚未出具意见的，等待审核；退回的，补充所要求的材料；未通过的，按审核意见修改补充后再次送审，通过后再决定。',
    'Wait for an opinion that is not given yet; supply what the reviewer asked for; or correct what the review found and submit again. Decide after it has agreed.',
  ),
  'decision.still-unlawful': cure(
    '在 lawComparisons 中列明已修改或者废止的规定及其后续规定，说明新的规定不认为是违法；否则改用其他理由。',
    'Name the repealed or amended provision and its successor in lawComparisons, or use another ground for no penalty.',
  ),
  'decision.beyond-the-item': cure(
    '删去未被撤销种类的处罚，只就被撤销的内容决定。',
    'Leave out what was not revoked: the decision is about the item that fell.',
  ),
  'decision.heavier-than-judged': cure(
    '按生效裁判、复议决定变更后的内容或者更轻的处罚决定；有新的事实的，重新告知时载明。',
    'Impose no more than what the judgment or the reconsideration left; new facts are named in a new notice.',
  ),
  'decision.same-act-again': cure(
    '查清新的事实或者改用正确的依据并重新告知，或者减轻处罚。',
    'Establish new facts or the right provisions and issue a new notice, or impose less.',
  ),
  'decision.transfer-open': cure(
    '等待移送程序终结；公安机关不立案或者退回的，登记后恢复行政处理。',
    'Wait until the transfer is over; when the case comes back, record that and resume.',
  ),
  'on-spot.actor-not-present': cure(
    '由现场执法人员本人登记。',
    'Let one of the officers who were on the spot record it.',
  ),
  'on-spot.conduct-in-the-future': cure(
    '核对并据实更正违法行为日期。',
    'Check the date of the conduct, and correct it.',
  ),
  'on-spot.defence-not-heard': cure(
    '告知权利并听取陈述申辩后再作出当场处罚。',
    'Inform the party of its rights, hear the party, and then decide.',
  ),
  'on-spot.fine-too-high': cure(
    '改按普通程序立案办理，或者把罚款降到限额以内。',
    'Use the ordinary procedure, or bring the fine within the limit.',
  ),
  'on-spot.guardian-must-be-there': cure(
    '等监护人（或者同住成年家属）到场后再处理并据实填写；不能到场的，适用普通程序立案。',
    'Wait for the guardian, or an adult of the household, and say who came; if nobody comes, open an ordinary case.',
  ),
  'on-spot.kind-not-allowed': cure(
    '当场只给予警告或者罚款；其他处罚按普通程序办理。',
    'Give only a warning or a fine on the spot; use the ordinary procedure for other penalties.',
  ),
  'on-spot.not-handed-over': cure(
    '当场交付决定书，并如实登记交付情况。',
    'Hand the decision to the party on the spot, and record it.',
  ),
  'on-spot.nothing-to-report': cure(
    '核对案件：不是当场处罚或者已经备案的，无需备案。',
    'Check the case: if nothing was decided on the spot, or it was reported already, there is nothing to report.',
  ),
  'decision.review-before-rights-ended': cure(
    '期限届满后重新提请法制审核。',
    'Submit the file for legal review again, now that the periods are over.',
  ),
  'decision.deliberation-before-rights-ended': cure(
    '期限届满后重新集体讨论。',
    'Have the heads discuss the case again, now that the periods are over.',
  ),
  'decision.deviation-within-tier': cure(
    '核对所调整的档次（tierId）、方向（side）和批准的罚款限额（furthest）；在档次内的无需批准。',
    'Check the tier (tierId), the side and the furthest fine; within the tier nothing has to be approved.',
  ),
  'decision.undone-by-one-head': cure(
    '提请负责人集体讨论，登记参加人员、表决意见和讨论笔录（panel）。',
    'Have the heads discuss it, and record the members, their votes and the minutes (panel).',
  ),
  'decision.change-not-reviewed': cure(
    '将变更内容送法制审核，登记审核人员和同意的审核意见（reviewed）。',
    'Have the change reviewed, and record the reviewer and the opinion that agrees (reviewed).',
  ),
  'decision.deviation-stale': cure(
    '就现行报告和告知书重新批准调整适用，或者在档次内处罚。',
    'Have the deviation approved again, or bring the fine within the tier.',
  ),
  'decision.fined-as-another-party': cure(
    '对其中一个当事人编号作出处罚；另一编号退出本案。',
    'Fine the offender under one id, and let the other one leave the case.',
  ),
  'decision.disorder-of-an-organisation': cure(
    '选择适用于单位的不予处罚事由，或者对责任自然人另行处理。',
    'Choose a reason that an organisation can have.',
  ),
  'decision.suspicion-of-review-open': cure(
    '先登记涉嫌犯罪，由负责人决定是否移送。',
    'Record the suspicion, and let the head decide on the transfer.',
  ),
  'decision.no-penalty-against-deliberation': cure(
    '提请再次集体讨论，按其结论办理。',
    'Let the heads discuss again, and follow what they conclude.',
  ),
  'decision.notice-outdated': cure(
    '重新制作并送达告知书，期满后再决定。',
    'Issue and serve a new notice, and decide when its periods are over.',
  ),
};
