import { describe, expect, it } from '@jest/globals';
import { schemaCheck } from './schema-check.js';
import {
  anyOf,
  code,
  date,
  exactly,
  flag,
  integer,
  listOf,
  moment,
  money,
  oneOf,
  optional,
  record,
  sha256,
  text,
  textLike,
  uuid,
  type TSchema,
} from './schema.js';

/** The one fault of a member, in English and Chinese. */
const faultOf = (schema: TSchema, value: unknown): readonly [string, string] => {
  const issues = schemaCheck(record({ member: schema }))({ member: value });
  expect(issues.map(({ path }) => path)).toEqual(['/member']);
  return [issues[0]!.message, issues[0]!.messageZh];
};

describe('the words of a fault', () => {
  it.each([
    [
      moment(),
      'yesterday',
      'must be a moment with its offset, such as 2026-05-06T10:00:00+08:00',
      '应为带时区的时刻，如 2026-05-06T10:00:00+08:00',
    ],
    [moment(), 5, 'must be a moment with its offset', '带时区的时刻'],
    [date(), '2026-02-30', 'must be a day that exists, written 2026-05-06', '存在的日期，写作 2026-05-06'],
    [code(), ' ', 'must be a code such as', '应为编码，如'],
    [text(), '', 'must have at least 1 character', '至少 1 个字符'],
    [text(), '  ', 'must have at least 1 character', '至少 1 个字符'],
    [text({ max: 3 }), 'four', 'must have at most 3 characters', '至多 3 个字符'],
    [text({ max: 3 }), 4, 'must be text of at most 3 characters', '应为文字，至多 3 个字符'],
    [listOf(text(), { min: 1 }), [], 'must have at least 1 item', '至少 1 项'],
    [listOf(text(), { max: 1 }), ['a', 'b'], 'must have at most 1 item', '至多 1 项'],
    [listOf(text()), 'a', 'must be a list', '应为列表'],
    [sha256(), 'abc', 'must be a SHA-256 digest', 'SHA-256 摘要'],
    [uuid(), 'abc', 'must be a UUID such as', 'UUID，如'],
    [money({ min: 1 }), 0.5, 'must be an amount in fen, a whole number of at least 1', '以分为单位的金额'],
    [money({ min: 1 }), 0, 'must be an amount in fen, a whole number of at least 1', '以分为单位的金额'],
    [integer({ min: 1, max: 9 }), 10, 'must be a whole number from 1 to 9', '应为 1 至 9 的整数'],
    [textLike('^A+$', { en: 'a row of A', zh: '一串 A', example: 'AAA' }), 'yes', 'must be a row of A', '应为一串 A'],
    [flag(), 'yes', 'must be true or false', 'true 或 false'],
    [anyOf(exactly(true), exactly(false)), 'yes', 'must be true, or false', ' true，或 false'],
    [oneOf('post', 'hand'), 'pigeon', 'must be one of post, hand', '只能取 post, hand'],
    [anyOf(listOf(code()), exactly('all')), 7, 'must be a list, or "all"', '应为列表，或 "all"'],
    [record({ a: text() }), 7, 'must be an object with a', '应为对象，含 a'],
  ])('one fault says the form that a member must have (%#)', (schema, value, en, zh) => {
    const [message, messageZh] = faultOf(schema, value);
    expect(message).toContain(en);
    expect(messageZh).toContain(zh);
    expect(message).not.toMatch(/\\|\^/);
  });

  it('every unknown member has its own fault, with the near name or all names', () => {
    const check = schemaCheck(record({ occurredAt: optional(moment()), note: optional(text()) }));
    expect(check({ occuredAt: 'x', colour: 'x' })).toEqual([
      {
        path: '/occuredAt',
        message: 'must not have occuredAt; did you mean occurredAt?',
        messageZh: '不应有 occuredAt；是否想写 occurredAt？',
      },
      {
        path: '/colour',
        message: 'must not have colour; allowed: occurredAt, note',
        messageZh: '不应有 colour；可用的有 occurredAt、note',
      },
    ]);
  });

  it('a choice is judged by the branch that was meant', () => {
    const penalty = anyOf(
      ...'abcdefghij'.split('').map((kind) => record({ kind: exactly(kind), scope: text() })),
      record({ kind: exactly('fine'), amount: money() }),
    );
    const check = schemaCheck(record({ penalties: listOf(penalty) }));
    expect(check({ penalties: [{ kind: 'fine', amount: 'much', scope: 'x' }] }).map(({ path }) => path)).toEqual([
      '/penalties/0/scope',
      '/penalties/0/amount',
    ]);
    expect(check({ penalties: [{ kind: 'prison' }] })).toEqual([
      {
        path: '/penalties/0/kind',
        message: 'must be one of a, b, c, d, e, f, g, h, i, j, fine',
        messageZh: '只能取 a, b, c, d, e, f, g, h, i, j, fine',
      },
    ]);
    expect(check({ penalties: [{}] })).toEqual([
      { path: '/penalties/0', message: 'must have kind', messageZh: '缺少 kind' },
    ]);
    expect(check({ penalties: ['fine'] }).map(({ message }) => message)).toEqual(['must be an object']);
  });
});
