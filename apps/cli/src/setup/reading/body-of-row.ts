import { InvalidArgumentError } from 'commander';
import { isProvisions, partsOf, type MemberForm } from '../../registers/form-of-member.js';
import { listIn, valueIn } from '../../registers/member-value.js';
import { memberCalled, type Kind } from '../kinds.js';
import type { Fault, Given, Row } from './row.js';
import { wordOf, wordsFor } from './words.js';

/** What a row asks for, in the form of the API, and what of it cannot be understood. */
export interface BodyOfRow {
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

/** Amounts are in yuan, lists have commas or are lists, provisions are texts such as `air-118@2`. */
export const bodyOfRow = ({ kind, given }: Row): BodyOfRow => {
  const body: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [heading, value] of given) {
    if (value === '') continue;
    const name = memberCalled(heading, kind.members, (member) => kind.titleOf(`/${member}`));
    const form = name === undefined ? undefined : kind.members[name];
    if (name === undefined || form === undefined) {
      faults.push({ column: heading, ...unknownMember(kind) });
      continue;
    }
    if (name in body) {
      faults.push({ column: heading, zh: '与另一列是同一项', en: 'another column says the same' });
      continue;
    }
    try {
      body[name] = valueOf(value, form, [name], kind);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      faults.push({ column: heading, ...sentenceOf(error.message, name) });
    }
  }
  return { body, faults };
};

/** `应为 expected: …` is in both languages already. */
const sentenceOf = (message: string, name: string): Pick<Fault, 'zh' | 'en'> => {
  const words = wordsFor(name);
  const allowed = message.replace(/^应为 expected: /, '');
  const [zh = '', en = ''] = allowed.includes(' · ') ? allowed.split(' · ') : [allowed, allowed];
  return { zh: `应为 ${words.length > 0 ? words.join('、') : zh}`, en: `expected: ${en}` };
};

const unknownMember = (kind: Kind): Pick<Fault, 'zh' | 'en'> => ({
  zh: `没有这一项；“${kind.zh}”有：${Object.keys(kind.members)
    .map((name) => kind.titleOf(`/${name}`).zh)
    .join('、')}`,
  en: `there is no such member; "${kind.name}" has: ${Object.keys(kind.members).join(', ')}`,
});

const valueOf = (given: Given, form: MemberForm, path: readonly string[], kind: Kind): unknown => {
  const member = path.at(-1) ?? '';
  if (typeof given === 'string') return ofText(given, form, member);
  if (Array.isArray(given)) return ofList(given as readonly Given[], form, path, kind);
  return ofRecord(given as Readonly<Record<string, Given>>, form, path, kind);
};

const ofText = (text: string, form: MemberForm, member: string): unknown => {
  if (isProvisions(form)) return listIn(text);
  if (form.type === 'array') {
    if (form.items?.properties) throw mustBe('列表 · a list');
    return listIn(text).map((each) => ofText(each, form.items ?? {}, member));
  }
  const word = wordOf(member, member === 'powerCode' ? withoutNote(text) : text);
  if (form.anyOf && member === 'fields' && word !== 'all') return listIn(text);
  return valueIn(form.format === 'date' ? isoDay(word) : word, form);
};

/** `08-3（堆放物料）`: without the note, a spreadsheet turns the code into a day. */
const withoutNote = (text: string): string => text.replace(/\s*[（(].*$/, '');

/** A spreadsheet writes the day in its own way: `2026/1/5`. */
const isoDay = (text: string): string => {
  const [, year = '', month = '', day = ''] = /^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const ofList = (list: readonly Given[], form: MemberForm, path: readonly string[], kind: Kind): unknown => {
  if (isProvisions(form)) return list.map((each) => (typeof each === 'string' ? each : ''));
  const items = (form.anyOf?.find(({ type }) => type === 'array') ?? form).items;
  if (!items) throw mustBe('一个值，不是列表 · one value, and no list');
  return list.map((each) => valueOf(each, items, path, kind));
};

const ofRecord = (
  record: Readonly<Record<string, Given>>,
  form: MemberForm,
  path: readonly string[],
  kind: Kind,
): unknown => {
  const parts = partsOf(form.anyOf?.find(({ properties }) => properties) ?? form);
  if (!parts) throw mustBe('一个值 · one value');
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== '')
      .map(([heading, value]) => {
        const name = memberCalled(heading, parts, (part) => kind.titleOf(`/${[...path, part].join('/')}`));
        const part = name === undefined ? undefined : parts[name];
        if (name === undefined || part === undefined)
          throw mustBe(
            `${Object.keys(parts).join('、')}，没有 ${heading} · ${Object.keys(parts).join(', ')}, not ${heading}`,
          );
        return [name, valueOf(value, part, [...path, name], kind)];
      }),
  );
};

const mustBe = (what: string): InvalidArgumentError => new InvalidArgumentError(`应为 expected: ${what}`);
