import type { OpenAPIObject } from '@nestjs/swagger';
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { titlesOfSeveralForms } from './forms-of-members.js';

const contractIn = (file: string): OpenAPIObject =>
  JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')) as OpenAPIObject;

/** Titles that are true whatever the form is, each read by a person at all its places. */
const TRUE_OF_EACH_FORM: ReadonlySet<string> = new Set([
  'articles: 条文',
  'atConduct: 行为时的规定',
  'basis: 法律依据',
  'conduct: 违法行为',
  'format: 文件格式',
  'ground: 理由',
  'how: 改正、退还方式',
  'id: 编号',
  'kind: 处罚种类',
  'kind: 期限种类',
  'occurredAt: 步骤发生时间',
  'order: 排列次序',
  'outcome: 结果',
  'parties: 当事人',
  'party: 当事人',
  'reason: 理由',
  'redo: 责令重新作出',
  'repealed: 废止',
  'revision: 版本',
  'roles: 角色',
  'rule: 规则',
  'source: 线索来源',
  'state: 状态',
  'status: 状态',
  'step: 步骤',
  'successors: 后续规定',
  'suspects: 涉嫌犯罪的当事人',
  'test: 不予公示的情形序号',
  'today: 今日有效的规定',
  'track: 环节',
  'type: 种类',
  'until: 截止日期',
  // Of a corrected date: the days and the moments of one.
  'to: 实际日期',
  'was: 目前记载',
  'version: 版本',
  'warnings: 提示',
]);

it('a title that one name has at places of different forms is one that a person read at all of them', () => {
  const found = ['openapi.json', 'openapi-public.json'].flatMap((file) => titlesOfSeveralForms(contractIn(file)));
  expect([...new Set(found)].sort()).toEqual([...TRUE_OF_EACH_FORM].sort());
});

it('a title that is false at one place is found', () => {
  const titled = (schema: object) => ({ ...schema, 'x-title': { zh: '没收的物品', en: 'Property confiscated' } });
  const planted = (first: object, second: object) =>
    ({
      paths: {},
      components: {
        schemas: {
          One: { type: 'object', properties: { items: titled(first) } },
          Other: { type: 'object', properties: { items: titled(second) } },
        },
      },
    }) as unknown as OpenAPIObject;
  const text = { type: 'string' };
  expect(titlesOfSeveralForms(planted(text, { type: 'array', items: text }))).toEqual(['items: 没收的物品']);
  const words = (...values: readonly string[]) => ({ type: 'string', enum: values });
  expect(titlesOfSeveralForms(planted(words('a', 'b'), words('c')))).toEqual(['items: 没收的物品']);
  expect(titlesOfSeveralForms(planted(words('a', 'b'), words('b', 'c')))).toEqual([]);
  const object = (...names: readonly string[]) => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, titled(text)])),
  });
  expect(titlesOfSeveralForms(planted(object('a'), object('b')))).toEqual(['items: 没收的物品']);
});
