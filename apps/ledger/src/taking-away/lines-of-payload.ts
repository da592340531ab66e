import { titleAt } from '@ecl/enforcement';
import type { DocumentLine } from '@ecl/exports';
import { textMemberOf } from '@ecl/kernel';
import { eventInYuan } from '../answers/event-in-yuan.js';

/** Members that the document says otherwise, or that say nothing to a reader. */
const SAID_OTHERWISE: ReadonlySet<string> = new Set(['occurredAt', 'restsOn', 'documents', 'packs']);

/** What a step says, line by line: each member under its title, amounts in yuan. Members of members stand under both titles. */
export const linesOfPayload = (event: { readonly type: string; readonly data: object }): readonly DocumentLine[] =>
  linesOf(event.type, (eventInYuan(event) as { readonly data: object }).data, []);

const linesOf = (type: string, value: unknown, path: readonly string[]): readonly DocumentLine[] => {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return linesOfList(type, value, path);
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, member]) => {
      if (path.length === 0 && SAID_OTHERWISE.has(name)) return [];
      // An amount is said by the text beside it.
      const text = (value as Readonly<Record<string, unknown>>)[textMemberOf(name)];
      if (isTextOfAmount(value, name)) return [];
      return linesOf(type, typeof text === 'string' ? text : member, [...path, name]);
    });
  return [{ label: labelOf(type, path), text: textOf(value) }];
};

const linesOfList = (type: string, list: readonly unknown[], path: readonly string[]): readonly DocumentLine[] => {
  if (list.length === 0) return [];
  if (list.every((each) => typeof each !== 'object' || each === null))
    return [{ label: labelOf(type, path), text: list.map(textOf).join('、') }];
  return list.flatMap((each) => linesOf(type, each, path));
};

const isTextOfAmount = (value: object, name: string): boolean =>
  name.endsWith('Text') && Object.hasOwn(value, name.slice(0, -'Text'.length));

const textOf = (value: unknown): string => {
  if (value === true) return '是';
  return value === false ? '否' : String(value);
};

const labelOf = (type: string, path: readonly string[]): string =>
  path
    .map((_, index) => titleAt([type, ...path.slice(0, index + 1)])?.zh ?? path[index] ?? '')
    .slice(-2)
    .join('：');
