import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { tableFault } from '../../demo/table/table-fault.js';
import type { FirstPassword } from './record-plan.js';

const HEADINGS = '用户名,人员编号,初始口令\n';

/** A file of first passwords. */
export interface PasswordFile {
  tell(first: FirstPassword): void;
  /** Takes an empty one away. */
  end(): void;
}

/**
 * A new file for first passwords that only its owner can read. It is made at once, so that nothing is recorded where it cannot be.
 * @throws Problem where there is a file already, or it cannot be made
 */
export const passwordFile = (file: string): PasswordFile => {
  make(file);
  let isEmpty = true;
  return {
    tell: ({ username, personId, password }) => {
      appendFileSync(file, `${[username, personId, password].join(',')}\n`);
      isEmpty = false;
    },
    end: () => {
      if (isEmpty) rmSync(file, { force: true });
    },
  };
};

const make = (file: string): void => {
  try {
    writeFileSync(file, HEADINGS, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST'
      ? tableFault({ file }, { zh: '文件已存在，请换一个文件名', en: 'the file is there already; name another one' })
      : tableFault({ file }, { zh: `无法写入（${code}）`, en: `the file cannot be written (${code})` });
  }
};
