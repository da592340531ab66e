import { found, NUMERALS } from './words.js';

const NUMBER = `(?:\\d+|[${NUMERALS}]+)`;
const DAY = `(?:\\d{2,4}[-/.]\\d{1,2}[-/.]\\d{1,2}日?|(?:[\\d${NUMERALS}]{2,4}年)?[\\d${NUMERALS}]{1,3}月[\\d${NUMERALS}]{1,3}[日号])`;

/** Laws, their parts, numbers and versions: the day since which a text is law says which version of it applies. */
const PROVISION = new RegExp(
  [
    '《[^》]*》',
    `第${NUMBER}[条款项目章节]`,
    `${NUMBER}条(?=第|规定|之|的规定|[、，。；,;)）]|$)`,
    `令第?${NUMBER}号|[〔［\\[(（]\\d{4}[〕］\\])）]第?${NUMBER}号`,
    '\\p{Script=Han}{0,4}(?:条例|办法|规定|规则|细则|法典|决定(?=第))|\\p{Script=Han}{1,4}(?<![违依合非无执司方做手办立守书])法(?=第|规定|[、，。；)）]|$)',
    `(?:${DAY}|[${NUMERALS}\\d年月日-]+)起?(?:施行|实施|修订|修正|公布|通过|生效|废止)`,
  ].join('|'),
  'gu',
);

/** The penalties of APL 9, the orders that come with them, how severe they are, and whether something is imposed at all. */
const MEASURE = new RegExp(
  '警告|通报批评|罚款|没收|暂扣|降低资质|吊销|撤销|注销|限制|停产|停业|停工|停止|关闭|从业|拘留|责令|限期|拆除|改正|清除|清理|恢复原状|' +
    '补办|补种|补偿|赔偿|退还|返还|加处|查封|扣押|取缔|销毁|从轻|减轻|从重|不予|免予|免除|不构成|构成|并处|单处|各处|分别处|连带|不得|不准|禁止',
  'gu',
);

/** In which time the party performs, objects or is limited: a period, or a day that ends one. */
const PERIOD = new RegExp(
  [
    `${NUMBER}个?(?:工作|自然)?(?:日|天|周|星期|月|季度|年|小时)(?:以?内|之内)`,
    `(?:起|后|满|延长|暂扣|停业|期限为?|为期)${NUMBER}个?(?:工作|自然)?(?:日|天|周|星期|月|季度|年|小时)`,
    '半[个]?[年月]内?|次日|翌日|月底|年底|届满|到期|逾期',
    `${DAY}(?=(?:\\d{1,2}时)?(?:之?前|以前|止|为止|届满|到期|期满))`,
    `(?<=截至|截止|不迟于|不晚于|最迟|至|到)${DAY}`,
  ].join('|'),
  'gu',
);
const ANY_DAY = new RegExp(DAY, 'gu');
const SPEAKS_OF_A_DUTY = /缴|履行|改正|拆除|清[除理]|申请|起诉|复议|期限|截止|到期|届满|逾期|停业|暂扣/u;

export const provisionsIn = (text: string): readonly string[] => found(text, PROVISION);

export const measuresIn = (text: string): readonly string[] => [
  ...found(text, MEASURE),
  ...found(text, PERIOD),
  // Beside a duty any day is one by which it is to be done, whatever stands between.
  ...(SPEAKS_OF_A_DUTY.test(text) ? found(text, ANY_DAY) : []),
];
