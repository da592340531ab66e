import { powersByCode, powersCatalogue } from '@ecl/enforcement';
import type { Given, Row } from '../reading/row.js';
import { listInTable, partsOfList, type Kind } from '../kinds.js';

/** One table: its name, and its text as a spreadsheet reads it. */
export interface Table {
  readonly name: string;
  readonly text: string;
}

/** A spreadsheet takes a file with this mark for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The rows as tables with Chinese headings, one for each kind. */
export const tablesOf = (rows: readonly Row[]): readonly Table[] =>
  [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
    const headings = headingsOf(kind);
    const lines = rows
      .filter((row) => row.kind === kind)
      .flatMap((row) => recordsOf(row).map((record) => headings.map(({ path }) => quoted(record.get(path) ?? ''))));
    const text = [headings.map(({ title }) => title), ...lines].map((line) => line.join(',')).join('\r\n');
    return { name: kind.zh, text: `${BYTE_ORDER_MARK}${text}\r\n` };
  });

const headingsOf = (kind: Kind): readonly { readonly path: string; readonly title: string }[] => {
  const list = listInTable(kind);
  return Object.keys(kind.members).flatMap((name) =>
    (name === list ? Object.keys(partsOfList(kind.members[name])).map((part) => `${name}/${part}`) : [name]).map(
      (path) => ({
        path,
        title: kind.titleOf(`/${path}`).zh,
      }),
    ),
  );
};

/** One record a row: as many as the list of the row has. */
const recordsOf = ({ kind, given }: Row): readonly ReadonlyMap<string, string>[] => {
  const list = listInTable(kind);
  const own = given
    .filter(([name]) => name !== list)
    .map(([name, value]) => [name, name === 'powerCode' ? withNote(textOf(value)) : textOf(value)] as const);
  const parts = given.find(([name]) => name === list)?.[1];
  if (!Array.isArray(parts)) return [new Map(own)];
  return (parts as readonly Readonly<Record<string, Given>>[]).map(
    (record) =>
      new Map([
        ...own,
        ...Object.entries(record).map(([name, value]) => [`${list ?? ''}/${name}`, textOf(value)] as const),
      ]),
  );
};

/** What a power or a field is called: without it, a spreadsheet takes `08-3` for a day and `08` for a number. */
const withNote = (code: string): string => {
  const called = powersByCode.get(code)?.zh ?? powersCatalogue.fields.find((field) => field.code === code)?.zh;
  return called === undefined ? code : `${code}（${called}）`;
};

const textOf = (given: Given): string => {
  if (typeof given === 'string') return given;
  if (Array.isArray(given)) return (given as readonly Given[]).map(textOf).join('、');
  return Object.entries(given)
    .map(([name, value]) => `${name}=${textOf(value)}`)
    .join('、');
};

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
