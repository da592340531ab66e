import { cure, type Cures } from './cure.js';

/** What to do when a case cannot be filed. */
export const filingCures: Cures = {
  'filing.lead-not-here': cure(
    '从线索台账中选择本机关未作不予立案处理的线索；没有线索的，删去 leadId。',
    'Take a lead of your agency that was not closed from the list of leads; if there is none, leave out leadId.',
  ),
  'filing.split-from-another-matter': cure(
    '核对原案编号和当事人；不是分案的，删去 splitFrom。',
    'Check the case of origin and the parties; if nothing is split off, leave out splitFrom.',
  ),
  'filing.approved-by-proposer': cure(
    '由提请人以外的机关负责人审批。',
    'Let a head who did not propose the filing decide on it.',
  ),
  'filing.conduct-ends-before-it-begins': cure(
    '更正违法行为的起止日期。',
    'Correct the first or the last day of the conduct.',
  ),
  'filing.conduct-not-in-question': cure(
    '无需认定；有现行有效罚款的另案中认定。',
    'Leave it as it is, or name the conduct in the case that has a fine in force.',
  ),
  'filing.conduct-named-so': cure('无需再次认定。', 'Leave it as it is.'),
  'filing.conduct-not-named-by-handler': cure('由本案办案人员认定。', 'Let one of the handlers of the case name it.'),
  'filing.conduct-period-not-by-handler': cure(
    '由本案办案人员认定。',
    'Let one of the handlers of the case establish it.',
  ),
  'filing.conduct-period-wrong': cure(
    '核对起止日期；仍在持续的，以查实的最后一日为终了日期。',
    'Check both days; for conduct that still goes on, the last day is the last one that was established.',
  ),
  'filing.conduct-in-the-future': cure(
    '核对并据实更正违法行为日期。',
    'Check the date of the conduct, and correct it.',
  ),
  'filing.discovered-later': cure('核对并据实更正发现违法行为的日期。', 'Check the date of discovery, and correct it.'),
  'filing.handlers-not-certified': cure(
    '指定两名以上持有相应领域和区域有效证件的办案人员后重新提请。',
    'Name two or more handlers whose certificates cover the field and the place, and propose again.',
  ),
  'filing.lapse-not-stated': cure(
    '填写时效事实并附证明，或者改填其他理由。',
    'State when it ended, whether it goes on and when it was found, with the paper; or give another reason.',
  ),
  'filing.limitation-not-passed': cure(
    '核对各项日期；未超过时效的，改填实际理由或者立案。',
    'Check the days; if the limitation has not passed, give the true reason, or file the case.',
  ),
  'filing.discovery-not-shown': cure(
    '附上当日证明发现违法行为的材料（举报登记、线索登记、检查记录等）；没有的，不予立案。',
    'Attach the paper of that day which shows the discovery (a complaint, a registered lead, a record); without one, do not file the case.',
  ),
  'filing.limitation-passed': cure(
    '不予立案；有连续或者继续状态、涉及生命健康等五年时效情形的，补充说明后重新提请。',
    'Do not file the case; if the conduct went on, or the five-year limit applies, say so and propose again.',
  ),
  'filing.transfer-over-a-decision': cure(
    '先办结已作出的决定：送达、履行或者终结执行、退还应退款物，待复议、诉讼终结后再移送其余部分。',
    'Finish what follows from the decision first: serve it, see it performed or its enforcement ended, pay back, await the remedy; then transfer the rest.',
  ),
  'filing.transfer-of-an-ordered-redo': cure(
    '按生效的判决、复议决定重新作出决定，再办理移送。',
    'Decide anew as the judgment or the reconsideration orders, and only then transfer.',
  ),
  'filing.no-transfer-letter': cure(
    '附上案件移送函后重新办理移送。',
    'Attach the transfer letter, and transfer the case again.',
  ),
  'party.identity-of-another-kind': cure(
    '核对当事人类型；法人或者其他组织填写统一社会信用代码，公民填写出生日期和公民身份号码。',
    'Check the kind of the party: an organisation has a social credit code, a citizen a date of birth and an identity number.',
  ),
  'party.handles-own-case': cure(
    '由其他人员办理；当事人编号填写有误的，更正编号。',
    'Let somebody else handle the case; if only the id of the party is wrong, correct it.',
  ),
  'party.birth-date-contradicts-number': cure(
    '核对身份证件，更正出生日期或者公民身份号码。',
    "Check the party's identity card, and correct the date of birth or the number.",
  ),
  'party.identity-number-wrong': cure(
    '核对身份证件，更正公民身份号码。',
    "Check the party's identity card, and correct the number.",
  ),
  'party.capacity-without-its-day': cure(
    '同时填写民事行为能力状况及其起始日期。',
    'Give the capacity to act together with the day from which on it is so.',
  ),
  'party.no-such-person': cure('核对当事人编号。', 'Check the id of the party.'),
  'filing.not-filed': cure(
    '先由机关负责人批准立案，再办理该步骤。',
    'Have the filing approved by a head first, then take the step.',
  ),
  'filing.not-in-hand': cure(
    '案件已经移送、结案或者尚未立案，无需再移送；核对案件状态。',
    'Check the state of the case: only a filed case that is still being handled can be transferred.',
  ),
  'filing.not-proposed': cure(
    '立案已经审批，按审批结果继续办理。',
    'The filing has been decided already: go on from that decision.',
  ),
  'filing.division-unknown': cure(
    '填写已登记的行政区划代码；尚未登记的区划，先由管理员登记。',
    'Name the code of a registered division; one that is missing is registered by the administrator first.',
  ),
  'filing.outside-territory': cure(
    '将案件移送违法行为发生地有管辖权的机关；区域填写有误的，据实更正。',
    'Transfer the case to the agency of that place; if the place is wrong, correct it.',
  ),
  'filing.party-named-twice': cure('为每名当事人使用不同的编号。', 'Give each party an id of its own.'),
  'filing.proposer-of-another-agency': cure(
    '由办案机关的执法人员提请；人员已调动的，先更新人员登记。',
    'Let an officer of the handling agency open the case; if the person has moved, update the register first.',
  ),
  'filing.unit-of-another-agency': cure(
    '改填本机关的办案机构；机构已设立而未登记的，先登记。',
    'Name a unit of this agency; if it exists but is not registered, register it first.',
  ),
  'filing.one-party-as-two': cure(
    '同一当事人只列一次；确系不同当事人的，补充证件号码以示区别。',
    'List it once; if they are two, give the numbers that tell them apart.',
  ),
};
