import { held, notYet, partly } from './row.js';

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
  Q02: held('The prosecutor finds the cases that legal review wanted transferred, and that were not.', [
    'R310 14',
    'R310 16',
  ]),
  Q03: notYet(
    'The prosecutor finds cases at or above the standard of a criminal case without a transfer.',
    ['R310 3'],
    {
      lacks: 'The standards of criminal filing (追诉标准) are not stored.',
    },
  ),
  Q04: held('The prosecutor sees who refused a transfer, and why.', ['R310 5']),
  Q05: held('The prosecutor sees who tried to decide on a transfer without being the principal or acting head.', [
    'R310 5',
  ]),
  Q06: held('The prosecutor finds penalties decided although a crime was suspected, and attempts to do so.', [
    'APL 27',
    'R310 11',
  ]),
  Q07: held('The prosecutor finds the transfers of which no copy has arrived.', ['JH2006 一']),
  Q08: held('The prosecutor finds the transfers in which the answer of the police is late.', [
    'R310 7',
    'R310 8',
    'R310 17',
  ]),
  Q09: held('The prosecutor finds refusals of the police that nobody challenged, and how challenges ended.', [
    'R310 9',
    'PPR 557',
  ]),
  Q10: held('The prosecutor can compare the objects that were listed with those that were handed over.', [
    'R310 12',
    'R310 15',
  ]),
  Q11: held('The prosecutor sees who took and handed on each piece of evidence, and the digest of each paper.', [
    'R310 12',
  ]),
  Q12: held(
    'The prosecutor sees what was paid of a fine before the transfer, and what counts against the criminal fine.',
    ['APL 35', 'R310 11'],
  ),
  Q13: notYet(
    'The prosecutor sees which of its opinions the agency filed and answered, and which are overdue.',
    ['APL 27'],
    {
      lacks: 'Opinions of the procuratorate (反向衔接) are no event of their own, so nothing is counted or due.',
    },
  ),
  Q14: partly('The prosecutor finds a party that was penalised again and again just under the standard.', ['APL 27'], {
    lacks: 'Cases are found by party; the standards are not stored.',
  }),
  Q15: held('The prosecutor finds the cases that ended without a penalty although a crime had been suspected.', [
    'APL 27',
  ]),
  Q16: partly('The prosecutor sees who handled and approved the cases that were not transferred.', ['R310 11'], {
    lacks: 'Cases are found by officer, one by one; no pattern is counted.',
  }),
  Q17: held('The prosecutor finds decisions that were published while the police investigated.', [
    'APL 48',
    'NM244 11',
  ]),
  Q18: notYet(
    'The prosecutor sees the leads about public officials that went to the supervision organ.',
    ['R310 18', 'R310 19', 'NMSUP 26'],
    {
      lacks: 'Handing such a lead over is no step of the ledger yet.',
      doubtful: {
        reading: {
          zh: '公职人员涉嫌违法犯罪的线索由监察机关处理，不是案件的移送，执法案卷中未必记载。',
          en: 'A lead about a public official belongs to the supervision organ; it is no transfer of the case, and a case file need not say it.',
        },
        otherReading: {
          zh: '移送监察机关的，应当随案记载，供检察机关查询。',
          en: 'It is recorded with the case, so that the procuratorate can ask for it.',
        },
      },
    },
  ),
  Q19: notYet('The prosecutor sees the records of interference in a case.', ['NMRESP 30'], {
    lacks: 'Interference is no step of the ledger yet.',
    doubtful: {
      reading: {
        zh: '对行政执法案件，没有规定逐件记录干预的形式。',
        en: 'For cases of administrative enforcement no text prescribes the form in which interference is recorded.',
      },
      otherReading: {
        zh: '参照司法机关的规定，过问、干预案件的，应当逐件记录。',
        en: 'As in the courts, whoever interferes in a case is put on record each time.',
      },
    },
  }),
  Q20: held('The prosecutor sees every event of a case with who recorded it and when, and who has read it.', [
    'R310 12',
  ]),
} as const;
