import type BetterSqlite3 from 'better-sqlite3';

/** SQLite as the program uses it: the class of better-sqlite3, whichever build of it this Node can load. */
export type SqliteClass = typeof BetterSqlite3;

/** The build with one binary for every Node that has this version of Node-API. Older ones die of it. */
const NODE_API = 10;

/**
 * The package that this Node needs. The one for Node-API is built once for all; the other is compiled with the headers
 * of the Node that installs it, and those of 24.19 and later make it abort (nodejs/node#65446).
 *
 * @param nodeApi the version of Node-API, `process.versions.napi`
 */
export const packageFor = (nodeApi: string | undefined): string =>
  Number(nodeApi) >= NODE_API ? 'better-sqlite3-napi' : 'better-sqlite3';

/** SQLite is missing, or was installed for another Node. Nothing can be opened; the message says what to do. */
export class SqliteNotInstalled extends Error {
  override readonly name = 'SqliteNotInstalled';

  /** The message in Chinese. */
  readonly messageZh: string;

  /** @param node its version, such as `v24.21.0` */
  constructor(node: string, cause: unknown) {
    // Errors of the loader have many lines.
    const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    super(
      `SQLite is not installed for this Node, ${node}: run "npm ci" again with it; on Node 20 that needs a compiler (python3, make, g++) where no binary can be downloaded, on Node 22.14 and later it does not (${why})`,
      { cause },
    );
    this.messageZh = `SQLite 组件不是为当前的 Node ${node} 安装的，请用它重新执行 npm ci；使用 Node 20 而又无法下载预编译文件时，须先安装编译工具（python3、make、g++），Node 22.14 及以上不需要`;
  }
}

export type Loaded = { readonly Database: SqliteClass } | { readonly fault: SqliteNotInstalled };

/**
 * Loads SQLite and opens a database in memory with it, because only then its binary is loaded.
 *
 * @param versions of Node and of Node-API, as in `process.versions`
 * @param require loads a package by its name
 */
export const load = (
  { node, napi }: { readonly node: string; readonly napi?: string | undefined },
  require: (name: string) => unknown,
): Loaded => {
  try {
    const Database = require(packageFor(napi)) as SqliteClass;
    new Database(':memory:').close();
    return { Database };
  } catch (cause) {
    return { fault: new SqliteNotInstalled(`v${node}`, cause) };
  }
};
