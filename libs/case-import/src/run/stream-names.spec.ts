import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importedStreamOf } from './stream-names.js';

describe('the stream of a foreign case', () => {
  it('the stream of a foreign case is named after source and case', () => {
    expect(importedStreamOf('road-traffic-fines', 'A10001')).toBe('imported-road-traffic-fines-A10001');
  });

  const source = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { maxLength: 20 });
  const caseId = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }));

  it('the stream of a foreign case has a name that every store accepts', () => {
    fc.assert(
      fc.property(source, caseId, (sourceName, id) => {
        expect(importedStreamOf(sourceName, id)).toMatch(/^[A-Za-z0-9_.-]{1,200}$/);
      }),
    );
  });

  it('the stream of a foreign case differs from that of every other source and case', () => {
    const near = fc.stringMatching(/^[a_h0-9.-]{1,6}$/);
    fc.assert(
      fc.property(source, near, source, near, (a, x, b, y) => {
        expect(importedStreamOf(a, x) === importedStreamOf(b, y)).toBe(a === b && x === y);
      }),
      { numRuns: 2000 },
    );
  });
});
