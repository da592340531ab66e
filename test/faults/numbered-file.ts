/** Bytes of one piece. */
export const PIECE = 16 * 1024;

/** A file that is the same in every process: what it holds follows from its number. */
export const fileNumbered = (number: number): Buffer => {
  const file = Buffer.alloc(4 * PIECE);
  for (let at = 0; at < file.length; at += 4) file.writeUInt32BE((number * 2_654_435_761 + at) >>> 0, at);
  return file;
};
