import { cure, type Cures } from './cure.js';

/** What to do when a step about a request for case files is refused. */
export const lawfulRequestCures: Cures = {
  'lawful-request.agency-elsewhere': cure(
    '核对被调阅的执法机关；不在本辖区的，委托当地机关调阅。',
    'Check the agency; where it is elsewhere, ask the organ of that place to request the files.',
  ),
  'lawful-request.answerer-of-another-agency': cure(
    '改填被调阅机关的在岗人员。',
    'Name somebody in post with the agency whose files are asked for.',
  ),
  'lawful-request.before-the-last-step': cure(
    '核对时间：应当不早于提出调阅和此前各步骤的时间。',
    'Check the moment: it is not before the request and the steps about it.',
  ),
  'lawful-request.days-out-of-order': cure('按通知书更正日期。', 'Correct the days as the notice has them.'),
  'lawful-request.ended': cure('需要继续查阅的，另行提出调阅。', 'Make a new request if the files are still needed.'),
  'lawful-request.granted-already': cure(
    '与提出调阅的机关沟通，由其结束调阅。',
    'Speak with the organ that asked: it may end the request.',
  ),
  'lawful-request.not-of-the-organ': cure('核对调阅编号。', 'Check the id of the request.'),
  'lawful-request.not-to-the-agency': cure('核对调阅编号。', 'Check the id of the request.'),
  'lawful-request.number-used': cure(
    '核对文号；补充调阅的，使用新的文号。',
    'Check the number; a further request has its own.',
  ),
  'lawful-request.of-no-case': cure(
    '列明立案号、职权、领域或者期间中的至少一项。',
    'Say at least one of: case numbers, powers, fields, a period.',
  ),
  'lawful-request.over': cure('由提出调阅的机关另行提出。', 'The organ that asked makes a new request.'),
  'lawful-request.power-unknown': cure('按权责目录更正编码。', 'Correct the code by the catalogue of powers.'),
  'lawful-request.reader-of-another-organ': cure(
    '只列本机关在岗人员。',
    'Name only people in post with the organ that asks.',
  ),
};
