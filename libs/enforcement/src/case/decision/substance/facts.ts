import { differ, found, NUMERALS } from './words.js';

const NUMBER = `(?:\\d+(?:\\.\\d+)?|[${NUMERALS}]+)`;

/**
 * How much, how often and how long: what decides how severe a penalty is. Of papers (张, 份, 页), of rooms and of days of the calendar there is none.
 */
const QUANTITY = new RegExp(
  `${NUMBER}(?:余|多)?(?:平方米|平方公里|平米|立方米|[㎡㎥]|公里|千米|厘米|毫米|米|公顷|亩|吨|公斤|千克|克|斤|升|天|个?小时|个?月(?!\\d|[${NUMERALS}])|周|` +
    '次|[辆台棵株处箱袋桶车])',
  'gu',
);

/** What weighs for or against the party (APL 30 to 33): that it corrected, that it was the first time, that it meant it. */
const WEIGHS = new RegExp(
  '拒不|拒绝|抗拒|及时|主动|首次|初次|初犯|再次|多次|屡次|累犯|两次|二次|' +
    '情节(?:特别|较为|较|非常)?(?:轻微|轻|一般|严重|恶劣|重)|(?:特别|较为|较|非常)?(?:轻微|严重|恶劣)|故意|过失|过错|危害|后果|损失|' +
    '配合|妨碍|阻碍|阻挠|暴力|威胁|隐匿|销毁|伪造|毁灭|消除|弥补|胁迫|诱骗|立功|举报|不满|未满|已满|未成年|成年|经批准|未经|已经|许可|有证|无证',
  'gu',
);

/** A denial says the contrary. 末 is how 未 is often mistyped. */
const DENIAL = /[未不没无非勿]/gu;
const MISTYPED = /末(?=[经办取按依改能及曾])/gu;

/** 不 that denies nothing of the case: "如不服本决定" tells of a remedy, and some words only begin with it. */
const LIGHT = /(?<=[如若])不服|不服(?=[本该此上行处决的,])|不论|不仅|不动产|不锈钢/gu;

const countedIn = (text: string): readonly string[] => [
  ...found(text, QUANTITY),
  ...found(text, WEIGHS),
  ...found(text, DENIAL),
];

/** Other facts that weigh, or the same in another order. 不 that was mistyped in a word without weight is a slip, on either side. */
export const areOtherFacts = (before: string, after: string): boolean => {
  const [from, to] = [before, after].map((text) => text.replaceAll(MISTYPED, '未')) as [string, string];
  return (
    differ(countedIn(from), countedIn(to)) &&
    differ(countedIn(from.replaceAll(LIGHT, '')), countedIn(to.replaceAll(LIGHT, '')))
  );
};
