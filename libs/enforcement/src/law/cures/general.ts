import { cure, type Cures } from './cure.js';

/** What to do when a step is not for this person, this case or this moment. */
export const generalCures: Cures = {
  'date.not-on-record': cure(
    '按时间轴核对步骤序号、日期字段（如 /occurredAt）和目前记载的日期。',
    'Check in the timeline the number of the step, the member (such as /occurredAt), and what is on record now.',
  ),
  'date.corrected-otherwise': cure(
    '按提示中 by 所列步骤更正；属于机关行为的，重新作出或者以更正文书更正。',
    'Take the step that the particulars name; an act of the agency is done again, or corrected by a paper of its own.',
  ),
  'date.not-possible': cure(
    '写明实际日期，不得晚于更正之时，且与原记载不同。',
    'Write when it really was: not after the correction, and not what is on record already.',
  ),
  'duties.date-of-another': cure(
    '由有权办理该步骤的人员、本案办案人员或者机关负责人更正。',
    'Let those whose step it may be, a handler of the case, or a head correct it.',
  ),
  'date.step-would-not-hold': cure(
    '核对日期；日期属实的，该步骤不合规定，应当依法重新办理。',
    'Check the date; if it is right, the step itself was not lawful, and is taken again.',
  ),
  'date.another-step': cure(
    '核对日期；日期属实的，不属于笔误，应当依法处理该步骤的后果。',
    'Check the date; if it is right, this is no slip: deal with what follows from the step by law.',
  ),
  'case.closed': cure(
    '案件已结案，不再办理新的步骤；确需纠正的，依法撤销或者变更决定后另行立案。',
    'Take no more steps in this case; where something was wrong, have the decision revoked or changed by law and open a new case.',
  ),
  'case.left': cure(
    '到接收案件的机关办理；未予立案的，有新的事实时重新提请立案。',
    'Ask the organ that received the case; if the case was not filed and there are new facts, propose filing again.',
  ),
  'case.opened-already': cure(
    '在已有案件中继续办理；确属另一违法行为的，换用新的案件编号。',
    'Continue in the case that exists; for other conduct, use a new case id.',
  ),
  'case.unknown': cure(
    '核对案件编号；尚未建案的，先提请立案或者登记当场处罚。',
    'Check the case id; if there is no case yet, propose its filing or record a penalty on the spot first.',
  ),
  'paper.other-content': cure(
    '附上与本次填写内容一致的文书；填写有误的，按在案文书更正后再提交。',
    'Attach the paper that says what you now record, or record what this paper says.',
  ),
  'people.not-registered': cure(
    '核对人员编号；未登记的，先在人员登记簿登记该人员。',
    'Check the id of the person; someone who is not registered is registered first.',
  ),
  'party.named-twice': cure(
    '每名当事人只列一次；同一当事人的内容合并为一项。',
    'Name each party once; put what is about the same party into one part.',
  ),
  'party.not-named': cure(
    '在步骤中写明当事人的 partyId；可用的编号见提示中的 parties。',
    'Say in the step which party it is about (partyId); the ids are in the particulars, under parties.',
  ),
  'party.unknown': cure(
    '核对当事人编号；可用的编号见提示中的 parties。',
    'Check the id of the party; the ids of this case are in the particulars, under parties.',
  ),
  'duties.actor-recused': cure('由未回避的人员办理该步骤。', 'Let someone who has not been recused take the step.'),
  'duties.recusal-pending': cure(
    '先对回避申请作出决定，或者由其他负责人、审核人员、主持人办理该步骤。',
    'Decide on the recusal first, or let another head, reviewer or presider take the step.',
  ),
  'duties.supervisor-acts': cure(
    '由承办机关有此职责的人员办理；监督人员只提出监督意见。',
    'Let a person of the agency with this duty take the step; supervision only gives its opinion.',
  ),
  'duties.auxiliary': cure(
    '由持证执法人员或者相应职责的工作人员办理；协管人员只记录巡查、劝阻等辅助事项。',
    'Let an officer or another person with this duty take the step; an auxiliary may only record patrols, warnings and similar help.',
  ),
  'duties.not-in-post': cure(
    '由在岗人员办理；已离岗人员只能补录离岗前完成的步骤；登记有误的，更正人员登记簿。',
    'Let someone in post take the step; whoever has left may only record what was done before; if the register is wrong, correct it.',
  ),
  'duties.not-head-of-agency': cure(
    '请办案机关负责人登录并办理；已任命而未登记的，先在人员登记簿登记任职。',
    'Let a head of the handling agency take the step; if the appointment is not registered, register it first.',
  ),
  'duties.not-principal-head': cure(
    '请本机关正职负责人或者主持工作的负责人办理，副职不能代签。',
    'Let the principal head, or the head acting in that place, take the step; a deputy cannot sign for them.',
  ),
  'duties.of-another-agency': cure(
    '由办案机关的人员办理，未登记的人员先行登记；本机关有管辖权的，请办案机关移送案件。',
    'Let someone of the handling agency take the step, and register whoever is in no register; if your agency is the competent one, ask for the case to be transferred.',
  ),
  'duties.role-not-entitled': cure(
    '由具有该步骤职责的人员办理；职责登记有误的，请系统管理员核对账号角色。',
    'Let someone with this duty take the step; if the account has the wrong roles, ask the administrator to check them.',
  ),
  'step.before-the-rule-packs': cure(
    '历史案件通过导入方式录入；日期填写有误的，更正后重新提交。',
    'Import older cases; if the date is wrong, correct it and send the step again.',
  ),
  'step.before-what-it-follows': cure(
    '核对发生时间：步骤须在其所依据的步骤之后；日期填写有误的，据实更正。',
    'Check the dates: a step must come after the steps it rests on; if a date is wrong, correct it to what happened.',
  ),
  'step.too-large': cure(
    '缩短文字，长内容作为附件并写明摘要值；对多名当事人的，分次办理。',
    'Shorten the texts and attach what is long as a document; take the step for fewer parties at a time.',
  ),
  'step.in-the-future': cure(
    '步骤完成之后再登记；时间填写有误的，据实更正。',
    'Record the step after it has happened; if the time is wrong, correct it.',
  ),
};
