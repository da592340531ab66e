import { cure, type Cures } from './cure.js';

/** What to do when a step of the hearing is refused. */
export const hearingCures: Cures = {
  'hearing.closed-without-reason': cure(
    '公开举行听证；依法不公开的，写明涉及的秘密或者隐私。',
    'Hold the hearing in public; if the law allows a closed hearing, name the secret or the privacy concerned.',
  ),
  'hearing.investigator-absent': cure(
    '通知本案调查人员到场后举行听证。',
    'Ask a handler of the case to attend, and hold the hearing then.',
  ),
  'hearing.no-presider': cure(
    '先指定听证主持人，再送达听证通知书。',
    'Appoint a presider first, then serve the notice of hearing.',
  ),
  'hearing.no-request-pending': cure(
    '先登记当事人的听证要求；已处理的，按处理结果继续办理。',
    "Record the party's request first; if it was dealt with already, go on from there.",
  ),
  'hearing.not-at-notified-time': cure(
    '按通知的日期和时间举行；需改期的，重新送达听证通知书。',
    'Hold it on the day and at the hour in the notice; to move it, serve a new notice of hearing.',
  ),
  'hearing.not-its-presider': cure(
    '由被指定的主持人主持；需更换的，先重新指定。',
    'Let the appointed presider do it; to change the presider, appoint another first.',
  ),
  'hearing.not-notified': cure('先向当事人送达听证通知书。', 'Serve the notice of hearing on the party first.'),
  'hearing.not-recorded': cure(
    '登记听证的音像记录后再登记听证。',
    'Register the audio-video record of the hearing, and name it in this step.',
  ),
  'hearing.notice-before-request': cure(
    '核对并据实更正送达日期或者要求听证的日期。',
    'Check the dates of service and request, and correct the wrong one.',
  ),
  'hearing.notice-too-short': cure(
    '另定听证时间，确保在七个工作日前送达通知。',
    'Choose a later day, so that the notice is served seven working days before.',
  ),
  'hearing.guardian-absent': cure(
    '通知监护人到场，另定听证时间。',
    'Tell the guardian to attend, and notify another time.',
  ),
  'hearing.guardian-must-abandon': cure(
    '监护人确未到场或者中途退场的，据实填写；仅当事人本人离场的，由监护人继续参加听证。',
    'Where the guardian stayed away or left, say so; where only the party left, go on with the guardian.',
  ),
  'hearing.guardian-not-notified': cure(
    '向其监护人送达听证通知，另定听证时间。',
    'Serve the notice of hearing on its guardian, for another time.',
  ),
  'hearing.party-absent': cure('按视为放弃听证登记终止听证。', 'Record that the hearing was abandoned.'),
  'hearing.presider-handled-case': cure(
    '指定非本案调查人员主持听证。',
    'Appoint a presider who neither investigated nor handled this case.',
  ),
  'hearing.presider-not-of-agency': cure(
    '指定本机关的非协管工作人员主持；人员未登记的，先登记。',
    "Appoint a member of the agency's staff who is not an auxiliary; if the person is not registered, register the person first.",
  ),
  'hearing.presider-recused': cure(
    '另行指定未被申请回避的主持人，或者先对回避申请作出决定。',
    'Appoint a presider whose recusal is neither decided nor asked for, or decide on the request first.',
  ),
  'hearing.rejection-unfounded': cure(
    '受理听证要求并指定主持人；另有法定理由的，按该理由办理。',
    'Accept the request and appoint a presider; if there is another lawful ground, reject it on that ground.',
  ),
  'hearing.requested-already': cure('听证要求已经登记，继续办理该要求。', 'The request is on record: go on with it.'),
  'hearing.right-waived': cure(
    '当事人已放弃听证，继续办理后续步骤；重新告知后可再次要求。',
    'Go on without a hearing; the party can ask again only after a new notice.',
  ),
  'hearing.too-many-agents': cure('请当事人确定一至二名代理人。', 'Ask the party to choose one or two agents.'),
};
