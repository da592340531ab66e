import { caseParty } from '../case-files/schema.js';
import { tokensOfEach } from '../case-files/word-index.js';
import { columnsOf, insertOrReplace, select, type Tables } from '../engine/index.js';
import { caseWords, INDEXED } from './schema.js';

type Words = Readonly<Record<(typeof INDEXED)[number], string>>;

const WORDS = select(columnsOf(caseWords, ...INDEXED), 'FROM case_words WHERE seq = ?');
const NAMES = select(columnsOf(caseParty, 'name'), 'FROM case_party WHERE seq = ?');
const NOTHING: Words = { numbers: '', parties: '', content: '' };

/** Texts are kept one in a line. */
export const inOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' ');

const COLUMNS = INDEXED.join(', ');
const ENTER = `INSERT INTO case_text (rowid, ${COLUMNS}) VALUES (?, ?, ?, ?)`;
/** The index keeps no text: to forget one it has to be told what it was. */
const FORGET = `INSERT INTO case_text (case_text, rowid, ${COLUMNS}) VALUES ('delete', ?, ?, ?, ?)`;

const tokensIn = (words: Words): readonly string[] => INDEXED.map((column) => tokensOfEach(words[column].split('\n')));

/** Writes what is new of the words of a case into the search index. */
export const indexAgain = (db: Tables, seq: number, changed: Partial<Words>): void => {
  const before = WORDS.get(db, seq);
  const after = { ...(before ?? NOTHING), ...changed };
  if (before && INDEXED.every((column) => before[column] === after[column])) return;
  if (before) db.run(FORGET, seq, ...tokensIn(before));
  db.run(ENTER, seq, ...tokensIn(after));
  insertOrReplace(db, caseWords, { seq, ...after });
};

/** One text more. */
export const indexMore = (db: Tables, seq: number, column: 'numbers' | 'content', text: string): void => {
  const before = WORDS.get(db, seq)?.[column] ?? '';
  indexAgain(db, seq, { [column]: before === '' ? inOneLine(text) : `${before}\n${inOneLine(text)}` });
};

/** The names of the parties as they are now, and other words that are new. */
export const indexNames = (db: Tables, seq: number, others: Partial<Words> = {}): void =>
  indexAgain(db, seq, {
    ...others,
    parties: NAMES.all(db, seq)
      .map(({ name }) => inOneLine(name))
      .join('\n'),
  });
