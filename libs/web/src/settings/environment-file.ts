import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from './read-settings.js';
import { withoutUnknownSettings } from './unknown-settings.js';

/** The file with the settings could not be read. */
export class EnvironmentFileUnreadable extends Error {
  override readonly name = 'EnvironmentFileUnreadable';
  readonly messageZh: string;
  readonly messageEn: string;

  constructor(path: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const messageZh = `读不了设置文件 ${path}（${why}）。请改正或者移走该文件`;
    const messageEn = `The settings file ${path} cannot be read (${why}). Correct it, or move it away.`;
    super(`${messageZh} ${messageEn}`, { cause });
    this.messageZh = messageZh;
    this.messageEn = messageEn;
  }
}

/** Nothing else is taken: `NODE_OPTIONS` in a file would run what somebody else wrote. */
const TAKEN = /^(?:LEDGER|DISCLOSURE|ECL|OTEL)_/;

const read = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new EnvironmentFileUnreadable(path, error);
  }
};

/** Says to a process that whoever started it has read the file already. */
const IS_COMPLETE = 'ECL_SETTINGS_COMPLETE';

/**
 * For a process that this one starts: it reads the file not once more, and reports not once more what this one reported of it.
 */
export const forProcessesOfThisOne = (variables: Environment): Environment => ({
  ...withoutUnknownSettings(variables),
  [IS_COMPLETE]: '1',
});

/**
 * The variables of a process, with those of the file `.env` in a folder where there is one; a variable that is set wins over
 * the file.
 * @param folder where the process was started
 * @throws EnvironmentFileUnreadable
 */
export const withEnvironmentFile = (variables: Environment, folder: string): Environment => {
  if (variables[IS_COMPLETE] === '1') return variables;
  const path = resolve(folder, '.env');
  const bytes = read(path);
  if (bytes === undefined) return variables;
  if (!isUtf8(bytes)) throw new EnvironmentFileUnreadable(path, '不是 UTF-8 编码 not in UTF-8');
  const all = Object.entries(parseEnv(bytes.toString().replace(/^\uFEFF/, '')));
  return { ...Object.fromEntries(all.filter(([name]) => TAKEN.test(name))), ...variables };
};
