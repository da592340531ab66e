import { describe, expect, it } from '@jest/globals';
import { fitting, outsidersIn, thingsOf, type StepRead } from './things.js';

const step = (zh: string, data: object, parties?: readonly string[]): StepRead => ({
  title: { zh, en: zh },
  occurredAt: '2026-10-29T01:00:00.000Z',
  ...(parties === undefined ? {} : { parties }),
  data,
});

const STEPS: readonly StepRead[] = [
  step('现场检查', { recordings: ['av-1'], documents: [{ documentId: 'doc-1', title: '笔录' }] }),
  step('登记音像记录', { recordingId: 'av-1', matter: '现场检查全程记录', deviceId: 'recorder-1' }),
  step('收集证据', { evidenceId: 'evidence-1', description: '现场照片六张' }),
  step('先行登记保存', {
    preservationId: 'keep-1',
    items: [{ itemId: 'item-1', name: '搅拌机', owner: { is: 'other', personId: 'person-9', name: '周示例' } }],
  }),
  step('告知', { noticeId: 'notice-a', partyId: 'a', document: { title: '告知书', documentId: 'doc-2' } }, ['a']),
  step('告知', { noticeId: 'notice-b', partyId: 'b', restsOn: [{ id: 'evidence-1', evidenceId: 'x' }] }, ['b']),
];

describe('what a step may name of a case', () => {
  const things = thingsOf(STEPS);
  const words = (member: string, chosen: Record<string, unknown> = {}) =>
    fitting(things, member, chosen).map(({ id, words: said, by }) => [id, said ?? by.zh]);

  it('each thing is called what the step that brought it calls it', () => {
    expect(words('evidenceId')).toEqual([['evidence-1', '现场照片六张']]);
    expect(words('noticeId')).toEqual([
      ['notice-a', '告知书'],
      ['notice-b', '告知'],
    ]);
    expect(words('documentId')).toEqual([]);
  });

  it('only what is of the party is offered, and only items of the preservation', () => {
    expect(words('noticeId', { partyId: 'b' })).toEqual([['notice-b', '告知']]);
    expect(words('itemId', { preservationId: 'keep-1' })).toEqual([['item-1', '搅拌机']]);
    expect(words('itemId', { preservationId: 'keep-2' })).toEqual([]);
    expect(words('evidenceId', { partyId: 'b' })).toEqual([['evidence-1', '现场照片六张']]);
  });

  it('a recording that an inspection named is called by its registration once it is registered', () => {
    expect(words('recordingId')).toEqual([['av-1', '现场检查全程记录']]);
    expect(things.find(({ id }) => id === 'av-1')?.isOnlyNamed).toBe(false);
    expect(thingsOf(STEPS.slice(0, 1))).toMatchObject([{ id: 'av-1', isOnlyNamed: true }]);
  });

  it('people whom no register has are known by where they were named, and parties are among them; two of one name are two', () => {
    const witness = step('询问', { interviewee: { personId: 'person-10', name: '周示例' } });
    const party = { zh: '当事人', en: 'party' };
    expect(outsidersIn([...STEPS, witness], [{ partyId: 'a', name: '演示公司' }])).toEqual([
      { personId: 'a', name: '演示公司', by: party },
      { personId: 'person-9', name: '周示例', by: { zh: '先行登记保存', en: '先行登记保存' } },
      { personId: 'person-10', name: '周示例', by: { zh: '询问', en: '询问' } },
    ]);
  });
});
