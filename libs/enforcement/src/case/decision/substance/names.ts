import { nameKey } from '../../../redaction/index.js';
import { COMPOUND_SURNAMES, SURNAMES } from '../../parties/surnames.js';
import { found, plain, readable } from './words.js';

/** Signs that no given name has: with one of them a word is an ordinary one. 黄色, 高处, 石材 begin with surnames too. */
const IN_NO_GIVEN_NAME =
  '的了在是有不未已及和与或等为被把将从对向由以其此该各每我你他她它们这那个年月日时分秒角路街巷道号院区县市镇乡旗盟省村屯组楼栋层室房屋店铺厂矿场站所处局队部委科股段侧边角' +
  '上下左右前后内外里中间旁西低多少短薄窄旧好坏色料材板砖瓦沙砂泥油气电火柴煤炭竹铜铝管线网架棚墙门窗梯顶底台座椅桌柜箱桶袋瓶盒包装车辆船机械器具设备件套根块片张幅' +
  '条支只头匹台班次回遍趟度量数额值价钱款费金税账票据证照牌章印签字名单表册本页码期限起止始终过去往出入到离开关闭停放置堆积占用挖掘设施工作营销售卖买送收缴罚处理办查验检测问答说示' +
  '告知通报批评论议定决判断裁认担证事物食药烟酒果菜肉蛋奶米面饭餐具衣服鞋帽纸笔画贴挂摆拆改修补洗扫除清洁污染垃圾废弃倒散漏滴流排拉输载货乘客居住户口人员工农公私共同伙合并分散集体单位企' +
  '商量个体行政法律规则制度条例办证式样型类种项目录像照相片视频音讯息系统台部属便意务权益损害失误错漏误假伪劣向方位置点面积尺寸吨斤克升米厘毫千百万亿十零〇两几半约余' +
  '应须需要必可能会得让使令请求申诉讼复核再又也都还就才只仅但而且因果故所述称指控陈列绝算计连续相当燃续曾经通往返常';
/** What such signs make together all the same. */
const ORDINARY =
  '安全|平安|高大|高新|高度|高一|高三|方正|公正|真正|成品|任何|长大|石木|水土|金石|元旦|业主|东南|东北|新建|常平|平时|温水|白石|黄土|钢铁|万一|全新|强大|广大|水平|国民|公民|居民|牧民|农民|人民|时常|段一|于一|于二|单一|易于';
const GIVEN = `(?:(?![${IN_NO_GIVEN_NAME}])\\p{Script=Han}|某)`;
const BEFORE = '(?<=^|[与和及同跟由系为是对向给让被请即名叫、，。；：,.;:（(“"「]|以及|伙同|连同|或者)';
const AFTER =
  '(?=$|[与和及同跟等二两三在于的所均已未也是系为将把、，。；：,.;:）)”"」]|以及|或者|擅自|占用|堆放|实施|经营|负责|签[字名收]|共同|一起|同意|承认|陈述|称|本人|先生|女士|之[父母妻夫子女])';
const NAME = `(?!(?:${ORDINARY})${AFTER})(?:(?:${COMPOUND_SURNAMES.join('|')})|[${SURNAMES}])${GIVEN}{1,2}`;
const CHINESE = new RegExp(`${BEFORE}(?:${NAME}){1,4}?${AFTER}`, 'gu');

/** 阿卜杜拉·买买提, and names of Mongolian, which have no surname. */
const DOTTED = /\p{Script=Han}{1,8}(?:[·•・‧∙⋅﹒●.．]\p{Script=Han}{1,10})+/gu;
const MONGOLIAN = new RegExp(
  '\\p{Script=Han}{0,4}(?:巴特尔|巴图|乌云|其其格|其木格|格日勒|图雅|高娃|朝鲁|宝音|苏和|布和|哈斯|娜仁|那仁|斯琴|萨仁|塔娜|额尔敦|孟和|阿古拉|嘎拉|毕力格|牧仁|' +
    '特木尔|铁木尔|呼和(?!浩特)|巴雅尔|敖特根|乌日娜|莎日娜|通拉嘎|托娅|娜日苏|乌力吉|那顺|巴根|苏日娜|赛音|满都拉|朝克图|吉日格勒)\\p{Script=Han}{0,3}',
  'gu',
);
/** John Smith, ZHANG SAN, zhangsan; not kg, PVC, or a number plate. */
const LATIN =
  /(?<![\p{L}\d])(?:\p{Lu}[\p{Ll}’'-]+(?:[\s·.,-]*\p{Lu}[\p{Ll}’'-]*)*|\p{L}{2,}(?:[\s·.-]+\p{L}{2,})+|\p{Ll}{4,})(?![\p{L}\d])/gu;
