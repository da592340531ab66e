import { statSync } from 'node:fs';
import { tableFault } from '../../demo/table/table-fault.js';
import type { Row } from './row.js';
import { rowsOfTables } from './rows-of-tables.js';
import { rowsOfYaml } from './rows-of-yaml.js';

/**
 * The rows of a bureau, from one YAML file or from a folder of tables, in the order in which they are entered.
 * @throws Problem for what cannot be read: file, row, column, and what is allowed
 */
export const readRows = (path: string): readonly Row[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw tableFault({ file: path }, { zh: '找不到文件或者目录', en: 'there is no such file or folder' });
  if (found.isDirectory()) return rowsOfTables(path);
  if (/\.ya?ml$/i.test(path)) return rowsOfYaml(path);
  throw tableFault(
    { file: path },
    { zh: '应为 YAML 文件（.yaml）或者 CSV 文件所在的目录', en: 'give a YAML file (.yaml), or a folder of CSV files' },
  );
};
