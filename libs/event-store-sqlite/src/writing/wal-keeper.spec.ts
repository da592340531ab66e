import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Database } from '@ecl/sqlite';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WalFile } from './wal-file.js';
import { WalKeeper } from './wal-keeper.js';

const KIBIBYTE = 1024;

let folder: string;
let file: string;
let db: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-wal-'));
  file = join(folder, 'events.sqlite');
  db = new Database(file, { timeout: 0 });
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE texts (text TEXT)');
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const walBytes = () => statSync(`${file}-wal`).size;
const commitGroups = (wal: WalKeeper, count: number): void => {
  const insert = db.prepare('INSERT INTO texts VALUES (?)');
  for (let group = 0; group < count; group += 1) {
    insert.run('x'.repeat(1_000));
    wal.look();
  }
};
const textsIn = (database: string): unknown => {
  const opened = new Database(database);
  try {
    return opened.prepare('SELECT count(*) FROM texts').pluck().get();
  } finally {
    opened.close();
  }
};

describe('the bound', () => {
  it('the bound of the write-ahead log starts the log over beyond it, as soon as no reader holds it', () => {
    const limit = 200_000;
    const wal = new WalKeeper(db, limit);
    commitGroups(wal, 30);
    const reader = new Database(file, { readonly: true });
    const reading = reader.prepare('SELECT text FROM texts').iterate();
    reading.next();
    commitGroups(wal, 50);
    expect(walBytes()).toBeGreaterThan(limit);

    reading.return?.();
    commitGroups(wal, 200);
    expect(walBytes()).toBeLessThanOrEqual(limit);
    reader.close();
    wal.close();
  });
});

describe('the reserve', () => {
  it('the reserve of the write-ahead log exists after the first group, and is small; commits use it up', () => {
    const wal = new WalKeeper(db);
    commitGroups(wal, 1);
    const reserved = walBytes();
    expect(reserved).toBeGreaterThanOrEqual(256 * KIBIBYTE);
    expect(reserved).toBeLessThan(300 * KIBIBYTE);
    commitGroups(wal, 20);
    expect(walBytes()).toBe(reserved);

    commitGroups(wal, 80);
    expect(walBytes()).toBeGreaterThan(reserved);
    wal.close();
  });

  it('the reserve of the write-ahead log has nothing that a restart after a crash could take for commits', () => {
    const wal = new WalKeeper(db);
    commitGroups(wal, 7);
    const crashed = join(folder, 'crashed.sqlite');
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${crashed}${part}`);
    expect(textsIn(crashed)).toBe(7);
    wal.close();
  });

  it('the reserve of the write-ahead log is started again after the log was emptied', () => {
    const wal = new WalKeeper(db);
    commitGroups(wal, 10);
    expect(wal.empty()).toBe(true);
    expect(walBytes()).toBe(0);
    commitGroups(wal, 1);
    expect(walBytes()).toBeGreaterThanOrEqual(256 * KIBIBYTE);
    wal.close();
  });

  it('the reserve of the write-ahead log is left out while another program commits: the group before it is as safe as without', () => {
    const wal = new WalKeeper(db);
    const other = new Database(file, { timeout: 0 });
    db.prepare('INSERT INTO texts VALUES (?)').run('x');
    const before = walBytes();
    other.exec('BEGIN IMMEDIATE');
    wal.look();
    expect(walBytes()).toBe(before);

    other.exec('ROLLBACK');
    other.close();
    commitGroups(wal, 1);
    expect(walBytes()).toBeGreaterThanOrEqual(256 * KIBIBYTE);
    wal.close();
  });
});

describe('a write-ahead log that is cut', () => {
  const commit = (wal: WalKeeper, meanwhile: () => void = () => undefined): void => {
    wal.lookAtLength();
    meanwhile();
    db.prepare('INSERT INTO texts VALUES (?)').run('x');
    wal.assertWhole();
  };
  const cut = (): void => truncateSync(`${file}-wal`, 100);

  it('is found by the next commit, also where it is cut in the moment in which it is lengthened', () => {
    const wal = new WalKeeper(db);
    commit(wal);
    const lengthen = jest.spyOn(WalFile.prototype, 'lengthen').mockImplementationOnce(function (this: WalFile, bytes) {
      cut();
      lengthen.mockRestore();
      this.lengthen(bytes);
    });
    wal.look();
    expect(() => commit(wal)).toThrow('was cut');
    wal.close();
  });

  it('is found before the answer, also where it is cut between the look at it and the commit', () => {
    const wal = new WalKeeper(db);
    commit(wal);
    wal.look();
    expect(() => commit(wal, cut)).toThrow('was cut');
    wal.close();
  });

  it('is no cut where it is lengthened again and again', () => {
    const wal = new WalKeeper(db);
    for (let group = 0; group < 300; group += 1) {
      commit(wal);
      wal.look();
    }
    expect(walBytes()).toBeGreaterThan(1024 * KIBIBYTE);
    wal.close();
  });
});

it('the keeper of the write-ahead log finds nothing in a log that nobody has begun', () => {
  const file = join(folder, 'unused.sqlite');
  const unused = new Database(file);
  const wal = new WalKeeper(unused);
  wal.look();
  wal.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  unused.close();
});
