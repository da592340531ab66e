const FIXED = 10;
const [CHECKSUM, EXTRA, NAME, COMMENT] = [2, 4, 8, 16];

/** How long the header at the beginning of some bytes is; undefined while it is not whole; `other` when it is none. */
export const gzipHeaderLength = (bytes: Buffer): number | 'other' | undefined => {
  const isGzip = [0x1f, 0x8b, 8].every((byte, at) => bytes[at] === undefined || bytes[at] === byte);
  if (!isGzip) return 'other';
  if (bytes.length < FIXED) return undefined;
  const flags = bytes[3] ?? 0;
  let length = FIXED;
  if (flags & EXTRA) {
    if (bytes.length < length + 2) return undefined;
    length += 2 + bytes.readUInt16LE(length);
  }
  for (const text of [NAME, COMMENT])
    if (flags & text) {
      const end = bytes.indexOf(0, length);
      if (end < 0) return undefined;
      length = end + 1;
    }
  return length + (flags & CHECKSUM ? 2 : 0);
};
