/**
 * Words of which passwords are made most often. The list was written for this product, after what the published analyses of
 * leaked passwords have in common and after habits of Chinese users: words, names of keys, pinyin of love and luck, the trade
 * of the people who sign in here. It is part of this repository and has its licence.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  [
    // English, and what keyboards and systems suggest
    'password passwort passwd pass passw pwd admin administrator root user login test guest welcome hello letmein changeme change',
    'secret master super system default temp temporary iloveyou loveyou love you me my baby angel sunshine princess monkey dragon',
    'football baseball soccer shadow michael jordan charlie superman batman trustno access flower freedom hunter summer winter',
    'spring autumn monday sunday january computer internet google apple huawei xiaomi samsung windows office microsoft qq wechat',
    'weixin alibaba taobao baidu tencent server database oracle mysql linux ubuntu company home work money happy lucky good best',
    'new old first last one two three four five six seven eight nine zero hundred thousand the and for with this that please',
    'china chinese beijing shanghai asdf qwer zxcv qwerty azerty abc abcd abcde aa aaa key keys word words number numbers',
    // Pinyin
    'woaini woainima woaiwojia woaizhongguo wozhiaini woxiangni aini ainia mima denglu yonghu guanli guanliyuan xitong ceshi',
    'nihao nimen women tamen zhongguo laopo laogong baobao baobei mama baba gege jiejie didi meimei pengyou xingfu kuaile',
    'shengri xinnian chunjie jiayou facai gongxi fugui pingan jiankang yisheng yishi shijie tiankong taiyang yueliang haha hehe',
    // The trade and the place
    'ecl ledger case cases enforcement law bureau city police court bank zhifa zhifaju chengguan chengguanju anjuan anjian zhangben',
    'jiancha gongan fayuan yinhang caizheng zonghe xingzheng chufa fakuan juzhang zhongdui dadui duizhang neimenggu chifeng',
    'huhehaote baotou tongliao hongshan',
    // Chinese characters
    '密码 登录 用户 管理员 系统 测试 我爱你 你好 中国 城管 执法 案卷 账本 综合 行政 处罚 一二三四五六七八九十 一二三四 一二三 天天向上 好好学习',
  ].flatMap((line) => line.split(' ')),
);

/** Numbers that stand for words: love, a lifetime, luck, the alarm. */
export const COMMON_NUMBERS: ReadonlySet<string> = new Set(
  '520 521 1314 5201314 5211314 1314520 1314521 201314 7758521 7758258 666 6666 888 8888 168 1688 518 110 119 120 999 147 258 369'.split(
    ' ',
  ),
);

/** Rows and columns of keys; any three in a row are one part, in either direction. */
export const ROWS_OF_KEYS: readonly string[] = [
  ...['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'],
  ...[
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
    'qazwsxedcrfvtgbyhnujmikolp',
    '1q2w3e4r5t6y7u8i9o0p',
    'q1w2e3r4t5y6u7i8o9p0',
  ],
];

/** The surnames of most people, in pinyin. */
export const SURNAMES: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong ' +
    'xiao cheng cao yuan deng xu fu shen zeng peng lv lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan ' +
    'fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang ' +
    'qiao he lai gong wen ao bao'
  ).split(' '),
);

const INITIALS = ' b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');
const FINALS =
  'a o e i u v ai ei ao ou an en ang eng ong er ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang ue ve'.split(
    ' ',
  );

/** Every syllable of pinyin, and a few that do not exist. */
export const SYLLABLES: ReadonlySet<string> = new Set(
  INITIALS.flatMap((initial) => FINALS.map((final) => initial + final)).filter((syllable) => syllable.length > 1),
);
