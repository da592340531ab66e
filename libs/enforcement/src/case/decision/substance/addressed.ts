import { found } from './words.js';

/** To whom the party pays, and before whom it can challenge the decision (APL 59; R235 7): another one is another decision. */

const ACCOUNT = /(?<![\dA-Za-z])\d{9,30}(?![\dA-Za-z])|[账帐][号户]|户名|收款|开户/gu;
const BANK = /\p{Script=Han}{0,16}(?:银行|信用社|信用联社|邮储|支行|分行|分理处|营业部|营业厅)/gu;
const AUTHORITY =
  /\p{Script=Han}{0,12}(?:法院|人民政府|政府|司法局|司法厅|住房和城乡建设[局厅部]|城市管理[局委]|综合行政执法局|复议机关|复议委员会)/gu;

export const payeesIn = (text: string): readonly string[] => [...found(text, ACCOUNT), ...found(text, BANK)];
export const authoritiesIn = (text: string): readonly string[] => found(text, AUTHORITY);
