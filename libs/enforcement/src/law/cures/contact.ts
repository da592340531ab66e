import { cure, type Cures } from './cure.js';

/** What to do when officers, certificates or powers are missing. */
export const contactCures: Cures = {
  'officers.auxiliary': cure(
    '由持证执法人员重新办理该步骤，协管人员不列为执法人员。',
    'Let certified officers take the step again, and do not name the auxiliary as an officer.',
  ),
  'officers.certificates-not-shown': cure(
    '执法人员出示执法证件后重新进行该步骤，并如实记录。',
    'Take the step again after showing the certificates, and record that they were shown.',
  ),
  'officers.fewer-than-two': cure(
    '由两名以上持证执法人员重新进行该步骤。',
    'Let two or more certified officers take the step again.',
  ),
  'officers.in-two-places': cure(
    '核对询问、检查的时间、地点和执法人员，据实更正。',
    'Check the times, the places and the officers, and record what is true.',
  ),
  'officers.judge-the-case': cure(
    '由未参与本案法制审核、未主持听证的执法人员进行。',
    'Let officers who neither review this case nor preside over its hearing take the step.',
  ),
  'officers.not-certified': cure(
    '由当日持有相应领域和区域有效证件的执法人员进行；证件已发而未登记的，先登记证件。',
    'Let officers whose certificate covers the field, the place and the day take the step; if it was issued but not registered, register it first.',
  ),
  'officers.recused': cure(
    '由未回避的执法人员重新进行该步骤。',
    'Let officers who have not been recused take the step again.',
  ),
  'power.basis-not-in-force': cure(
    '改引违法行为发生之日有效的规定，或者其修改、废止后的新规定。',
    'Cite the version of the day of the conduct, or what it has become since.',
  ),
  'power.basis-not-registered': cure(
    '填写规定在法律依据登记簿中的编号和版本；未登记的，先登记。',
    'Give the id and version of the provision; if it is not registered, enter it first.',
  ),
  'power.basis-printed-otherwise': cure(
    '使文书载明的法律名称、条款与登记内容一致，或者改填正确的编号、版本。',
    'Print the law and article as registered, or give the id and version that are meant.',
  ),
  'power.bears-no-cases': cure(
    '改用含有行政处罚权的职权事项；没有的，移送有权机关。',
    'Choose a power that includes penalties; if there is none, pass the matter to the organ that has it.',
  ),
  'power.no-live-basis': cure(
    '补充违法行为发生之日有效的法律、法规或者规章依据。',
    'Add a provision of law that was in force on the day of the conduct.',
  ),
  'power.not-held': cure(
    '移送有该项职权的机关；职权已划转而未登记的，先登记职权。',
    'Transfer the case to the agency that holds the power; if it was assigned but not registered, register it first.',
  ),
  'power.not-held-at-conduct': cure(
    '将案件移送违法行为发生时有管辖权的机关。',
    'Transfer the case to the organ that held the power on the day of the conduct.',
  ),
};
