import type { Picture } from './picture.js';

const PICTURES_A_SECOND = 4;

/** A clip without sound: an AVI of uncompressed pictures, which every player shows. They are of one size. */
export const aviOf = (pictures: readonly Picture[]): Buffer => {
  const { width = 0, height = 0 } = pictures[0] ?? {};
  const size = width * height * 3;
  const main = numbers(
    1_000_000 / PICTURES_A_SECOND,
    size * PICTURES_A_SECOND,
    0,
    0x10,
    pictures.length,
    0,
    1,
    size,
    width,
    height,
  );
  const stream = Buffer.concat([
    Buffer.from('vidsDIB ', 'latin1'),
    numbers(0, 0, 0, 1, PICTURES_A_SECOND, 0, pictures.length, size, 0, 0, 0, 0),
  ]);
  const format = Buffer.concat([numbers(40, width, height), Buffer.from([1, 0, 24, 0]), numbers(0, size, 0, 0, 0, 0)]);
  const headers = list('hdrl', [
    part('avih', Buffer.concat([main, numbers(0, 0, 0, 0)])),
    list('strl', [part('strh', stream), part('strf', format)]),
  ]);
  const frames = list(
    'movi',
    pictures.map((picture) => part('00db', frameOf(picture))),
  );
  return part('RIFF', Buffer.concat([Buffer.from('AVI ', 'latin1'), headers, frames]));
};

/** Blue, green and red of each point, from the lowest row to the highest. A row of 48 points needs no filling. */
const frameOf = ({ width, height, pixels }: Picture): Buffer => {
  const frame = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const grey = pixels[(height - 1 - y) * width + x] ?? 0;
      frame.fill(grey, (y * width + x) * 3, (y * width + x + 1) * 3);
    }
  return frame;
};

const part = (name: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(name, 'latin1'), numbers(data.length), data, Buffer.alloc(data.length % 2)]);

const list = (kind: string, parts: readonly Buffer[]): Buffer =>
  part('LIST', Buffer.concat([Buffer.from(kind, 'latin1'), ...parts]));

const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [nth, value] of values.entries()) bytes.writeUInt32LE(value, nth * 4);
  return bytes;
};
