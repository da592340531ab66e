import { OriginalsInFolder, Uploads } from '@ecl/evidence';
import { systemClock } from '@ecl/kernel';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { fileNumbered, PIECE } from './numbered-file.js';

/*
 * Receives one file after the other in pieces, and reports what it would acknowledge: `at <id> <number> <offset>` after each
 * piece, `kept <digest>` after each original.
 */

const [folder = ''] = process.argv.slice(2);
const uploads = await Uploads.open(join(folder, 'uploads'), systemClock);
const originals = await OriginalsInFolder.open(join(folder, 'originals'));

async function* one(piece: Buffer): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(piece);
}

for (let number = 0; ; number += 1) {
  const file = fileNumbered(number);
  const { id } = await uploads.begin({ size: file.length, note: { number: String(number) } });
  for (let offset = 0; offset < file.length; offset += PIECE) {
    const { offset: now } = await uploads.append(id, offset, one(file.subarray(offset, offset + PIECE)));
    stdout.write(`at ${id} ${String(number)} ${String(now)}\n`);
  }
  const { sha256 } = await originals.add(await uploads.seal(id));
  stdout.write(`kept ${sha256}\n`);
  await uploads.drop(id);
}
