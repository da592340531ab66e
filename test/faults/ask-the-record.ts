import { publishedDecisions, ReadModels } from '@ecl/read-models';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';

/*
 * Queries the record of published decisions once for every input line, and reports how far it goes, or why it cannot be
 * read.
 */

const [folder = ''] = process.argv.slice(2);
const readModels = new ReadModels(folder);
for await (const _line of createInterface({ input: stdin }))
  try {
    const { asOfPosition } = readModels.open(publishedDecisions).read(() => undefined);
    stdout.write(`${String(asOfPosition)}\n`);
  } catch (error) {
    stdout.write(`${String(error)}\n`);
  }
readModels.close();
