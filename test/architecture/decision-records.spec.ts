import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/adr/', import.meta.url));
const table = readFileSync(`${folder}README.md`, 'utf8');

interface Listed {
  readonly number: number;
  readonly file: string;
  readonly title: string;
  readonly status: string;
  readonly date: string;
}

const listed: readonly Listed[] = [
  ...table.matchAll(/^\| \[(\d+)\]\(([^)]+)\) +\| (.+?) +\| (.+?) +\| (\d{4}-\d\d-\d\d) \|$/gm),
].map(([, number, file, title, status, date]) => ({
  number: Number(number),
  file: file!,
  title: title!,
  status: status!,
  date: date!,
}));

const records = readdirSync(folder)
  .filter((file) => /^\d{4}-/.test(file))
  .map((file) => ({ file, first: readFileSync(folder + file, 'utf8').split('\n')[0]! }));

describe('the list of decision records', () => {
  it('the list of decision records has every record under its number and title', () => {
    expect(listed.map(({ file, number, title }) => ({ file, first: `# ${String(number)}. ${title}` }))).toEqual(
      records,
    );
  });

  it('the list of decision records says of a missing number that it is missing', () => {
    const last = Math.max(...listed.map(({ number }) => number));
    const missing = Array.from({ length: last }, (_, before) => before + 1).filter(
      (number) => !listed.some((record) => record.number === number),
    );
    const sentence = /^Numbers ([\d, and]+) are missing/m.exec(table)?.[1] ?? '';
    expect(sentence.match(/\d+/g)?.map(Number)).toEqual(missing);
  });

  it('the list of decision records says which record took the place of one that is no longer in force, and so does that record', () => {
    for (const { file, status } of listed.filter((record) => record.status !== 'in force')) {
      const later = /^superseded by \[\d+\]\(([^)]+)\)$/.exec(status)?.[1];
      expect(records.map((record) => record.file)).toContain(later);
      expect(readFileSync(folder + file, 'utf8')).toContain(later);
    }
  });
});
