import { SaxesParser } from 'saxes';
import { inflateRawSync } from 'node:zlib';

/** The files of a zip, read by its central directory. */
export const unzipped = (zip: Buffer): ReadonlyMap<string, Buffer> => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(begins, begins + size);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), method === 0 ? bytes : inflateRawSync(bytes));
    at += 46 + name + extra + comment;
  }
  return files;
};

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | undefined)[])[];
}

/** A workbook as a spreadsheet shows it: an independent reading of what was written. */
export const readXlsx = (bytes: Buffer): { readonly sheets: readonly Sheet[]; readonly xml: string } => {
  const files = unzipped(bytes);
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const names: string[] = [];
  parsed(text('xl/workbook.xml'), { open: (tag, { name = '' }) => tag === 'sheet' && names.push(name) });
  for (const name of Object.keys(Object.fromEntries(files))) if (name.endsWith('.xml')) parsed(text(name), {});
  const sheets = names.map((name, i) => ({ name, rows: rowsIn(text(`xl/worksheets/sheet${String(i + 1)}.xml`)) }));
  return { sheets, xml: names.map((_, i) => text(`xl/worksheets/sheet${String(i + 1)}.xml`)).join('') };
};

const rowsIn = (xml: string): (string | undefined)[][] => {
  const rows: (string | undefined)[][] = [];
  let isValue = false;
  parsed(xml, {
    open: (tag) => {
      if (tag === 'row') rows.push([]);
      if (tag === 'c') rows.at(-1)?.push(undefined);
      isValue = tag === 't' || tag === 'v';
    },
    close: () => (isValue = false),
    text: (text) => {
      const row = rows.at(-1);
      if (isValue && row) row[row.length - 1] = (row.at(-1) ?? '') + shown(text);
    },
  });
  // A text cell without a text shows nothing.
  return rows.map((row) => row.map((cell, i) => cell ?? (i === 0 ? '' : undefined)));
};

const shown = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const parsed = (
  xml: string,
  on: {
    readonly open?: (tag: string, attributes: Readonly<Record<string, string>>) => unknown;
    readonly close?: () => unknown;
    readonly text?: (text: string) => unknown;
  },
): void => {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => on.open?.(name, attributes as Record<string, string>));
  parser.on('closetag', () => on.close?.());
  parser.on('text', (text) => on.text?.(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
};
