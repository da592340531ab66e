import { describe, expect, it } from '@jest/globals';
import { normalMoments } from './normal-moments.js';
import { anyOf, date, exactly, listOf, moment, optional, record, text } from './schema.js';

const schema = record({
  occurredAt: moment(),
  note: text(),
  on: date(),
  gaps: optional(listOf(record({ from: moment(), to: moment() }))),
  told: optional(listOf(moment())),
  ended: optional(
    anyOf(record({ kind: exactly('at'), when: moment() }), record({ kind: exactly('said'), when: text() })),
  ),
  since: optional(anyOf(moment(), record({ at: moment() }))),
});
const normal = normalMoments(schema);
const AT = '2026-05-06T09:00:00+08:00';
const CANONICAL = '2026-05-06T01:00:00.000Z';

describe('moments that come from outside', () => {
  it('every moment of a payload gets the form that is stored, wherever it is, and nothing else does', () => {
    const given = {
      occurredAt: AT,
      note: AT,
      on: '2026-05-06',
      gaps: [{ from: AT, to: CANONICAL }],
      told: [AT],
      ended: { kind: 'at', when: AT },
      since: { at: AT },
    };
    const before = structuredClone(given);
    expect(normal(given)).toEqual({
      occurredAt: CANONICAL,
      note: AT,
      on: '2026-05-06',
      gaps: [{ from: CANONICAL, to: CANONICAL }],
      told: [CANONICAL],
      ended: { kind: 'at', when: CANONICAL },
      since: { at: CANONICAL },
    });
    expect(given).toEqual(before);
  });

  it('a text of another branch of a union stays as it is written', () => {
    expect(normal({ occurredAt: AT, ended: { kind: 'said', when: AT } })).toEqual({
      occurredAt: CANONICAL,
      ended: { kind: 'said', when: AT },
    });
    expect(normal({ since: AT })).toEqual({ since: CANONICAL });
    const either = normalMoments(anyOf(date(), moment()));
    expect([either(AT), either('2026-05-06')]).toEqual([CANONICAL, '2026-05-06']);
  });

  it('a payload whose moments have their form already is the same object', () => {
    const given = { occurredAt: CANONICAL, note: 'x', gaps: [{ from: CANONICAL, to: CANONICAL }], since: CANONICAL };
    expect(normal(given)).toBe(given);
  });

  it.each([
    undefined,
    null,
    5,
    'text',
    [],
    { occurredAt: 5 },
    { occurredAt: 'yesterday', gaps: 'none', ended: { kind: 'no' } },
  ])('what is no moment is left to the check: %j', (given) => {
    expect(normal(given)).toBe(given);
  });
});
