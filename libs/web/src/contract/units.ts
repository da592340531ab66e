import type { Words } from '../input/words.js';
import { typesOf, type ContractNode } from './contract-node.js';

/** In what a number counts. `number`: it counts nothing, it is an ordinal, a version or a year. */
export type Unit = keyof typeof UNITS;

const UNITS = {
  fen: { zh: '单位：分，100 分为 1 元', en: 'in fen; 100 fen are 1 yuan' },
  day: { zh: '单位：天', en: 'in days' },
  month: { zh: '单位：月', en: 'in months' },
  minute: { zh: '单位：分钟', en: 'in minutes' },
  millisecond: { zh: '单位：毫秒', en: 'in milliseconds' },
  second: { zh: '单位：秒', en: 'in seconds' },
  share: { zh: '0 至 1，1 为全部', en: 'from 0 to 1, which is all of it' },
  kilometre: { zh: '单位：公里', en: 'in kilometres' },
  byte: { zh: '单位：字节', en: 'in bytes' },
  piece: { zh: '单位：个', en: 'a count' },
  number: { zh: '编号、版本或者年份', en: 'an ordinal, a version or a year' },
  ofUnit: { zh: '单位见同级的 unit', en: 'in the unit that the member beside it names' },
  ofThing: { zh: '单位见物品说明', en: 'in pieces, or as the thing is described' },
  ofParameter: { zh: '单位见该参数；金额为分', en: 'in the unit of the parameter; an amount in fen' },
} as const satisfies Record<string, Words>;

const MOMENT: Words = { zh: '带时区的时刻', en: 'a moment with its offset' };
const DAY: Words = { zh: '北京时间的日期', en: 'a day as in China' };

/** What the unit of a member is called; undefined for text and for what has members of its own. */
export const unitWords = (node: ContractNode, unit: Unit | undefined): Words | undefined => {
  const schema = simple(node);
  if (schema['format'] === 'date-time') return MOMENT;
  if (schema['format'] === 'date') return DAY;
  return unit && isNumber(node) ? UNITS[unit] : undefined;
};

/** A list is measured by its items, and what may be null by what it is otherwise. */
const simple = (node: ContractNode): ContractNode =>
  typesOf(node).includes('array') ? ((node['items'] ?? {}) as ContractNode) : node;

/** Whether a member is a number, or may be one. */
export const isNumber = (node: ContractNode): boolean => {
  const schema = simple(node);
  const branches = [schema['anyOf'], schema['oneOf']].find(Array.isArray) as readonly ContractNode[] | undefined;
  return branches?.some(isNumber) ?? typesOf(schema).some((type) => type === 'integer' || type === 'number');
};
