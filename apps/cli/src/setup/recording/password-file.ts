import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { tableFault } from '../../demo/table/table-fault.js';
import type { FirstPassword } from './record-plan.js';

const HEADINGS = '用户名,人员编号,初始口令\n';

/**
 * A new file for first passwords that only its owner can read; it is made with the first one.
 * @throws Problem where there is a file already, or it cannot be made
 */
export const passwordFile = (file: string): ((first: FirstPassword) => void) => {
  if (existsSync(file))
    throw tableFault({ file }, { zh: '文件已存在，请换一个文件名', en: 'the file is there already; name another one' });
  let isMade = false;
  return ({ username, personId, password }) => {
    if (!isMade) make(file);
    isMade = true;
    appendFileSync(file, `${[username, personId, password].join(',')}\n`);
  };
};

const make = (file: string): void => {
  try {
    writeFileSync(file, HEADINGS, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw tableFault({ file }, { zh: `无法写入（${code}）`, en: `the file cannot be written (${code})` });
  }
};
