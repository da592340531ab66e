import { differ, found } from './words.js';

/** To whom the party pays, and before whom it can challenge the decision (APL 59; R235 7): another one is another decision. */

/** A telephone number, unless it is said to be an account. */
const TELEPHONE = /(?<!\d|[账帐卡][号户][为是：:]?)(?:0\d{2,3}-?[2-9]\d{6,7}|1[3-9]\d{9})(?![\dA-Za-z])/gu;
const ACCOUNT = /(?<![\dA-Za-z])\d{9,30}(?![\dA-Za-z])|[账帐][号户]|户名|收款|开户/gu;
const BANK = /\p{Script=Han}{0,16}(?:银行|信用社|信用联社|邮储|支行|分行|分理处|营业部|营业厅)/gu;
const AUTHORITY =
  /\p{Script=Han}{0,12}(?:法院|人民政府|政府|司法局|司法厅|住房和城乡建设[局厅部]|城市管理[局委]|综合行政执法局|复议机关|复议委员会)/gu;

/** A word before a name in the correct text ends what is no part of it: "请到|中国农业银行". 向 also begins names, such as 向阳. */
const TO_A_BANK =
  /(?<=请|应|当|可|以|依法|内|前|并|或者)[到至向在往](?=\p{Script=Han}{2,}(?:银行|信用社|信用联社|邮储))/u;
const TO_AN_AUTHORITY = /[向到](?=\p{Script=Han}{2,}[省市盟州县旗区])/u;

const accountsIn = (text: string): readonly string[] => found(text.replaceAll(TELEPHONE, ''), ACCOUNT);

/** The same names, but for one sign, the word before the name, that was mistyped or left out. */
const areTheSame = (before: readonly string[], after: readonly string[], to: RegExp): boolean =>
  before.length === after.length &&
  after.every((right, at) => {
    const wrong = before[at] ?? '';
    if (wrong === right) return true;
    const word = to.exec(right)?.index;
    if (word === undefined) return false;
    const [start, name] = [right.slice(0, word), right.slice(word + 1)];
    if (!wrong.endsWith(name)) return false;
    const rest = wrong.slice(0, -name.length);
    // The sign that was left out moves the beginning of what is read before the name.
    return rest.slice(0, -1) === start || (rest !== '' && rest.endsWith(start) && start !== '');
  });

/** Another payee, or another account of it. */
export const isAnotherPayee = (before: string, after: string): boolean =>
  differ(accountsIn(before), accountsIn(after)) || !areTheSame(found(before, BANK), found(after, BANK), TO_A_BANK);

/** Another organ before which the decision can be challenged. */
export const isAnotherAuthority = (before: string, after: string): boolean =>
  !areTheSame(found(before, AUTHORITY), found(after, AUTHORITY), TO_AN_AUTHORITY);
