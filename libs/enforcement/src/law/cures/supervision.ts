import { cure, type Cures } from './cure.js';

/** What to do when a check by supervision is refused. */
export const supervisionCures: Cures = {
  'supervision.alone': cure(
    '填写与您一同检查的另一名监督人员的编号。',
    'Name the other supervisor who takes part in the check.',
  ),
  'supervision.certificate-not-held': cure(
    '核对监督证件号码；证件未登记的，请先登记（kind 填 supervision）。',
    'Check the number; a certificate that is not registered is entered first, with supervision as its kind.',
  ),
  'supervision.second-not-certified': cure(
    '改由在岗且持有监督证件的人员参加；证件未登记的，先登记。',
    'Let somebody in post with a certificate of supervision take part; register the certificate first.',
  ),
};
