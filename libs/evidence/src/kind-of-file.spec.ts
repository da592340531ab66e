import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindOfFile } from './kind-of-file.js';

const folder = mkdtempSync(join(tmpdir(), 'ecl-kinds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const box = (brand: string): Buffer =>
  Buffer.concat([hex('00000018'), Buffer.from(`ftyp${brand}`), hex('00000000'), Buffer.from(`${brand}mp41`)]);

it.each([
  ['image/jpeg', 'jpg', hex('ffd8ffe000104a46494600010100')],
  [
    'image/png',
    'png',
    hex('89504e470d0a1a0a 0000000d49484452 00000001000000010800000000 3a7e9b55 0000000049454e44ae426082'),
  ],
  ['application/pdf', 'pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
  ['video/mp4', 'mp4', box('isom')],
  ['image/heic', 'heic', box('heic')],
  ['audio/mpeg', 'mp3', Buffer.concat([hex('fffb9064'), Buffer.alloc(500)])],
  ['audio/wav', 'wav', Buffer.concat([Buffer.from('RIFF'), hex('24000000'), Buffer.from('WAVEfmt ')])],
  ['image/webp', 'webp', Buffer.concat([Buffer.from('RIFF'), hex('24000000'), Buffer.from('WEBPVP8 ')])],
  ['application/octet-stream', 'bin', Buffer.from('plain words, and <script>alert(1)</script>')],
  ['application/octet-stream', 'bin', Buffer.from('x')],
])('is %s (.%s) by its bytes, whatever its name says', async (mediaType, ending, bytes) => {
  const path = join(folder, 'called.exe');
  writeFileSync(path, bytes);
  expect(await kindOfFile(path)).toEqual({ mediaType, ending });
});