const IS_LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** A party by what it is called in a paper, or by its form. */
const ROLE =
  /当事人|被处罚人|违法行为人|行为人|申请人|第三人|代理人|法定代表人|负责人|经营者|实际控制人|业主|店主|股东|合伙人/gu;
const FORM =
  /公司|集团|合作社|合伙企业|工商户|事务所|商行|商店|超市|经营部|经销部|服务部|门市部|工作室|饭店|餐馆|餐厅|酒店|宾馆|药房|工厂|学校|医院|银行|协会|基金会|委员会/gu;
/** Numbers that name one person or organisation. */
const IDENTITY = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9}|[0-9A-HJ-NPQRTUWXY]{18})(?![\dA-Za-z])/gu;

/** Everything in a text that says who somebody is, by its form alone. */
export const namesIn = (original: string): readonly string[] => {
  const [text, spaced] = [plain(original), readable(original)];
  return [
    ...found(text, CHINESE),
    // 李 四: what is between the signs of a name does not hide it.
    ...found(text, DOTTED).filter((name) => !/\d/u.test(name)),
    ...found(text, MONGOLIAN),
    ...found(spaced, LATIN).filter((word) => IS_LATIN.test(word)),
    ...found(text, ROLE),
    ...found(text, FORM),
    ...found(text, IDENTITY),
  ];
};

const REGION = 2;
const ORDINARY_IN_A_NAME = /^(?:有限|限责|责任|任公|限公|公司|分公|司分|集团|商贸|贸易|实业|合作|作社|中心)$/u;
const PLACE = /\p{Script=Han}{1,6}(?:路|街|巷|道|胡同|广场|小区|社区|村|镇|乡|区|县|市|旗)/gu;

/** Pairs of signs that are of this name and hardly of any other word; two digits of a number are of many. */
const pairsOf = (name: string): readonly string[] => {
  if (/\d{6}/u.test(name)) return [];
  const signs = Array.from(nameKey(name));
  const own = signs.length > 5 ? signs.slice(REGION) : signs;
  return own
    .slice(1)
    .map((sign, at) => `${own[at] ?? ''}${sign}`)
    .filter((pair) => !ORDINARY_IN_A_NAME.test(pair));
};

/** The part of a text that another one has not: from where on and up to where they differ. */
const changedIn = (text: string, other: string): { readonly from: number; readonly to: number } => {
  let from = 0;
  while (from < Math.min(text.length, other.length) && text[from] === other[from]) from += 1;
  let end = 0;
  while (
    end < Math.min(text.length, other.length) - from &&
    text[text.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1;
  return { from, to: text.length - end };
};

/** Whether what differs is within a name that the case knows, so that the name is written in another way. */
const touchesIn = (text: string, other: string, names: readonly string[]): boolean => {
  const changed = changedIn(text, other);
  // A street may be called like a company.
  const isInAPlace = [...text.matchAll(PLACE)].some(
    ({ 0: place, index }) => index <= changed.from && index + place.length >= changed.to,
  );
  if (isInAPlace) return false;
  const window = text.slice(Math.max(0, changed.from - 1), changed.to + 1);
  return names.some((name) => pairsOf(name).some((pair) => window.includes(pair)));
};

/** Whether a change touches one of these names: the whole, a piece of it, or a sign in the middle of a sentence. */
export const touchesAName = (before: string, after: string, names: readonly string[]): boolean => {
  const known = names.map(plain).filter((name) => name !== '');
  const named = (text: string) => known.filter((name) => nameKey(text).includes(nameKey(name)));
  const isPiece = (text: string) => text !== '' && known.some((name) => name.includes(text));
  return (
    named(before).join('\n') !== named(after).join('\n') ||
    // The same name in other signs is not what a correction is for.
    (before === after && named(after).length > 0) ||
    isPiece(before) ||
    isPiece(after) ||
    touchesIn(before, after, known) ||
    touchesIn(after, before, known)
  );
};
