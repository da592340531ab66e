import { xmlText } from '../process-log/xml-text.js';
import type { Cell } from './table.js';

/** What Excel holds in one cell (ECMA-376, and its own limits). */
const LONGEST_CELL = 32_767;
const CUT_OFF = '…（截断 cut off）';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sheets = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The parts of a workbook besides its sheets, by their names in the package. */
export const workbookParts = (title: string, count: number): Readonly<Record<string, string>> => ({
  '[Content_Types].xml':
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    `${sheets(count)
      .map((n) => `<Override PartName="/xl/worksheets/sheet${String(n)}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
      .join('')}</Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets(count)
    .map((n) => `<sheet name="${xmlText(sheetName(title, n))}" sheetId="${String(n)}" r:id="rId${String(n)}"/>`)
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets(count)
    .map(
      (n) =>
        `<Relationship Id="rId${String(n)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(n)}.xml"/>`,
    )
    .join('')}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // 0: usual; 1: a heading; 2: a text as it is (number format 49, "@"), whatever somebody types over it.
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1" numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
});

/** What the name of a sheet may not have, and no more than 31 signs. */
const sheetName = (title: string, n: number): string => {
  const number = n === 1 ? '' : ` ${String(n)}`;
  return `${Array.from(title.replaceAll(/[[\]:*?/\\]/g, ' '))
    .slice(0, 31 - number.length)
    .join('')}${number}`;
};

export const SHEET_BEGINS = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
export const SHEET_ENDS = '</sheetData></worksheet>';

export const headingRow = (titles: readonly string[]): string =>
  `<row>${titles.map((title) => textCell(title, 1)).join('')}</row>`;

export const sheetRow = (cells: readonly Cell[]): string =>
  `<row>${cells
    .map((cell) => {
      if (cell === undefined) return '<c/>';
      return typeof cell === 'object' ? `<c><v>${xmlText(cell.number)}</v></c>` : textCell(cell, 2);
    })
    .join('')}</row>`;

/** Never a formula: a formula is an element of its own. */
const textCell = (text: string, style: number): string =>
  `<c t="inlineStr" s="${String(style)}"><is><t xml:space="preserve">${xmlText(asItIs(text))}</t></is></c>`;

/** `_x0041_` in a text would be read as A: its first sign is written in that way itself. */
const asItIs = (text: string): string => cutOff(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const cutOff = (text: string): string => {
  if (text.length <= LONGEST_CELL) return text;
  const kept = text.slice(0, LONGEST_CELL - CUT_OFF.length);
  // Not through the middle of a sign.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}${CUT_OFF}`;
};
