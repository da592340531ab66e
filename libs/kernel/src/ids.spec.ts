import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUuid, newUuid, uuidV5, type Uuid } from './ids.js';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8' as Uuid;

describe('a name-based id', () => {
  it('a name-based id is the one of RFC 9562, appendix A.4', () => {
    expect(uuidV5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('a name-based id is a version 5 UUID, always the same for a name, and another for another [property]', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (space, a, b) => {
        const namespace = space as Uuid;
        const id = uuidV5(namespace, a);
        expect(isUuid(id)).toBe(true);
        expect(id).toMatch(/^.{14}5.{4}[89ab]/);
        expect(uuidV5(namespace, a)).toBe(id);
        expect(uuidV5(namespace, b) === id).toBe(a === b);
        expect(uuidV5(newUuid(), a)).not.toBe(id);
      }),
    );
  });
});

describe('a UUID', () => {
  it('a UUID is lower case, of a known version and variant', () => {
    expect(isUuid(newUuid())).toBe(true);
    for (const text of [DNS.toUpperCase(), `{${DNS}}`, DNS.replaceAll('-', ''), '', `${DNS}\n`])
      expect(isUuid(text)).toBe(false);
    expect(isUuid('6ba7b810-9dad-01d1-80b4-00c04fd430c8')).toBe(false);
    expect(isUuid('6ba7b810-9dad-11d1-c0b4-00c04fd430c8')).toBe(false);
  });
});
