import { describe, expect, it } from '@jest/globals';
import { Database, requireSqlite } from './index.js';
import { load, packageFor, SqliteNotInstalled } from './load.js';

describe('the build of SQLite', () => {
  it.each([
    ['20.19.0', '9', 'better-sqlite3'],
    ['22.13.1', '9', 'better-sqlite3'],
    ['22.14.0', '10', 'better-sqlite3-napi'],
    ['24.21.0', '10', 'better-sqlite3-napi'],
    ['26.12.1', '11', 'better-sqlite3-napi'],
    ['one that does not say', undefined, 'better-sqlite3'],
  ])('on Node %s, with Node-API %s, SQLite comes from %s', (_, nodeApi, name) => {
    expect(packageFor(nodeApi)).toBe(name);
  });

  it('SQLite that was built for another Node is a fault that says to run npm ci again, in both languages', () => {
    const versions = { node: '24.21.0', napi: '10' };
    const mismatch = new Error('was compiled against a different Node.js version using NODE_MODULE_VERSION 115');
    const fails = (): never => {
      throw mismatch;
    };
    // The package is there and its binary is not, or it is not there at all.
    for (const require of [
      () =>
        function () {
          fails();
        },
      fails,
    ]) {
      const loaded = load(versions, require);
      if (!('fault' in loaded)) throw new Error('it was loaded');
      expect(loaded.fault).toBeInstanceOf(SqliteNotInstalled);
      expect(loaded.fault.message).toMatch(/v24\.21\.0: run "npm ci" again/);
      expect(loaded.fault.messageZh).toMatch(/v24\.21\.0 .*重新执行 npm ci/);
      expect(loaded.fault.cause).toBe(mismatch);
    }
  });

  it('SQLite that this Node can load opens a database', () => {
    expect(load(process.versions, () => Database)).toEqual({ Database });
    expect(requireSqlite).not.toThrow();
    const db = new Database(':memory:');
    expect(db.prepare('SELECT 1 AS one').get()).toEqual({ one: 1 });
    db.close();
  });
});
