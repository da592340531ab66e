import { csvOf, zipOf, type TableColumn, type ZipEntry } from '@ecl/exports';
import type { Ledger } from '@ecl/ledger';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { PaperInFile } from '../whole-file/sections-of-file.js';
import type { StepInFile } from '../whole-file/step-in-file.js';
import type { WholeFile } from '../whole-file/whole-file.js';
import { ARCHIVE_GROUP_OF, ARCHIVE_GROUPS } from './archive-groups.js';
import { inChina, papersIn } from './document-of-file.js';

/** The steps of a file as a table: what each is, when, and about whom. */
export const STEP_COLUMNS: readonly TableColumn<StepInFile>[] = [
  { title: '序号', cell: ({ number }) => ({ number: String(number) }) },
  { title: '卷内类别', cell: ({ section }) => ARCHIVE_GROUPS[ARCHIVE_GROUP_OF[section]].title },
  { title: '步骤', cell: ({ title }) => title.zh },
  { title: '发生时间', cell: ({ occurredAt }) => inChina(occurredAt) },
  { title: '记录时间', cell: ({ recordedAt }) => inChina(recordedAt) },
  { title: '当事人', cell: ({ parties }) => parties?.join('、') },
  { title: '人员', cell: ({ persons }) => persons.map(({ personId }) => personId).join('、') },
  { title: '文书', cell: ({ documents }) => documents.map(({ title }) => title).join('、') },
  { title: '账号', cell: ({ account }) => account },
];

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** What goes into a name of a file: no path, no sign that steers or that a system keeps for itself. */
const nameFrom = (title: string): string =>
  title
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/gu, '_')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 60) || '文书';

/**
 * Everything of a file: as PDF, JSON and CSV, and the originals in the order of the archive, with the digest of each in `SHA256SUMS`, as
 * `sha256sum -c` reads it. An original whose bytes are not those of its digest breaks the package off.
 */
export const zipOfFile = (
  ledger: Ledger,
  file: WholeFile,
  made: { readonly pdf: Buffer; readonly json: Buffer; readonly endingOf: (sha256: string) => string },
): AsyncIterable<Uint8Array> => zipOf(entriesOf(ledger, file, made));

async function* entriesOf(
  ledger: Ledger,
  file: WholeFile,
  { pdf, json, endingOf }: Parameters<typeof zipOfFile>[2],
): AsyncGenerator<ZipEntry> {
  const sums: string[] = [];
  const added = (name: string, bytes: Buffer): ZipEntry => {
    sums.push(`${sha256Of(bytes)}  ${name}`);
    return { name, content: Readable.from([bytes]) };
  };
  yield added('案卷.pdf', pdf);
  yield added('案卷.json', json);
  const table = { title: '步骤', columns: STEP_COLUMNS, rows: each(file.steps) };
  yield added('步骤.csv', await wholeOf(csvOf(table)));
  for (const paper of papersIn(file).values()) {
    if (paper.presence !== 'present') continue;
    const name = nameOf(paper, file, endingOf);
    sums.push(`${paper.sha256}  ${name}`);
    yield { name, content: checked(() => ledger.papers.read(paper.sha256, undefined), paper.sha256) };
  }
  yield { name: 'SHA256SUMS', content: Readable.from([`${sums.join('\n')}\n`]) };
}

const nameOf = (paper: PaperInFile, { steps }: WholeFile, endingOf: (sha256: string) => string): string => {
  const section = steps.find(({ number }) => number === paper.step)?.section;
  const group = ARCHIVE_GROUPS[section === undefined ? 7 : ARCHIVE_GROUP_OF[section]];
  const number = String(paper.step).padStart(3, '0');
  return `${group.folder}/${number}-${nameFrom(paper.title ?? '')}-${paper.sha256.slice(0, 8)}.${endingOf(paper.sha256)}`;
};

const wholeOf = async (pieces: AsyncIterable<string>): Promise<Buffer> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return Buffer.from(text);
};

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The same bytes; the stream fails at its end where they are not those of the digest. They are opened when the first is asked for: whoever goes away
 * before leaves no file open.
 */
const checked = (read: () => Promise<AsyncIterable<Uint8Array>>, sha256: string): Readable =>
  Readable.from(
    (async function* () {
      const digest = createHash('sha256');
      for await (const piece of await read()) {
        digest.update(piece);
        yield piece;
      }
      if (digest.digest('hex') !== sha256) throw new Error(`the original ${sha256} is not what was received`);
    })(),
  );
