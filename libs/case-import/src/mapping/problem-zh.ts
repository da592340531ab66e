/**
 * The problems of events that could not be read as a mapping says, as the log keeps them for ever, and the same in Chinese; `$1`, `$2` … are
 * what they name.
 */
const PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/^the event has no activity$/, '事件没有活动名称'],
  [/^the event has no time stamp$/, '事件没有时间'],
  [/^"([^]*)" is not a date or a time$/, '“$1”不是日期或者时间'],
  [/^the event has no ([^]*), which should hold its amount$/, '事件没有应当载明金额的 $1'],
  [/^([^]*): "([^]*)" is not an amount of money$/, '$1：“$2”不是金额'],
  [/^([^]*): "([^]*)" has more than (\d+) decimals$/, '$1：“$2”超过 $3 位小数'],
  [/^([^]*): "([^]*)" is not an amount of at most (\d+) decimals$/, '$1：“$2”不是至多 $3 位小数的金额'],
  [/^([^]*): (\S+) is not a whole number of fen$/, '$1：$2 过大，不能作为金额'],
];

/** What is wrong with an imported event, in Chinese; a text of another version stays as it is. */
export const problemZh = (problem: string): string => {
  const known = PROBLEMS.find(([pattern]) => pattern.test(problem));
  return known === undefined ? problem : problem.replace(known[0], known[1]);
};
