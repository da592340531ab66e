/** In English and Chinese. */
type Said = readonly [en: string, zh: string];

const A_DAY: Said = ['must be a day that exists, written 2026-05-06', '应为存在的日期，写作 2026-05-06'];
const ONCE: Said = ['must be given only once', '只能给出一次'];
const NOT_EMPTY: Said = ['must not be empty', '不能为空'];
const A_POSITION: Said = [
  'must be a position of the log, as the answer to a step gives it',
  '应为账本的位置，即步骤回答中的 position',
];
const wholeNumber = (most: number): Said => [
  `must be a whole number from 1 to ${String(most)}`,
  `应为 1 至 ${String(most)} 的整数`,
];

/**
 * The only words that changed when the inputs got classes: a pattern meant nothing to a clerk, and the public site had
 * its own words. On the left the old text (several sentences at one place joined), on the right the allowed new ones.
 */
const SAID_MORE_CLEARLY: Readonly<Record<string, readonly Said[]>> = {
  'must match format "date"': [A_DAY],
  'must match format "date" ;; must match pattern "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"': [A_DAY],
  'must match pattern "^[1-9]\\d{0,2}$"': [wholeNumber(200), wholeNumber(999)],
  'must match pattern "^[\\p{L}\\p{N}][\\p{L}\\p{N}\\-_.:/〔〕()（）]{0,99}$"': [
    [
      'must be a code: letters, digits and - _ . : / 〔〕（）, a letter or digit first, at most 100',
      '应为编码：以文字或数字开头，只含文字、数字和 - _ . : / 〔〕（），不超过 100 个字符',
    ],
  ],
  'must match pattern "^\\d{1,9}$"': [['must be the next of the page before, a number', '应为上一页的 next，即编号']],
  'must not have fewer than 1 characters ;; must match pattern "\\S"': [NOT_EMPTY, A_POSITION],
  'must match pattern "\\S"': [NOT_EMPTY],
  'must not have more than 41 characters': [A_POSITION],
  // In an address it is a repeated parameter; in a body the old text stays.
  'must be string': [['must be string', '类型应为 string'], ONCE],
  'must be one of asOccurred, asRecorded': [
    ['must be one of asOccurred, asRecorded', '只能取 asOccurred, asRecorded'],
    ONCE,
  ],
  'must have username, personId, roles, password': [
    ['must have password, username, personId, roles', '缺少 password, username, personId, roles'],
  ],
  'must have username, personId, roles, password ;; must not have __proto__': [
    [
      'must have password, username, personId, roles ;; must not have __proto__',
      '缺少 password, username, personId, roles ;; 不应有 __proto__',
    ],
  ],
  'It must be a whole number from 1 to 100': [wholeNumber(100)],
  'It must be a day that exists, written 2026-05-06': [A_DAY],
  'Give it once': [ONCE],
  'It has at most 200 characters': [['must not have more than 200 characters', '不得超过 200']],
  'There is no such field; it is 01 to 16': [
    ['is not a field of duty; use 01 to 16', '没有这个职责领域，应为 01 至 16'],
  ],
  'The powers catalogue has no such code': [['is not a code of the powers catalogue', '权责清单中没有这个编码']],
  'The last day lies before the first': [['is before the first day', '截止日期早于起始日期']],
  'There is no such page; use the next of the page before': [
    ['is not a page; use the next of the page before', '没有这一页；请使用上一页给出的 next'],
  ],
};

/** What both processes say about a parameter or member that does not exist. */
const noSuchMember = (name: string): Said => [`must not have ${name}`, `不应有 ${name}`];

/** The allowed new texts for the old `en` and `zh` about `place`. */
export const saidNow = (place: string, en: string, zh: string): readonly Said[] => {
  if (en === 'There is no such parameter') return [noSuchMember(place)];
  const said = en.replaceAll('has no such member as ', 'must not have ');
  return SAID_MORE_CLEARLY[said] ?? [[said, zh]];
};
