import { held, partly } from './row.js';

/** S: which duties need two different people, and who must not act at all. */
export const DUTIES = {
  S01: held('Two different certified officers take part in every act of enforcement.', ['APL 42', 'M55 11']),
  S02: held(
    'Auxiliary staff (协管人员) inform, patrol and dissuade; they sign nothing, decide nothing and are never counted as officers.',
    ['APL 42', 'CENTRAL2015 (十二)'],
  ),
  S04: held('Nobody reviews a case that they handle or have ever handled (审办分离).', ['NM244 27', 'APL 58']),
  S05: held('Nobody who investigated a case presides over its hearing.', ['APL 64']),
  S06: held(
    'The agency that imposes a fine does not collect it: only the bank reports payments, and no payment goes to an account of an agency (罚缴分离).',
    ['APL 67', 'R235 3'],
  ),
  S07: held('Anyone with an interest in the case is recused, and the head of the agency decides on it.', ['APL 43']),
  S08: held(
    'Only the principal or acting head approves or refuses a transfer to the police, and the reasons for a refusal are recorded.',
    ['R310 5'],
  ),
  S09: partly(
    'Nobody’s budget or appraisal depends on money from fines, and it is paid back only where the law orders a refund.',
    ['APL 74'],
    {
      lacks:
        'Refunds are limited. No report compares units or people by fines, because there are no reports yet; those of issue 16 must not do so either, and a test must hold them to it.',
    },
  ),
  S11: held('Nobody edits, cuts or deletes an original recording.', ['NM244 23']),
  S12: held(
    'Two supervisors with a certificate of supervision check a file together; they read it and write nothing in the case.',
    ['NMSUP 23'],
    {
      doubtful: {
        reading: {
          zh: '监督人员只查阅案卷，不办理案件步骤，兼有其他角色的也不例外。条例未明文规定，由监督与执法相分离推出。',
          en: 'A supervisor reads the file and takes no step in a case, whatever other role the account has. No text says so; it follows from the separation of supervision and enforcement.',
        },
        otherReading: {
          zh: '同时承担执法职责的监督人员，可以办理其未监督的案件。',
          en: 'A supervisor who also has a duty in enforcement may act in cases that he or she does not supervise.',
        },
      },
    },
  ),
  S16: held(
    'Collecting, reviewing, publishing, withdrawing and updating what is disclosed are separate duties, each on record.',
    ['NM244 6', 'G118 二'],
  ),
  S17: held('Nobody approves what they proposed themselves.', [], {
    doubtful: {
      reading: {
        zh: '同一步骤的提请人与批准人不得为同一人。法律未明文规定，由“报负责人批准”的程序设计推出。',
        en: 'The person who proposes a step and the person who approves it are different. No text says so; it follows from the requirement of approval.',
      },
      otherReading: {
        zh: '负责人亲自办理的案件可以由其本人批准，只要不属于法律明定的分离情形。',
        en: 'A head who handles a case may approve it, unless a text requires two people.',
      },
    },
  }),
  S19: held('As few people as possible learn who reported a violation.', ['NMSUP 23', 'NMRESP 21']),
} as const;
