import { held, partly } from './row.js';

/** A to F, M and P: the steps of a case, of its payment and of remedies against it. */
export const STEPS = {
  A6: held('The head extends the check of a lead once, before its first period is over.', ['M55 15']),
  C4: held(
    'The handlers review what the party said and answer in writing; the penalty does not get heavier because of it.',
    ['APL 45', 'M55 22'],
  ),
  C10: held('A party that stays away from the hearing without a good reason, or leaves it, has given it up.', [
    'APL 64',
  ]),
  C11: held(
    'New facts, another basis or a heavier penalty need a new notice, with new periods.',
    ['APL 44', 'APL 45', 'APL 62'],
    {
      doubtful: {
        reading: {
          zh: '拟处罚的事实、依据改变或者处罚加重的，应当重新告知并重新计算陈述申辩和听证期限。',
          en: 'A change of facts or basis, or a heavier penalty, needs a new notice, and the periods begin again.',
        },
        otherReading: {
          zh: '事实不变、仅变更法律依据且不加重处罚的，可以不重新告知。',
          en: 'Another basis for the same facts, without a heavier penalty, needs no new notice.',
        },
      },
    },
  ),
  D1: held('Each case records whether legal review is required, and why or why not.', ['APL 58', 'NM244 26', 'M55 23']),
  D5: held(
    'After an opinion that does not agree, the case is changed and submitted again, with a note of what changed.',
    ['M55 25', 'G118 (十三)'],
  ),
  D8: held(
    'The principal head, or the heads together, approve a deviation from the discretion benchmark (裁量基准), with reasons on file.',
    ['G27 (十二)'],
  ),
  E1: held(
    'A penalty is decided only when notice, defence, hearing, review and deliberation are all in order; a decision after the term is late, and says by how many days.',
    ['APL 57', 'APL 62', 'APL 65', 'M55 26'],
  ),
  E2: held(
    'A decision without penalty (不予行政处罚) names its reason, and explains to the party what was wrong (教育).',
    ['APL 30', 'APL 31', 'APL 33', 'APL 36', 'APL 57'],
  ),
  E4: held(
    'Two officers who heard the party decide a penalty on the spot, on a numbered form, and hand it over at once.',
    ['APL 51', 'APL 52', 'M55 13'],
  ),
  E5: held('A penalty on the spot is reported to the agency; a late report is accepted and marked as late.', [
    'APL 52',
    'M55 14',
  ]),
  E8: held(
    'Revoking a decision withdraws what was published and orders the refund of what was paid, in the same step.',
    ['APL 48', 'APL 75', 'M55 28'],
  ),
  M2: partly(
    'Accepted reconsideration stops the surcharge; the party still has to comply with the decision.',
    ['APL 73', 'ARL 30'],
    {
      lacks:
        'The clock for the agency’s answer (ten working days) does not start, and a suspension of performance by the reconsideration body is not recorded (issue 13).',
    },
  ),
  M4: partly(
    'Reconsideration ends with a decision that never makes things worse for the party.',
    ['ARL 62', 'ARL 63', 'ARL 64'],
    {
      lacks:
        'The outcome is recorded, and a changed fine is never higher. An outcome that sets the decision aside does not by itself change the decision or the surcharge (issue 13).',
    },
  ),
  M7: partly('A suit ends with a judgment that upholds, changes or sets aside the decision.', ['ALL 70', 'ALL 77'], {
    lacks:
      'The outcome is recorded, and a changed fine is never higher. A judgment that sets the decision aside does not by itself change it, and appeals are not recorded (issue 13).',
  }),
  P1: held('The obligation to pay begins when the party receives a decision with a fine.', ['APL 67']),
  P2: held('Only the collecting bank reports a payment.', ['APL 67', 'R235 8', 'R235 10']),
  P3: held('A party in real hardship may pay later or in instalments, when the agency approves.', ['APL 66', 'APL 72']),
  P4: held('Cash is collected on the spot only where the law allows it, against a numbered fiscal receipt.', [
    'APL 68',
    'APL 69',
    'APL 70',
  ]),
  P5: held('Cash goes from the officer to the agency and from the agency to the bank, each on record.', ['APL 71']),
  P7: held('The bank’s reports are reconciled with the cases, and a mismatch is shown.', ['R235 10', 'R235 12']),
  P9: held('What was paid under a decision that is no longer valid is ordered to be refunded, and is refunded.', [
    'APL 74',
    'ACL 41',
    'ARL 72',
    'ALL 96',
  ]),
} as const;
