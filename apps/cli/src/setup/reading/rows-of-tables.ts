import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readTable, type SheetRow } from '../../demo/table/read-sheet.js';
import { tableFault } from '../../demo/table/table-fault.js';
import { kindNamed, KINDS, listInTable, memberCalled, partsOfList, type Kind } from '../kinds.js';
import type { Given, Row } from './row.js';

/**
 * A folder of tables: one CSV file for each kind of entry, named after it in either language, one entry a row. Of a list of
 * records, such as the tiers of a benchmark, each record has a row, and the rows of one entry follow one another.
 * @throws Problem
 */
export const rowsOfTables = (folder: string): readonly Row[] => {
  const found = new Map<Kind, readonly Row[]>();
  for (const name of readdirSync(folder).toSorted()) {
    if (extname(name).toLowerCase() !== '.csv') continue;
    const file = join(folder, name);
    const kind = kindNamed(basename(name, extname(name)));
    if (!kind)
      throw tableFault(
        { file },
        {
          zh: `文件名应为其内容：${KINDS.map(({ zh }) => `${zh}.csv`).join('、')}`,
          en: `a table is called after what is in it: ${KINDS.map((each) => `${each.name}.csv`).join(', ')}`,
        },
      );
    if (found.has(kind))
      throw tableFault({ file }, { zh: `“${kind.zh}”有两个文件`, en: `there are two files of "${kind.name}"` });
    found.set(kind, rowsOf(kind, file));
  }
  if (found.size === 0)
    throw tableFault({ file: folder }, { zh: '目录中没有 CSV 文件', en: 'there is no CSV file in this folder' });
  return KINDS.flatMap((kind) => found.get(kind) ?? []);
};

const rowsOf = (kind: Kind, file: string): readonly Row[] => {
  const { headings, rows } = readTable(file);
  const twice = headings.find((heading, i) => heading !== '' && headings.indexOf(heading) !== i);
  if (twice !== undefined)
    throw tableFault({ file, row: 1, column: twice }, { zh: '这一列出现了两次', en: 'the column is there twice' });
  const list = listInTable(kind);
  const rowsFound = rows.map((row) => rowOf(kind, file, row, list));
  return list === undefined ? rowsFound : merged(rowsFound, list);
};

const rowOf = (kind: Kind, file: string, { row, cells }: SheetRow, list: string | undefined): Row => {
  const parts = list === undefined ? {} : partsOfList(kind.members[list]);
  const own: (readonly [string, Given])[] = [];
  const ofList: Record<string, Given> = {};
  for (const [heading, cell] of cells) {
    if (cell === '') continue;
    const part =
      list === undefined ? undefined : memberCalled(heading, parts, (name) => kind.titleOf(`/${list}/${name}`));
    if (part === undefined || memberCalled(heading, withoutList(kind, list), (name) => kind.titleOf(`/${name}`)))
      own.push([heading, cell]);
    else ofList[part] = cell;
  }
  return {
    ...{ kind, place: { file, row } },
    given: list === undefined ? own : [...own, [list, [ofList]]],
  };
};

const withoutList = ({ members }: Kind, list: string | undefined): Kind['members'] =>
  Object.fromEntries(Object.entries(members).filter(([name]) => name !== list));

/** Rows that differ in their record of the list alone are one entry. */
const merged = (rows: readonly Row[], list: string): readonly Row[] => {
  const found: Row[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && others(last, list) === others(row, list))
      found[found.length - 1] = {
        ...last,
        given: [
          ...last.given.filter(([name]) => name !== list),
          [list, [...recordsOf(last, list), ...recordsOf(row, list)]],
        ],
      };
    else found.push(row);
  }
  return found;
};

const others = ({ given }: Row, list: string): string => JSON.stringify(given.filter(([name]) => name !== list));

const recordsOf = ({ given }: Row, list: string): readonly Given[] =>
  given.flatMap(([name, value]) => (name === list && Array.isArray(value) ? (value as readonly Given[]) : []));
