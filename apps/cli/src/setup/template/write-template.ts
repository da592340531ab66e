import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Console } from '../../console/console.js';
import { Problem } from '../../errors/problem.js';
import { EXIT } from '../../exit-codes.js';
import { rowsOfYaml } from '../reading/rows-of-yaml.js';
import { tablesOf } from './tables-of.js';

/** The example that comes with the program: it is next to this file, both in the build and in the source. */
const EXAMPLE = fileURLToPath(new URL('./bureau.yaml', import.meta.url));

/** Writes the example twice, as one YAML file and as tables for a spreadsheet. @throws Problem for a folder that is not empty */
export const writeTemplate = (folder: string, console: Console): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Problem(EXIT.usage, `目录 ${folder} 不是空的。`, `The folder ${folder} is not empty.`);
  const tables = join(folder, 'tables');
  mkdirSync(tables, { recursive: true });
  const file = join(folder, 'bureau.yaml');
  copyFileSync(EXAMPLE, file);
  for (const { name, text } of tablesOf(rowsOfYaml(EXAMPLE))) writeFileSync(join(tables, `${name}.csv`), text);
  console.out(
    [
      `${file}  一个文件，有注释 one file, with comments`,
      `${tables}  同样的内容，可用电子表格编辑（CSV UTF-8） the same as tables for a spreadsheet`,
    ].join('\n'),
  );
};
