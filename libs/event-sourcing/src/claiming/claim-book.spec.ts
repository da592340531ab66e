import { instant, newUuid, type Uuid } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { ClaimBook } from './claim-book.js';

const reserved = (commandId: Uuid, text: string) => ({
  is: 'reserved' as const,
  claim: {
    ...{ key: 'a7', text, reservedAt: instant('2026-05-29T01:00:00Z') },
    step: { streamName: `case-${text}`, commandId, revision: 'noStream' as const },
  },
});

describe('a book with two claims that were different when they were made', () => {
  it('a key stays taken by the first where the second, which is the same by now, was let go', () => {
    const book = new ClaimBook();
    const [first, second] = [newUuid(), newUuid()];
    book.take(reserved(first, 'A-7'));
    book.take({ is: 'kept', key: 'a7', commandId: first });
    book.take(reserved(second, 'A−7'));
    book.take({ is: 'letGo', key: 'a7', commandId: second });
    expect(book.holderOf('a7')).toMatchObject({ is: 'kept', text: 'A-7' });
    expect(book.open).toEqual([]);
  });

  it('a key is free again where nothing was kept under it', () => {
    const book = new ClaimBook();
    const first = newUuid();
    book.take(reserved(first, 'A-7'));
    book.take({ is: 'letGo', key: 'a7', commandId: first });
    expect(book.holderOf('a7')).toBeUndefined();
  });
});
