import { cure, type Cures } from './cure.js';

/** What to do when a step of the investigation is refused. */
export const investigationCures: Cures = {
  'evidence.correction-of-nobody': cure(
    '核对提交材料的当事人和证据提供人；现场收集的、他人提供的或者载明未改正的，不填该项。',
    'Check who handed it in and who provided it; leave it out of what was collected on the spot, what others gave, and what says that nothing was corrected.',
  ),
  'conclusion.benchmark-unknown': cure(
    '改引当日对该职权事项有效的裁量基准档次；基准已公布而未登记的，先登记。',
    'Name a tier that is in force for this power on that day; if the benchmark is not registered, register it first.',
  ),
  'conclusion.no-benchmark': cure(
    '在报告中写明所适用的裁量基准档次及理由。',
    'Name the benchmark tier in the report, and say why it applies.',
  ),
  'conclusion.no-evidence': cure(
    '先收集并登记证据；查不清的，不得提出处罚建议。',
    'Take and register evidence first; do not propose a penalty for what cannot be proved.',
  ),
  'conclusion.not-a-handler': cure('由本案办案人员提出调查终结报告。', 'Let a handler of the case make the report.'),
  'conclusion.tests-out': cure(
    '取得并登记检测、检验、鉴定结果后再终结调查。',
    'Record the results of all tests first, then conclude.',
  ),
  'correction.order-id-used': cure(
    '换一个本案未用过的责令编号。',
    'Choose an id that no other order of this case has.',
  ),
  'correction.due-before-order': cure(
    '把改正期限改为责令改正之日以后的日期。',
    'Choose a last day for the correction that is not before the day of the order.',
  ),
  'evidence.no-digest': cure(
    '计算文件的 SHA-256 校验值并随证据登记。',
    'Compute the SHA-256 digest of the file, and register it with the evidence.',
  ),
  'evidence.registered-already': cure(
    '该证据已经登记；新的证据使用新的编号。',
    'It is registered already; give new evidence a new id.',
  ),
  'handlers.assigned-already': cure(
    '该人员已是办案人员，无需再指定；替换人员请选择他人。',
    'Nothing to do: the person handles the case. To replace someone, choose another person.',
  ),
  'handlers.judges-the-case': cure(
    '指定未参与本案法制审核、未主持听证的人员。',
    'Assign someone who neither reviews this case nor presides over its hearing.',
  ),
  'handlers.not-certified': cure(
    '指定持有相应领域和区域有效证件的人员；证件未登记的，先登记。',
    'Assign someone whose certificate covers the field and the place; if it is not registered, register it first.',
  ),
  'handlers.recused': cure('指定其他未回避的人员。', 'Assign someone who has not been recused.'),
  'handlers.replaces-nobody': cure(
    '核对被替换人员；不替换任何人的，留空该项。',
    'Check who is to be replaced; if nobody is, leave it out.',
  ),
  'interview.officers-elsewhere': cure(
    '核对询问起止时间和询问人员；确系同时进行的，由其他执法人员重新询问。',
    'Check the times and the officers; if both were at the same time, let other officers repeat one.',
  ),
  'interview.person-elsewhere': cure('核对询问起止时间和被询问人。', 'Check the times and the person.'),
  'interview.officer-interviewed': cure(
    '核对询问人员和被询问人，执法人员作为证人的，由其他人员询问。',
    'Check the names; where an officer is a witness, let others hold the interview.',
  ),
  'interview.other-day': cure(
    '把步骤发生时间改为询问当日；隔日询问的，分别登记。',
    'Date the step on the day of the interview; record interviews of other days one by one.',
  ),
  'interview.recorded-already': cure(
    '该笔录已经登记；另一次询问使用新的编号。',
    'It is on record already; give another interview a new id.',
  ),
  'interview.rights-not-told': cure(
    '告知权利和义务后重新询问，并制作笔录。',
    'Tell the person of the rights and duties, then hold the interview again.',
  ),
  'interview.times': cure(
    '核对并据实更正询问的起止时间。',
    'Check when the interview began and ended, and correct it.',
  ),
  'investigation.end-without-evidence': cure(
    '填写在案证据、笔录、检测报告的编号或者检查时间；调查未取得任何材料的，附调查报告。',
    'Name what is on file, and inspections by their moments; where nothing at all was found, name none and attach the report.',
  ),
  'investigation.party-still-there': cure(
    '逐一填写当事人；仍在的，继续调查，已不在的，单独终止对其的调查。',
    'Name every party; where some are still there, go on about those and drop the one that ceased.',
  ),
  'investigation.ceased-as-another-kind': cure(
    '按当事人类型改填死亡或者终止。',
    'Choose what fits the kind of party: a death, or a dissolution.',
  ),
  'investigation.ceased-later': cure(
    '核对并据实更正死亡、终止日期。',
    'Check the day on which the party ceased, and correct it.',
  ),
  'investigation.end-proved-by-itself': cure(
    '审批表之外，另附证明终止事由的文书。',
    'Besides the approval form, attach the paper that shows the ground.',
  ),
  'correction.addressee-unknown': cure(
    '填写本案当事人；对全体当事人责令改正的，不填。',
    'Name parties of the case; an order to all of them names nobody.',
  ),
  'investigation.limitation-not-passed': cure(
    '改填实际的终止事由；违法行为终了日期有误的，先补充认定。',
    'Give the ground that holds; if the conduct ended earlier than the record says, establish that first.',
  ),
  'investigation.not-running': cure(
    '已中止的，先恢复调查；已终止的，不再调查取证。',
    'If it is suspended, resume it first; if it is terminated, take no more evidence.',
  ),
  'investigation.not-suspended': cure(
    '调查并未中止，直接继续办理。',
    'The investigation is not suspended: go on without resuming it.',
  ),
  'investigation.terminated-already': cure(
    '调查已经终止，按终止结果提请结案。',
    'The investigation is terminated: propose to close the case on that ground.',
  ),
  'recusal.not-requested': cure(
    '先登记对该人员的回避申请，再作出决定。',
    "Record a request for this person's recusal first, then decide on it.",
  ),
  'recusal.own': cure(
    '由其他负责人决定；没有其他负责人的，报上级机关决定，由他人登记该决定。',
    'Let another head decide on it; where there is none, the organ above, and somebody else records what it decided.',
  ),
  'recusal.superior-about-staff': cure('由本机关负责人决定。', 'Let a head of the agency decide on it.'),
  'recusal.superior-is-the-agency': cure(
    '填写作出决定的上级机关；由本机关其他负责人决定的，不填上级机关。',
    'Name the organ above that decided; where another head of the agency did, name none.',
  ),
  'recusal.requested-already': cure(
    '等待对已有申请的决定；已决定回避的，无需再申请。',
    'Wait for the decision on the request; if recusal was granted, nothing more is needed.',
  ),
  'term.extension-out-of-turn': cure(
    '第一次延长由负责人批准，第二次由集体讨论决定；两次之后须在期限内作出处理。',
    'The head grants the first extension, the heads together the second; after that the case must be decided in time.',
  ),
  'term.extension-too-long': cure('缩短延长天数至规定上限以内。', 'Shorten the extension to what the rule allows.'),
  'term.no-minutes': cure(
    '登记集体讨论的参加人员、表决意见和讨论记录后重新办理。',
    'Record the extension again with the members of the discussion, the vote of each, and the minutes.',
  ),
  'term.over': cure(
    '期限已过不能补办延长；尽快作出处理决定，并如实记录超期原因。',
    'The term cannot be extended any more: decide the case without delay, and record why it is late.',
  ),
  'officers.busy-in-another-case': cure(
    '核对起止时间、地点和人员；确系同时进行的，由其他执法人员重新进行。',
    'Check times, place and officers; if both were at the same time, let other officers repeat one.',
  ),
  'presence.not-on-record': cure(
    '写明本案已有的询问笔录、证据或者先行登记保存编号，或者检查记录所载时间；同一时间有多次检查的，写明地点。',
    'Name an interview, a piece of evidence or a preservation of the case, or the moment of an inspection on record; if there are several, its place too.',
  ),
  'presence.corrected-by-others': cure(
    '由当时在场的执法人员或者本案办案人员更正。',
    'Let an officer who was there, or a handler of the case, correct it.',
  ),
  'presence.times': cure('核对起止时间，写明更正后的真实时间。', 'Check the times, and write when it really was.'),
  'presence.not-certified-then': cure(
    '核对日期；当日确无执法资格的，由有资格的人员重新询问或者检查。',
    'Check the day; if they held no certificate then, certified officers repeat it.',
  ),
  'presence.recused-then': cure(
    '核对时间；回避后确有参与的，由其他执法人员重新进行。',
    'Check the time; if the officer took part after the recusal, other officers repeat the step.',
  ),
  'presence.before-filing': cure(
    '核对时间；确在立案前询问的，立案后重新询问。',
    'Check the time; if the person was asked before the filing, ask again.',
  ),
  'presence.not-running-then': cure(
    '核对时间以及中止、恢复、终止的时间。',
    'Check the time, and when the investigation was suspended, resumed or terminated.',
  ),
  'presence.after-what-rests-on-it': cure(
    '核对时间；确在其后进行的，据此重新作出报告、送审或者撤销决定。',
    'Check the time; if it really was later, repeat the step, then the report and what follows.',
  ),
  'presence.terms-run-from-it': cure(
    '日期或者批准有误的，退还物品，需要的重新登记保存。',
    'If the day or the approval is wrong, return the goods, and preserve them again if needed.',
  ),
  'visit.times': cure('核对并据实更正起止时间。', 'Check when it began and ended, and correct it.'),
  'presence.person-elsewhere': cure(
    '核对两次询问的时间，据实更正。',
    'Check the times of both interviews, and record what is true.',
  ),
  'test.commissioned-already': cure(
    '该委托已经登记；另一项委托使用新的编号。',
    'It is on record already; give another test a new id.',
  ),
  'test.period-told-already': cure('期间已经告知，无需再次告知。', 'The period is told: nothing is left to do.'),
  'test.period-told-before-commission': cure(
    '更正告知日期，或者先登记委托。',
    'Correct the day of the notice, or record the commission first.',
  ),
  'test.no-notice-of-period': cure(
    '附上检测、检验、鉴定期间告知书；尚未告知的，如实选择“尚未告知”，其期间计入办案期限。',
    'Add the paper by which the parties were told; if they were not, say so: the days then count toward the case term.',
  ),
  'test.not-out': cure(
    '核对编号；尚未委托的，先登记委托。',
    'Check the id; if the test has not been recorded as commissioned, record that first.',
  ),
  'test.result-before-commission': cure(
    '核对并据实更正委托日期或者结果日期。',
    'Check both dates, and correct the wrong one.',
  ),
};
