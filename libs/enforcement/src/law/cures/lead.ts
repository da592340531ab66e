import { cure, type Cures } from './cure.js';

/** What to do when a step of a lead is refused. */
export const leadCures: Cures = {
  'lead.check-over': cure(
    '期限已过不能补办延长；尽快决定是否立案，并如实记录。',
    'The period cannot be extended any more: decide now whether to file the case, and record that it is late.',
  ),
  'lead.closed-by-submitter': cure('由线索提交人以外的负责人决定。', 'Let a head who did not submit the lead decide.'),
  'lead.lapse-not-stated': cure(
    '填写时效事实并附证明，或者改填其他理由。',
    'State when it ended, whether it goes on and when it was found, with the paper; or give another reason.',
  ),
  'lead.limitation-not-passed': cure(
    '核对各项日期；未超过时效的，改填实际理由或者立案。',
    'Check the days; if the limitation has not passed, give the true reason, or file the case.',
  ),
  'lead.extended-already': cure(
    '只能延长一次，应在延长后的期限内作出决定。',
    'The check can be extended only once: decide before the extension ends.',
  ),
  'lead.found-later': cure(
    '核对并据实更正发现线索的日期。',
    'Check the day on which the lead was found, and correct it.',
  ),
  'lead.not-head-of-agency': cure(
    '请线索所属机关负责人办理；任职未登记的，先登记。',
    'Let a head of the agency that has the lead take the step; if the appointment is not registered, register it first.',
  ),
  'lead.not-open-for-case': cure(
    '核对线索编号；已不予立案的，重新登记线索。',
    'Check the id of the lead; one that was closed without a case is registered anew.',
  ),
  'lead.not-open': cure(
    '核对线索编号；已处理的，按处理结果办理；有新情况的，登记新线索。',
    'Check the id; if the lead was dealt with already, go on from there; if there are new facts, register a new lead.',
  ),
  'lead.power-unknown': cure('改填权责清单中的职权编号。', 'Give the code of a power in the catalogue.'),
  'lead.registered-already': cure(
    '该线索已经登记；另一线索使用新的编号。',
    'It is registered already; give another lead a new id.',
  ),
  'lead.unit-of-another-agency': cure(
    '改填本机关的执法机构；机构未登记的，先登记。',
    'Name a unit of this agency; if it is not registered, register it first.',
  ),
  'lead.unknown': cure(
    '核对线索编号；尚未登记的，先登记线索。',
    'Check the id; if the lead is not registered, register it first.',
  ),
};
