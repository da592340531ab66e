import { held, partly } from './row.js';

/** L60 to L72: the clocks for the transfer of a suspected crime to the police. */
export const TRANSFER_TERMS = {
  L60: partly('When a crime is suspected, a transfer team of two officers or more is formed at once.', ['R310 5'], {
    lacks:
      'The law says “at once” and sets no number of hours. A team that is missing is shown as awaited, and nothing counts for how long (issue 13).',
  }),
  L61: held('The principal or acting head approves or refuses within three calendar days of the report.', ['R310 5']),
  L62: held('The case reaches the police within twenty-four hours of the approval.', ['R310 5']),
  L63: held('Police who are not competent pass the case on within twenty-four hours, and say so.', ['R310 7']),
  L64: held(
    'If papers are missing, the police say so within twenty-four hours and the agency supplies them within three days; that is not a refusal.',
    ['PSP 180'],
  ),
  L65: held('The police decide within three days whether to file.', ['R310 8', 'PSP 180']),
  L66: held('The agency asks the police to reconsider within three days of the refusal.', ['R310 9', 'PSP 181']),
  L67: held('The police decide on the request within three days.', ['R310 9', 'PSP 181']),
  L68: held('The agency suggests supervision of the filing within three days of the second refusal.', ['R310 9']),
  L69: held('The police give the procuratorate their reasons for not filing within seven days.', [
    'PPR 560',
    'PSP 182',
  ]),
  L70: held('The police file within fifteen days of an order to file.', ['PPR 563', 'PSP 182']),
  L71: held('The procuratorate informs the agency within ten days that the reasons are sound.', ['PPR 561']),
  L72: partly(
    'Objects and materials are handed over within three days of the notice of filing, with a receipt.',
    ['R310 12'],
    { lacks: 'The three days are counted. Nothing checks that there is a receipt (issue 13).' },
  ),
} as const;
