import { describe, expect, it } from '@jest/globals';
import { urgencyOf, workingDaysUntil } from './urgency.js';

const REST = new Set(['2026-12-05', '2026-12-06']);
const TODAY = '2026-11-30';

describe('how much time a limit leaves', () => {
  it('days of rest are not counted', () => {
    expect(workingDaysUntil(TODAY, '2026-12-07', REST)).toBe(5);
    expect(workingDaysUntil(TODAY, TODAY, REST)).toBe(0);
  });

  it.each([
    [{ dueOn: '2026-12-07' }, 'open', '剩 5 个工作日'],
    [{ dueOn: '2026-12-02' }, 'warn', '剩 2 个工作日'],
    [{ dueOn: TODAY }, 'warn', '今天到期'],
    [{ dueOn: '2026-11-25', daysLate: 5 }, 'late', '逾期 5 日'],
    [{ dueOn: '2026-11-25', daysLate: 5, doneOn: '2026-11-30' }, 'late', '晚 5 日办结'],
    [{ dueOn: '2026-11-25', doneOn: '2026-11-24' }, 'done', '已按期'],
    [{ dueOn: '2027-02-24', isProvisional: true }, 'open', '剩 86 日'],
    [{ dueOn: '2026-11-25', daysLate: 5, isProvisional: true }, 'warn', '暂定日期已过'],
  ])('%j', (limit, tone, zh) => {
    const { tone: found, words } = urgencyOf(limit, TODAY, REST);
    expect([found, words.zh]).toEqual([tone, zh]);
  });

  it('English counts one otherwise than many', () => {
    expect(urgencyOf({ dueOn: '2026-12-01' }, TODAY, REST).words.en).toBe('1 working day left');
    expect(urgencyOf({ dueOn: '2026-12-02' }, TODAY, REST).words.en).toBe('2 working days left');
    expect(urgencyOf({ dueOn: '2026-11-29', daysLate: 1 }, TODAY, REST).words.en).toBe('1 day overdue');
  });

  it('a limit in hours is over with its last moment', () => {
    const limit = { dueOn: TODAY, dueAt: '2026-11-30T02:00:00.000Z' };
    const at = (moment: string) => urgencyOf(limit, TODAY, REST, Date.parse(moment)).words.zh;
    expect([at('2026-11-30T02:00:00Z'), at('2026-11-30T02:00:01Z')]).toEqual(['今天到期', '已逾期']);
  });

  it('a clock that stands still is not overdue', () =>
    expect(urgencyOf({ dueOn: '2026-11-01', stoppedBy: [{ zh: '听证', en: 'a hearing' }] }, TODAY, REST).words.zh).toBe(
      '停止计时',
    ));
});
