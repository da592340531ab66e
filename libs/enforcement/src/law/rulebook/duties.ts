import { held, partly } from './row.js';

/** S: who must be another person than whom, and who must not act at all. */
export const DUTIES = {
  S01: held('Two different certified officers take part in every act of enforcement.', ['APL 42', 'M55 11']),
  S02: held(
    'Auxiliary staff (协管人员) inform, patrol and dissuade; they sign nothing, decide nothing and are never counted as officers.',
    ['APL 42', 'CENTRAL2015 (十二)'],
  ),
  S04: held('Who handles a case, or ever handled it, does not review it (审办分离).', ['NM244 27', 'APL 58']),
  S05: held('Who investigated a case does not preside over its hearing.', ['APL 64']),
  S06: held(
    'The agency that imposes a fine does not collect it: only the bank reports payments, and no account of an agency receives one (罚缴分离).',
    ['APL 67', 'R235 3'],
  ),
  S07: held('An interested person is recused, and the head of the agency decides on it.', ['APL 43']),
  S08: held(
    'A transfer to the police is approved or refused by the principal or acting head alone, and a refusal has recorded reasons.',
    ['R310 5'],
  ),
  S09: partly(
    'Money from fines is tied to nobody’s budget or appraisal, and goes back only where the law orders a refund.',
    ['APL 74'],
    {
      lacks:
        'Refunds are limited. No report compares units or people by fines, because there is none yet; the reports of issue 16 have to keep them out, with a test.',
    },
  ),
  S11: held('Nobody edits, cuts or deletes an original recording.', ['NM244 23']),
  S16: held(
    'To collect, review, publish, withdraw and update what is disclosed are duties of their own, each on record.',
    ['NM244 6', 'G118 二'],
  ),
  S17: held('Nobody approves what they proposed themselves.', [], {
    doubtful: {
      reading: {
        zh: '同一步骤的提请人与批准人不得为同一人。法律未明文规定，由“报负责人批准”的程序设计推出。',
        en: 'Who proposes a step and who approves it are two people. No text says so; it follows from asking for approval at all.',
      },
      otherReading: {
        zh: '负责人亲自办理的案件可以由其本人批准，只要不属于法律明定的分离情形。',
        en: 'A head who handles a case may approve it, unless a text names that separation.',
      },
    },
  }),
  S19: held('As few people as possible learn who reported a violation.', ['NMSUP 23', 'NMRESP 21']),
} as const;
