import { held, partly } from './row.js';

/** T: how a suspected crime gets from the agency to the police and back; Q: what a prosecutor asks about it. */
export const TRANSFER = {
  T0: held('A crime is suspected, in any phase of the case.', ['R310 3', 'APL 27', 'M55 24']),
  T1: held('The agency forms a transfer team (专案组) of two officers or more.', ['R310 5']),
  T2: held('The team reports in writing to the head.', ['R310 5']),
  T3: held('The principal or acting head approves the transfer, or refuses it with reasons.', ['R310 5']),
  T4: partly(
    'The case is delivered to the police of the same level, with its papers and its objects.',
    ['R310 5', 'R310 6', 'ACL 21'],
    { lacks: 'The police organ is named; nothing checks that it is of the same level (issue 13).' },
  ),
  T5: held('A copy goes to the procuratorate.', ['JH2006 一']),
  T6: held('The police sign the receipt.', ['R310 7']),
  T6a: held('Police who are not competent refer the case to those who are.', ['R310 7']),
  T6b: held('The police ask for missing papers, and the agency supplies them.', ['PSP 180']),
  T7: held('The police file the case, or refuse in writing with reasons.', ['R310 8', 'PSP 180']),
  T8: held('The agency asks the police to reconsider their refusal, and they decide.', ['R310 9', 'PSP 181']),
  T9: held(
    'The agency suggests that the procuratorate supervise the filing, after the second refusal or instead of it.',
    ['R310 9', 'PPR 557'],
  ),
  T10: held('The procuratorate requires the police to give reasons for not filing.', ['PPR 559', 'PPR 560', 'PSP 182']),
  T11: held('The procuratorate orders the police to file, or finds their reasons sound.', ['PPR 561', 'PPR 563']),
  T12: held('Objects and materials are handed over to the police, and what is missing is explained.', [
    'R310 12',
    'R310 15',
  ]),
  T13: held('The agency reports police who do not decide to the procuratorate.', ['PPR 562', 'R310 17']),
  T14: held('The case comes back to the administration when no authority is left that could treat it as a crime.', [
    'R310 10',
    'R310 13',
  ]),
  Q01: held('The prosecutor sees every step of a transfer with its moment, its limit and its lateness.', [
    'R310 5',
    'R310 8',
    'R310 9',
  ]),
  Q04: held('The prosecutor sees who refused a transfer, and why.', ['R310 5']),
  Q07: held('The prosecutor finds the transfers of which no copy has arrived.', ['JH2006 一']),
  Q08: held('The prosecutor finds the transfers in which the answer of the police is late.', [
    'R310 7',
    'R310 8',
    'R310 17',
  ]),
  Q10: held('The prosecutor can compare the objects that were listed with those that were handed over.', [
    'R310 12',
    'R310 15',
  ]),
} as const;
