import { EXIT } from '../../exit-codes.js';
import { Problem } from '../../errors/problem.js';

/** Where in a table something is wrong, as a spreadsheet shows it: the first row is the one with the headings. */
export interface PlaceInTable {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
}

/** What is wrong there and what is allowed instead, in both languages. */
export interface Fault {
  readonly zh: string;
  readonly en: string;
}

/** A table of cases that cannot be used: one sentence that says where, what, and what is allowed. */
export const tableFault = ({ file, row, column }: PlaceInTable, fault: Fault): Problem => {
  const zh = [file, row === undefined ? '' : ` 第${String(row)}行`, column === undefined ? '' : `“${column}”列`];
  const en = [
    file,
    row === undefined ? '' : `, row ${String(row)}`,
    column === undefined ? '' : `, column “${column}”`,
  ];
  return new Problem(EXIT.usage, `${zh.join('')}：${fault.zh}。`, `${en.join('')}: ${fault.en}.`);
};
