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

  const both = () => {
    const book = new ClaimBook();
    const [first, second] = [newUuid(), newUuid()];
    for (const [commandId, text] of [
      [first, 'A-7'],
      [second, 'A−7'],
    ] as const) {
      book.take(reserved(commandId, text));
      book.take({ is: 'kept', key: 'a7', commandId });
    }
    return { book, first, second };
  };

  it.each([
    ['the first and then the second', true],
    ['the second and then the first', false],
  ])('a key is free once both were let go: %s', (_, isFirstFirst) => {
    const { book, first, second } = both();
    expect(book.claimsTo('a7').map(({ text }) => text)).toEqual(['A−7', 'A-7']);
    const order = isFirstFirst ? [first, second] : [second, first];
    for (const commandId of order) {
      expect(book.holderOf('a7')).toBeDefined();
      book.take({ is: 'letGo', key: 'a7', commandId });
    }
    expect([book.holderOf('a7'), book.claimsTo('a7'), book.all]).toEqual([undefined, [], []]);
  });

  it('a third claim covers the second, and each counts until it is let go', () => {
    const { book, first, second } = both();
    const third = newUuid();
    book.take(reserved(third, 'a7'));
    book.take({ is: 'letGo', key: 'a7', commandId: second });
    book.take({ is: 'letGo', key: 'a7', commandId: third });
    expect(book.holderOf('a7')).toMatchObject({ text: 'A-7' });
    book.take({ is: 'letGo', key: 'a7', commandId: first });
    expect(book.holderOf('a7')).toBeUndefined();
  });

  it('a key is free again where nothing was kept under it', () => {
    const book = new ClaimBook();
    const first = newUuid();
    book.take(reserved(first, 'A-7'));
    book.take({ is: 'letGo', key: 'a7', commandId: first });
    expect(book.holderOf('a7')).toBeUndefined();
  });
});
