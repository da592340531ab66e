import type { Folded, Span } from './folding.js';

/** What is personal because the text says what it is, or by letters in it. */
export type SpokenOf =
  | 'email'
  | 'phone'
  | 'contact'
  | 'account'
  | 'idNumber'
  | 'passport'
  | 'propertyCertificate'
  | 'address'
  | 'birthDate'
  | 'plate';

const BETWEEN = String.raw`[\p{P}\p{S}\s号码为是系]{0,6}`;
/** Signs within a word that is to be overlooked. */
const INSIDE = String.raw`[\p{P}\p{S}\s]{0,2}`;
const SENTENCE = '[^,。;!?\\n、)]';

const DASH = String.raw`[\-‐‑‒–—―−─]`;
/** What is counted or measured is no door, nor is what trades behind it. */
const OF_NO_HOME = String.raw`[\d.]|\s?(?:年|[万亿]?元|平|㎡|m|米|[余多]|[户人吨套间箱个条次亩棵株块只台辆件处毫厘公千]|号?(?:商铺|店铺|门店|门市|底商|铺面))`;
/** Of 31 provinces. */
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const THREE_DIGITS = '(?=[a-z]*\\d[a-z]*\\d[a-z]*\\d)';

const FORMS: readonly { readonly kind: SpokenOf; readonly pattern: RegExp }[] = [
  {
    kind: 'email',
    pattern:
      /[a-z\d][\w.%+\-点]*\s?(?:@|[([{]at[)\]}]|艾特)\s?[a-z\d][a-z\d\-]*(?:\s?(?:\.|。|点|[([{]dot[)\]}])\s?[a-z\d\-]+)+/gu,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      String.raw`(?:电话|手机|联系方式|致电|拨打|传真|座机|热线|telephone|phone|mobile|tel)(?:号码|号)?${BETWEEN}\d(?:[\p{P}\p{S}\s]{0,2}\d){6,}`,
      'gu',
    ),
  },
  {
    kind: 'contact',
    pattern: new RegExp(
      String.raw`(?:[微威薇v]${INSIDE}信|加[微v]|(?<![a-z\d])(?:wechat|weixin|vx|wx|q${INSIDE}q)|[扣抠]${INSIDE}[扣抠]|企鹅|钉钉|抖音号|快手号|小红书号|陌陌号|telegram|whatsapp|skype)(?:号码|号|id)?${BETWEEN}[a-z\d][\w\-]{4,}`,
      'gu',
    ),
  },
  {
    // An account of a payment service may be a name; `支付宝缴款` is none.
    kind: 'contact',
    pattern: new RegExp(
      String.raw`(?:支付宝|财付通|(?<![a-z])(?:paypal|alipay))(?:账号|帐号|账户|帐户|号|id)?${BETWEEN}[a-z][\w\-]{4,}`,
      'gu',
    ),
  },
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:账号|帐号|账户|帐户|卡号|银行卡|存折|支付宝)[^\d■。;]{0,16}\d(?:[\p{P}\p{S}\s]{0,2}\d){7,}`,
      'gu',
    ),
  },
  {
    kind: 'idNumber',
    pattern: new RegExp(
      String.raw`(?:身份证|证件号|公民身份号码|居住证|通行证|台胞证|回乡证|驾驶证|军官证|士兵证|户口[本簿]|社保卡?|医保卡?)(?:件|档案)?(?:号码|编号|号)?${BETWEEN}[a-z\d](?:[\p{P}\p{S}\s]{0,2}[a-z\d]){5,}`,
      'gu',
    ),
  },
  { kind: 'idNumber', pattern: /(?<!\d)\d{6,14}[*x×■]{3,}[\dx]{0,4}/gu },
  { kind: 'phone', pattern: /(?<!\d)1[3-9]\d[*x×]{3,}\d{2,4}/gu },
  // A card that leaves its beginning and its end: both are on every receipt.
  { kind: 'account', pattern: /(?<!\d)[3-6]\d{3,5}[\s\-]?(?:[*x×]{2,6}[\s\-]?){2,}\d{3,4}(?!\d)/gu },
  { kind: 'account', pattern: /(?:卡|账[号户]|帐[号户])号?[^,。;\d]{0,4}尾号[:\s为是]{0,3}\d{3,4}(?!\d)/gu },
  { kind: 'phone', pattern: /(?:手机|电话)(?:号码|号)?[^,。;\d]{0,2}尾号[:\s为是]{0,3}\d{3,4}(?!\d)/gu },
  { kind: 'passport', pattern: /(?<![a-z\d])(?:[egdsph]|e[a-hj-np-z]|[hmc])\d{7,10}(?![a-z\d])/gu },
  { kind: 'passport', pattern: new RegExp(String.raw`(?:护照|passport)(?:号码|号|no)?${BETWEEN}[a-z\d]{6,}`, 'gu') },
  {
    kind: 'propertyCertificate',
    pattern:
      /(?:不动产权?(?:证书?)?|房(?:屋所有|地)?权证|产权证|土地(?:使用)?证|国用|房(?:地?产)?证|房本)[^,。;\n]{0,16}?\d{3,}(?!\d)(?!\s?(?:[多余]?[户套宗件份人亩]|[万亿]?元|平|㎡|m|年))\s?号?/gu,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?:家庭住址|住址|家住|现住|户籍所在地|户籍地|住在|居住地|居住于|常住地|(?<![\\p{L}\\d])住(?![宅户建房院所宿持]))[:\\s为是于]{0,3}${SENTENCE}{1,40}?(?:号|室|栋|幢|单元|村|嘎查|组|楼|弄|巷)`,
      'gu',
    ),
  },
  {
    // A building, and the number of a door in it: where somebody lives.
    kind: 'address',
    pattern:
      /\d{1,3}\s?(?:号楼|[栋幢座#])\s?(?:\d{1,2}\s?(?:单元|门)\s?)?(?:\d{1,2}\s?[层楼]\s?)?(?:[a-z\d]?\d{2,4}\s?(?:室|户(?!主|外|型|籍|口)|号房?|房间?)|(?<=单元|门|单元 |门 )\d{3,4}(?![\d年.元平米]))(?!\s?(?:商铺|店铺|门店|门市|底商|铺面))/gu,
  },
  {
    // 8号楼401, 8#楼 3-401
    kind: 'address',
    pattern: new RegExp(
      String.raw`\d{1,3}\s?(?:号楼|[栋幢座]楼?|#楼?)\s?(?:\d{1,2}\s?(?:单元|门|${DASH})\s?)?(?:\d{1,2}\s?[层楼]\s?)?[a-z]?\d{3,4}(?!${OF_NO_HOME})`,
      'gu',
    ),
  },
  {
    // 12-3-401: building, entrance and door; a day, or the number of a thing, is not.
    kind: 'address',
    pattern: new RegExp(
      String.raw`(?<![a-z\d.·‐-―−─\-]|(?:编号|型号|图号|规格|货号|批号|件号|图集|标段|地块|文号|案号|第)[号为:\s]{0,3})\d{1,3}\s?${DASH}\s?\d{1,2}\s?${DASH}\s?(?!(?:19|20)\d\d(?!\d))\d{3,4}(?!${DASH}|${OF_NO_HOME})`,
      'gu',
    ),
  },
  {
    kind: 'plate',
    pattern: new RegExp(
      String.raw`${PROVINCE}\s?[a-hj-z][\s·•・.\-]{0,3}${THREE_DIGITS}[a-z\d]{4,5}[a-z\d挂学警港澳试超](?![a-z\d])`,
      'gu',
    ),
  },
  {
    kind: 'plate',
    pattern: new RegExp(String.raw`(?<![a-z])wj\s?${PROVINCE}?[\s·\-]?\d{4}[a-z\d](?![a-z\d])`, 'gu'),
  },
  {
    kind: 'plate',
    pattern: new RegExp(
      String.raw`(?:车牌|号牌|牌照|车号)(?:号码|照|号)?${BETWEEN}[a-z][\s·.\-]{0,3}${THREE_DIGITS}[a-z\d]{4,6}`,
      'gu',
    ),
  },
  {
    kind: 'birthDate',
    pattern:
      /(?<!\d)\d{2,4}\s?年(?:\s?(?:[1-3]?十\d?|\d{1,2}|元)\s?月(?:\s?(?:[1-3]?十\d?|\d{1,2})\s?[日号]?)?)?\s?(?:出生|生(?=[^\p{L}\d]|$))/gu,
  },
  {
    kind: 'birthDate',
    pattern:
      /(?:出生日期|出生年月日?|出生于|(?<![发产])生于|生日|出生)[:\s为是于]{0,3}(?:\d{4}|\d{2}\s?年)[^,。;\n]{0,12}/gu,
  },
];

/** Where something is personal by what the text says of it. */
export const spokenOfIn = ({ text }: Folded): readonly (Span & { readonly kind: SpokenOf })[] =>
  FORMS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length })),
  );
