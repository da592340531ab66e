import { systemClock } from '@ecl/kernel';
import { backUp, dataFolder, openLedger, restore } from '@ecl/ledger';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';

/*
 * A ledger receives a paper, is backed up twice, the second time beside the first, and is restored. Prints what the paper is then, and its
 * mode, or what went wrong.
 */

const [folder = ''] = process.argv.slice(2);
const [data, first, second, restored] = ['data', 'first', 'second', 'restored'].map((name) => join(folder, name)) as [
  ...[string, string, string, string],
];
const PAPER = Buffer.from('a paper');
const sha256 = createHash('sha256').update(PAPER).digest('hex');

async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

try {
  const { papers, close } = await openLedger({ data, looks: 'whenAsked', projects: 'here' });
  const sender = { caseId: 'c-1', personId: 'li' };
  const { id } = await papers.begin(sender, PAPER.length);
  await papers.append(sender, id, 0, once(PAPER));
  await close();
  await backUp({ data, target: first, clock: systemClock });
  await backUp({ data, target: second, since: first, clock: systemClock });
  await restore({ backup: second, data: restored });
  const paper = join(dataFolder(restored).papers, sha256.slice(0, 2), sha256);
  stdout.write(`${readFileSync(paper, 'utf8')} ${(statSync(paper).mode & 0o777).toString(8)}\n`);
} catch (error) {
  stdout.write(`${String(error)}\n`);
}
