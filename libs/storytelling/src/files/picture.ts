import { createHash } from 'node:crypto';

/** A picture of a story: what it shows follows from its name, and from nothing else. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Brightness, 0 to 255, row by row from the top. */
  readonly pixels: Uint8Array;
}

const WIDTH = 48;
const HEIGHT = 32;

/** A street of invented fronts under a sky: blocks whose heights are bytes of the digest of the name. */
export const pictureOf = (name: string, moment = 0): Picture => {
  const heights = createHash('sha256').update(name).digest();
  const pixels = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const front = heights[((x + moment) % WIDTH) >> 3] ?? 0;
      pixels[y * WIDTH + x] = HEIGHT - y > 6 + (front % 22) ? 225 - y : 60 + (front % 120);
    }
  return { width: WIDTH, height: HEIGHT, pixels };
};
