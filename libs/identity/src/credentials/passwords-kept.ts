import { Database } from '@ecl/sqlite';
import { existsSync } from 'node:fs';

/** How many accounts have a password in the file of a data folder; nothing is made where there is none. */
export const passwordsKept = (file: string): number => {
  if (!existsSync(file)) return 0;
  const db = new Database(file, { fileMustExist: true });
  try {
    const isMade = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'credentials'`).get() !== undefined;
    if (!isMade) return 0;
    return db.prepare<[], number>(`SELECT count(*) FROM credentials WHERE hash <> ''`).pluck().get() ?? 0;
  } finally {
    db.close();
  }
};
