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
    'Revoking or changing a decision withdraws what was published and orders the refund of what was paid without ground, in the same step.',
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
  M4: held('Reconsideration ends with a decision that never makes things worse for the party.', [
    'ARL 62',
    'ARL 63',
    'ARL 64',
  ]),
  M5: held(
    'A new decision that is ordered is made in the same case, with its own notice, hearing and review, and not the same act on the same facts and grounds.',
    ['ARL 64', 'ALL 70', 'ALL 71', 'ALL-I 90', 'ARL-I 49'],
    {
      doubtful: {
        reading: {
          zh: '责令重作的决定未载明期限的，自其生效之日起六十日内重新作出（期限为规则包参数）；在任何一部分都不轻于原处罚的，视为基本相同。',
          en: 'An order without a term gives sixty days from its effect (a parameter of the pack); an act that is lighter in no part is the same act.',
        },
        otherReading: {
          zh: '未载明期限的，适用九十日办案期限；数额略有减少的，仍可能属于基本相同。',
          en: 'An order without a term gives the case term of ninety days; a slightly lower amount may still be the same act.',
        },
      },
    },
  ),
  M7: partly(
    'A suit ends with a judgment that upholds, changes or sets aside the decision, once it can no longer be appealed.',
    ['ALL 70', 'ALL 77', 'ALL 85', 'ALL 89', 'ALL 90', 'ALL 93'],
    {
      lacks:
        'A retrial that restores a decision which an earlier judgment set aside is on record, but does not restore it; a new decision about a part only is not recorded as one.',
      doubtful: {
        reading: {
          zh: '再审、抗诉期间作为诉讼期间，加处罚款不予计算。',
          en: 'A retrial counts as litigation: its days add no surcharge.',
        },
        otherReading: {
          zh: '再审不停止执行，期间照常计算加处罚款。',
          en: 'A retrial stops nothing, and its days add surcharge.',
        },
      },
    },
  ),
  M8: held(
    'An outcome that is in force reaches the decision, its publication, the money and the list of terms in the step that records it.',
    ['APL 48', 'ARL 63', 'ARL 64', 'ARL 65', 'ARL 67', 'ALL 70', 'ALL 74', 'ALL 75', 'ALL 77', 'ACL 41'],
  ),
  N5: partly(
    'What a party does not do after an order and a demand is done in its place, and it owes what that cost; several owe it jointly where a law says so, otherwise by shares.',
    ['ACL 50', 'ACL 51', 'CC 178'],
    { lacks: 'The demand and the decision to do it are papers of the charge, and no steps of their own.' },
  ),
  N6: held(
    'What must go from a road, a waterway or a public place at once is removed without an order and a demand before; a party that was absent is told afterwards.',
    ['ACL 52'],
  ),
  N8: held('A court is applied to after the remedies and the demand, and within three months.', [
    'ACL 53',
    'ACL 54',
    'ALL-I 156',
  ]),
  N10: partly(
    'Enforcement ends on the grounds of the law alone, each with its facts and papers.',
    ['ACL 39', 'ACL 40'],
    { lacks: 'A suspension of enforcement and a settlement are papers of the termination, and no steps of their own.' },
  ),
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
  P9: held(
    'What was paid under a decision that is no longer valid is ordered to be refunded, and is refunded.',
    ['APL 74', 'ACL 41', 'ARL 72', 'ALL 96'],
    {
      doubtful: {
        reading: {
          zh: '退还罚款时不自动加计利息；利息依国家赔偿程序另行主张。',
          en: 'A refund carries no interest by itself; interest is claimed as state compensation.',
        },
        otherReading: {
          zh: '决定被撤销或者确认违法的，退还时应当支付银行同期存款利息。',
          en: 'After a revocation or a finding of illegality the refund includes bank interest.',
        },
      },
    },
  ),
} as const;
