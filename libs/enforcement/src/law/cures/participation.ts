import { cure, type Cures } from './cure.js';

/** What to do when a party cannot join, leave, be succeeded or be split off. */
export const participationCures: Cures = {
  'party.id-used': cure(
    '为追加的当事人另取一个编号。',
    'Give the party that joins an id that nobody in the case has or had.',
  ),
  'party.joined-already': cure(
    '该当事人已在案，直接对其办理后续步骤。',
    'The party is in the case: take the next step about the id that the refusal names.',
  ),
  'party.found-by-others': cure(
    '填写发现该当事人的本案办案人员；需要时先指派其办案。',
    'Name handlers of the case who found the party; assign them first if need be.',
  ),
  'party.approved-by-finder': cure(
    '由未参与发现的机关负责人批准。',
    'Let a head who did not find the party approve it.',
  ),
  'party.found-on-another-day': cure(
    '核对并更正发现日期。',
    'Check the day on which the party was found, and correct it.',
  ),
  'party.evidence-unknown': cure(
    '先将证据收集入卷，再追加当事人。',
    'Put the evidence on file first, then let the party join.',
  ),
  'party.not-reported-on': cure(
    '补充调查终结报告，对追加的当事人提出处理建议。',
    'Make a report of the investigation that proposes something about this party.',
  ),
  'party.joins-after-the-decisions': cure(
    '对新发现的当事人另行立案。',
    'File a case of its own about the other offender.',
  ),
  'party.joined-later': cure(
    '核对发生时间；追加之前的步骤不针对该当事人。',
    'Check the date; what happened before it joined was not about this party.',
  ),
  'party.last': cure(
    '终止调查、作出不予处罚决定或者移送案件。',
    'End the investigation, decide without a penalty, or transfer the case.',
  ),
  'party.decided': cure(
    '决定有误的，先依法撤销或者变更；无误的，照常执行、结案。',
    'If the decision is wrong, have it revoked first; if it is right, go on to its end.',
  ),
  'party.matters-open': cure('先办结 open 所列事项。', 'First finish what the refusal lists under open.'),
  'party.no-longer': cure(
    '对承受人（successor）或者在另案（inCase）办理。',
    'Take the step about the successor, or in the other case, that the refusal names.',
  ),
  'party.successor-id-used': cure(
    '为承受人另取一个编号。',
    'Give the successor an id that nobody in the case has or had.',
  ),
  'party.several-successors-of-one-kind': cure(
    '合并、变更组织形式的，只填一名承受人；分立、死亡的，改填承受事由。',
    'After a merger or a change of form name one successor; otherwise choose division or death.',
  ),
  'party.inheritance-not-stated': cure(
    '在 inherited 中逐一填写各继承人所得遗产价值；放弃继承的不列。',
    'List under inherited what each heir has of the estate; leave out whoever renounced.',
  ),
  'party.paid-by-no-successor': cure(
    '核对缴款编号和日期；以被承受人名义之外登记的缴款不列入 payers。',
    'Check the payment and its day; list under payers only what was recorded as paid by the predecessor alone since then.',
  ),
  'party.succession-to-come': cure(
    '合并、分立、变更或者死亡发生后再登记；日期有误的，更正。',
    'Record it after it has happened; if the date is wrong, correct it.',
  ),
  'party.succession-of-another-kind': cure('按当事人类型改填承受事由。', 'Choose what fits the kind of party.'),
  'party.penalty-not-inherited': cure(
    '以当事人死亡为由终止对其调查；仅此一名当事人的，终止调查。',
    'Drop the party because it ceased to exist; if it is the only one, end the investigation.',
  ),
  'party.successor-in-the-case': cure(
    '合并的，以并入本案当事人为由终止对被承受人的调查；分立的，只填本案之外的承受人。',
    'After a merger drop the predecessor as merged into a party of the case; after a division name only whoever is no party yet.',
  ),
  'party.absorbed-by-one-decided': cure(
    '改为登记承受：由吸收方以新的当事人编号承受其地位，再对其行为作出决定。',
    'Record a succession instead: the one that absorbed it takes its place under an id of its own, and what it did is decided there.',
  ),
  'party.merged-into-nobody': cure(
    '填写吸收该当事人的本案当事人编号；吸收方不是本案当事人的，改为登记承受。',
    'Name the party of the case that absorbed it; if whoever did is none, record a succession instead.',
  ),
  'party.split-off-to-nowhere': cure(
    '先对该当事人另案立案，并写明原案（splitFrom），再办理分案。',
    'First file the other case about this party, with this case as its origin (splitFrom).',
  ),
  'party.split-off-to-another-agency': cure(
    '改为办理案件移送，或者核对另案编号。',
    'Transfer the case instead, or check the id of the other case.',
  ),
  'party.decided-after-it-ceased': cure(
    '先撤销处罚决定，再登记承受，并对承受人重新告知和决定。',
    'Revoke the penalty, record the succession, then notify the successor and decide.',
  ),
  'party.ceased-before-the-conduct': cure(
    '核对日期；行为由承受人实施的，将其追加为当事人。',
    'Check the day; if the successor did it, let it join as a party.',
  ),
};
