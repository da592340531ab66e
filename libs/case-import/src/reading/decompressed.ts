import { GzipMembers } from './gzip-members.js';

/**
 * The bytes themselves, or their decompressed content if they are gzip, as recognised by the first two bytes and not by
 * the name. A damaged or cut-off file, or one with something else behind its end, still delivers everything before that.
 *
 * @throws SourceUnreadable at the end of a file that is cut off, and where the compression is damaged.
 */
export async function* decompressed(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let members: GzipMembers | undefined;
  let beginning: Buffer | undefined = Buffer.alloc(0);
  for await (const piece of bytes) {
    if (beginning) {
      beginning = Buffer.concat([beginning, piece]);
      if (beginning.length < 2) continue;
      if (beginning[0] === 0x1f && beginning[1] === 0x8b) members = new GzipMembers();
      const whole = beginning;
      beginning = undefined;
      yield* members ? members.unfold(whole) : [whole];
    } else if (members) yield* members.unfold(piece);
    else yield piece;
  }
  if (beginning?.length) yield beginning;
  members?.end();
}
