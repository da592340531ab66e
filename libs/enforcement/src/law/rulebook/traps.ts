import { held } from './row.js';

/** X: where texts differ, where a short word is misleading, and where the product had to choose. */
export const TRAPS = {
  X1: held(
    'Five days and fifteen days may be counted differently: each law says which of its short terms are working days, and the rest are calendar days.',
    ['APL 85', 'ACL 69', 'ARL 88', 'M55 45', 'R310 5'],
    {
      doubtful: {
        reading: {
          zh: '国务院令第310号未规定工作日，其“3日”按自然日计算。',
          en: 'Order 310 names no working days, so its three days are calendar days.',
        },
        otherReading: {
          zh: '行政机关内部期限参照行政处罚法第八十五条按工作日计算。',
          en: 'The three days are working days, as in Article 85 of the penalty law.',
        },
      },
    },
  ),
  X2: held(
    'Two texts set different lengths for legal review: the shorter one is the target, the longer one the last day.',
    ['M55 25', 'NM244 31'],
    {
      doubtful: {
        reading: {
          zh: '五个工作日为目标，十个工作日为最长期限，超过任一期限均提示而不阻止。',
          en: 'Five working days are the target and ten the limit; exceeding either is shown and stops nothing.',
        },
        otherReading: {
          zh: '在内蒙古只适用五个工作日（经批准可再延长五个工作日）。',
          en: 'In Inner Mongolia only the five days apply, and five more where they were granted.',
        },
      },
    },
  ),
  X3: held(
    'When a published decision is no longer valid, its text is withdrawn in the same step, with the reason; after three working days that is late.',
    ['APL 48', 'APL 85', 'M55 10', 'NM244 13'],
  ),
  X4: held(
    'Against a penalty on the spot the party must go to reconsideration first (复议前置), and the document says so.',
    ['ARL 23'],
  ),
  X5: held(
    'Every decision prints sixty days for reconsideration and six months for a suit, even where an older regulation still says otherwise.',
    ['ARL 20', 'ALL 46'],
  ),
  X6: held(
    'A decision applies the law of the day of the conduct, unless the law of the decision is lighter, and says which version it applies (从旧兼从轻).',
    ['APL 37'],
  ),
  X7: held('Legal review comes after the hearing; an earlier review does not count.', ['APL 58', 'NM244 26']),
  X8: held(
    'No head overrules a review that did not agree: the draft is changed and reviewed again.',
    ['APL 58', 'M55 25', 'NM244 32', 'G118 (十三)'],
    {
      doubtful: {
        reading: {
          zh: '负责人对审核异议的决定只能是退回重新送审，不能视为审核通过。',
          en: 'The head’s decision on a disagreement can only send the draft back to review; it never counts as a pass.',
        },
        otherReading: {
          zh: '依内蒙古244号令第三十二条，负责人可以直接决定采纳承办机构意见。',
          en: 'By Article 32 of Order 244 the head may decide for the handling unit.',
        },
      },
    },
  ),
  X9: held(
    'No penalty is decided before the five working days of defence and hearing request are over, unless the party expressly waived them; silence is no waiver.',
    ['APL 62', 'APL 64', 'M55 22', 'M55 33'],
  ),
  X10: held(
    'The surcharge (加处罚款) runs only if the decision named it, at three percent a day up to the fine, and not during reconsideration or litigation.',
    ['APL 72', 'APL 73', 'ACL 45', 'R235 7', 'R235 9', 'ALL-I 81'],
    {
      doubtful: {
        reading: {
          zh: '复议、诉讼期间行政机关自行变更处罚（法释〔2018〕1号第八十一条），复议、诉讼仍在进行的，该决定的加处罚款继续暂停计算，至复议、诉讼终结；撤销后重新作出的决定另计。',
          en: 'Where the agency changes the penalty during a remedy and the remedy goes on, the surcharge of that decision stays stopped until the remedy ends; a decision that was made anew has days of its own.',
        },
        otherReading: {
          zh: '变更后的决定是新的行政行为，当事人未对其申请复议或者起诉的，自变更之日起不再暂停计算。',
          en: 'What was changed is another act: unless that is challenged too, the surcharge runs from the change on.',
        },
      },
    },
  ),
  X11: held(
    'A penalty does not take the place of a transfer: no fine is decided while a suspected crime is being transferred.',
    ['APL 27', 'APL 35', 'APL 82', 'R310 11'],
  ),
  X12: held('A case is not disclosed while it is on its way to the police or with them.', ['NM244 11']),
  X13: held('In Inner Mongolia a case in which a party was a minor is not disclosed at all.', [
    'NM244 11',
    'MIN 103',
    'JUV 59',
  ]),
  X15: held(
    'The days of a public notice (公告) count towards the case term, unless the agency’s setting excludes them.',
    ['M55 29'],
    {
      doubtful: {
        reading: {
          zh: '住建部令第55号第二十九条未列举公告，公告期间计入办案期限。',
          en: 'Article 29 of Order 55 does not name the public notice, so its days count.',
        },
        otherReading: {
          zh: '“听证、检测、检验、鉴定等时间”中的“等”包括公告，公告期间不计入。',
          en: 'The word “等” covers the public notice, so its days do not count.',
        },
      },
    },
  ),
  X20: held(
    'A party’s term that ends on a holiday moves to the next working day; the agency’s own days under Order 310 do not move.',
    ['CPL 85', 'M55 45', 'R310 5'],
    {
      doubtful: {
        reading: {
          zh: '310号令没有顺延规定，行政机关自身期限遇节假日不顺延；当事人的期限按有利于当事人顺延。',
          en: 'Order 310 has no rule that moves a last day, so the agency’s days end as counted; the party’s days move in its favour.',
        },
        otherReading: {
          zh: '一切以日计算的期限均参照民事诉讼法第八十五条顺延。',
          en: 'Every term in days moves as Article 85 of the Civil Procedure Law says.',
        },
      },
    },
  ),
} as const;
