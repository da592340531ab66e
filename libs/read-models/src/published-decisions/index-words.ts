import type { PublicText } from '@ecl/enforcement';
import { tokensOfEach } from '../case-files/word-index.js';
import type { Tables } from '../engine/index.js';
import { INDEXED } from './schema.js';

/** What is indexed of a row: of a tombstone its number alone. */
interface Indexed {
  readonly seq: number;
  readonly decisionNumber: string;
  readonly publicText: PublicText | undefined;
}

const COLUMNS = INDEXED.join(', ');
const ENTER = `INSERT INTO decision_text (rowid, ${COLUMNS}) VALUES (?, ?, ?, ?)`;
/** The index keeps no text: to forget one it has to be told what it was. */
const FORGET = `INSERT INTO decision_text (decision_text, rowid, ${COLUMNS}) VALUES ('delete', ?, ?, ?, ?)`;

const tokensIn = ({ decisionNumber, publicText: text }: Indexed): readonly string[] => [
  tokensOfEach([decisionNumber]),
  tokensOfEach(text ? [text.partyName] : []),
  tokensOfEach(text ? [text.conduct, text.basis, text.penaltySummary, text.agency] : []),
];

export const enterWords = (db: Tables, row: Indexed): void => {
  db.run(ENTER, row.seq, ...tokensIn(row));
};

export const forgetWords = (db: Tables, row: Indexed): void => {
  db.run(FORGET, row.seq, ...tokensIn(row));
};
