/** In English and Chinese. */
type Said = readonly [en: string | RegExp, zh: string | RegExp];

const A_DAY: Said = ['must be a day that exists, written 2026-05-06', '应为存在的日期，写作 2026-05-06'];
const ONCE: Said = ['must be given only once', '只能给出一次'];
const NOT_EMPTY: Said = ['must not be empty', '不能为空'];
const A_POSITION: Said = [
  'must be a position of the log, as the answer to a step gives it',
  '应为账本的位置，即步骤回答中的 position',
];
const A_PAGE_KEY: Said = [
  'is not the next of a page; give the next of the page before',
  '不是上一页给出的 next；请原样填写上一页的 next',
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
      'must be a code such as 150100-CG: letters, digits and - _ . : / 〔〕（）, a letter or digit first, at most 100',
      '应为编码，如 150100-CG：以文字或数字开头，只含文字、数字和 - _ . : / 〔〕（），不超过 100 个字符',
    ],
    [
      'is not a code of the powers catalogue; GET /api/powers lists them',
      '权责清单中没有这个编码；GET /api/powers 列出全部编码',
    ],
    ['is not a field of duty; use 01 to 16', '没有这个职责领域，应为 01 至 16'],
  ],
  'must match pattern "^\\d{1,9}$"': [
    ['must be the next of the page before, a number such as 49', '应为上一页的 next，即编号，如 49'],
  ],
  'must not have fewer than 1 characters ;; must match pattern "\\S"': [NOT_EMPTY, A_POSITION, A_PAGE_KEY],
  'must match pattern "\\S"': [NOT_EMPTY, A_PAGE_KEY],
  'must not have more than 41 characters': [A_POSITION],
  'must not have more than 100 characters': [A_PAGE_KEY],
  'must not have fewer than 1 items': [['must have at least 1 item', '至少 1 项']],
  // In an address it is a repeated parameter; in a body the old text stays.
  'must be string': [['must be text', '应为文字'], ONCE],
  'must be array': [['must be a list', '应为列表']],
  'must be object': [['must be an object', '应为对象']],
  'must be one of true': [['must be true', '只能为 true']],
  'must be one of asOccurred, asRecorded': [
    ['must be one of asOccurred, asRecorded', '只能取 asOccurred, asRecorded'],
    ONCE,
  ],
  // A submission for review may have lapsed since.
  'must be one of open, pending, returned, closed': [
    ['must be one of open, pending, returned, closed, lapsed', '只能取 open, pending, returned, closed, lapsed'],
  ],
  'must have username, personId, roles, password': [
    ['must have password, username, personId, roles', '缺少 password, username, personId, roles'],
  ],
  'It must be a whole number from 1 to 100': [wholeNumber(100)],
  'It must be a day that exists, written 2026-05-06': [A_DAY],
  'Give it once': [ONCE],
  'It has at most 200 characters': [['must have at most 200 characters', '至多 200 个字符']],
  'There is no such field; it is 01 to 16': [
    ['is not a field of duty; use 01 to 16', '没有这个职责领域，应为 01 至 16'],
  ],
  'The powers catalogue has no such code': [['is not a code of the powers catalogue', '权责清单中没有这个编码']],
  'The last day lies before the first': [
    ['is before decidedFrom; the last day must not be before the first', '早于 decidedFrom；截止日期不得早于起始日期'],
  ],
  'There is no such page; use the next of the page before': [
    ['is not a page; use the next of the page before', '没有这一页；请使用上一页给出的 next'],
  ],
};

/** What both processes say about a member that does not exist: its name, and the near name or all names. */
const noSuchMember = (name: string): Said => {
  const itself = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [
    new RegExp(`^must not have ${itself}; (did you mean \\w+\\?|allowed: [\\w, ]+)$`),
    new RegExp(`^不应有 ${itself}；(是否想写 \\w+？|可用的有 [\\w、]+)$`),
  ];
};

/** What was said of each place, with a place of its own for each member that does not exist: it once was its owner's. */
export const inItsPlace = ([place, en, zh]: ErrorSaid): readonly ErrorSaid[] => {
  const [, names] = /^has no such member as (.+)$/.exec(en) ?? [];
  if (names === undefined) return [[place, en, zh]];
  return names.split(', ').map((name) => [`${place}/${name}`, `has no such member as ${name}`, `不应有 ${name}`]);
};

/** What was wrong, by its place: a JSON Pointer, or a parameter of the public site. */
export type ErrorSaid = readonly [place: string, en: string, zh: string];

/** The allowed new texts for the old `en` and `zh` about `place`. */
export const saidNow = (place: string, en: string, zh: string): readonly Said[] => {
  if (en === 'There is no such parameter') return [noSuchMember(place)];
  const [, name] = /^has no such member as (.+)$/.exec(en) ?? [];
  if (name !== undefined) return [noSuchMember(name)];
  const [, most, of] = /^must not have more than (\d+) (characters|items)$/.exec(en) ?? [];
  const shorter: readonly Said[] =
    most === undefined
      ? []
      : [[`must have at most ${most} ${of!}`, `至多 ${most} ${of === 'items' ? '项' : '个字符'}`]];
  return [...shorter, ...(SAID_MORE_CLEARLY[en] ?? (shorter.length > 0 ? [] : [[en, zh] as const]))];
};
