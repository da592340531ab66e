import { appendFileSync, closeSync, openSync } from 'node:fs';
import { tableFault } from '../../demo/table/table-fault.js';
import type { FirstPassword } from './record-plan.js';

/** A file for first passwords that only its owner can read; it must be new. @throws Problem where it cannot be made */
export const passwordFile = (file: string): ((first: FirstPassword) => void) => {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw tableFault(
        { file },
        { zh: '文件已存在，请换一个文件名', en: 'the file is there already; name another one' },
      );
    throw tableFault({ file }, { zh: `无法写入（${code ?? ''}）`, en: `the file cannot be written (${code ?? ''})` });
  }
  appendFileSync(file, '用户名,人员编号,初始口令\n');
  return ({ username, personId, password }) => {
    appendFileSync(file, `${[username, personId, password].join(',')}\n`);
  };
};
