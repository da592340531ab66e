import { describe, expect, it } from '@jest/globals';
import { eventType } from './event-type.js';
import { eventTypes, UnknownEventType } from './event-types.js';
import { date, exactly, listOf, money, oneOf, optional, record, text } from './schema.js';
import { SchemaError } from './schema-error.js';

const PenaltyDecided = eventType(
  'PenaltyDecided',
  record({
    amount: money(),
    on: date(),
    grounds: listOf(record({ article: text() }), { min: 1 }),
    remark: optional(text()),
  }),
);
const registry = eventTypes(PenaltyDecided);
const valid = { amount: 20_000, on: '2026-05-06', grounds: [{ article: '行政处罚法 57' }] };

const issuesOf = (data: object) => {
  try {
    registry.named('PenaltyDecided').check(data);
  } catch (error) {
    if (error instanceof SchemaError) return error.issues;
    throw error;
  }
  return [];
};

describe('the registry of event types', () => {
  it('the registry of event types knows every type by its name', () => {
    expect(registry.names).toEqual(['PenaltyDecided']);
    expect(registry.has('PenaltyDecided')).toBe(true);
    expect(registry.named('PenaltyDecided').type).toBe(PenaltyDecided);
    expect([...registry].map(({ version }) => version)).toEqual(['1']);
  });

  it('the registry of event types names the type it does not know', () => {
    expect(() => registry.named('PenaltyForgotten')).toThrow(UnknownEventType);
    expect(() => registry.named('PenaltyForgotten')).toThrow('event type "PenaltyForgotten" is not registered');
    expect(() => registry.named('constructor')).toThrow(UnknownEventType);
  });

  it('the registry of event types refuses two types of one name, because the name is the storage format', () => {
    expect(() => eventTypes(PenaltyDecided, eventType('PenaltyDecided', record({})))).toThrow(
      'two event types are called "PenaltyDecided"',
    );
  });

  it('the registry of event types refuses a chain of upcasters with a gap', () => {
    expect(() => eventType('Served', record({}), { version: 3, upcasters: { 1: (data) => data } })).toThrow(
      'Served is at version 3, but nothing lifts version 2',
    );
  });
});

describe('the check of a payload', () => {
  it('the check of a payload accepts what the schema describes, with or without optional members', () => {
    expect(issuesOf(valid)).toEqual([]);
    expect(issuesOf({ ...valid, remark: '当场缴纳' })).toEqual([]);
  });

  it('the check of a payload names the place of every fault', () => {
    expect(issuesOf({ amount: 0.5, on: '2026-02-30', grounds: [{ article: ' ' }], extra: true })).toEqual([
      {
        path: '/extra',
        message: 'must not have extra; allowed: amount, on, grounds, remark',
        messageZh: '不应有 extra；可用的有 amount、on、grounds、remark',
      },
      {
        path: '/amount',
        message: 'must be an amount in fen, a whole number of at least 0 (100 fen are one yuan)',
        messageZh: '应为以分为单位的金额（一元为 100 分），即不小于 0 的整数',
      },
      {
        path: '/on',
        message: 'must be a day that exists, written 2026-05-06',
        messageZh: '应为存在的日期，写作 2026-05-06',
      },
      { path: '/grounds/0/article', message: 'must have at least 1 character', messageZh: '至少 1 个字符' },
    ]);
  });

  it('the check of a payload says which members are missing', () => {
    expect(issuesOf({ grounds: [] })).toContainEqual({
      path: '',
      message: 'must have amount, on',
      messageZh: '缺少 amount, on',
    });
  });

  it('the check of a payload never repeats a value, which may be personal data', () => {
    expect(() => registry.named('PenaltyDecided').check({ ...valid, amount: 'Zhang San' })).toThrow(
      /^PenaltyDecided \(version 1\): \/amount must be an amount in fen, a whole number of at least 0 \(100 fen are one yuan\)$/,
    );
  });

  it('the check of a payload says what a closed list allows', () => {
    const Served = eventType('Served', record({ by: oneOf('post', 'hand'), to: exactly('party') }));
    expect(() => eventTypes(Served).named('Served').check({ by: 'pigeon', to: 'nobody' })).toThrow(
      'Served (version 1): /by must be one of post, hand; /to must be "party"',
    );
  });

  it('the check of a payload reports a limited number of faults, whatever the payload is', () => {
    expect(
      issuesOf({ ...valid, grounds: Array.from({ length: 500 }, () => ({ article: '' })) }).length,
    ).toBeLessThanOrEqual(8);
  });
});
