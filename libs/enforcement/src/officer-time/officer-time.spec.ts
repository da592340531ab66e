import { describe, expect, it } from '@jest/globals';
import { instant } from '@ecl/kernel';
import { ConductInspection } from '../case/investigation/vocabulary/index.js';
import { aCase, contextOn, given, inspection, interviewRecorded, Li, noticeIssued } from '../testing/index.js';
import { cannotBothBe, daysOf, officerTimeIn, type OfficerTime } from './officer-time.js';

const at = (time: string) => instant(`2026-03-02T${time}:00+08:00`);
const interview = (from: string, to: string, over: Partial<OfficerTime> = {}): OfficerTime => ({
  at: 'interview',
  from: at(from),
  to: at(to),
  place: '询问室',
  ...over,
});
const look = (when: string, place: string): OfficerTime => ({ at: 'inspection', from: at(when), to: at(when), place });

describe('where officers are', () => {
  it.each([
    ['two interviews with a minute in common', interview('10:00', '10:30'), interview('10:29', '10:40'), true],
    ['one interview after the other', interview('10:00', '10:30'), interview('10:30', '10:40'), false],
    ['one within the other', interview('10:00', '11:00'), interview('10:10', '10:20'), true],
    ['two that begin together', interview('10:00', '10:00'), interview('10:00', '10:20'), true],
    ['an inspection elsewhere during an interview', interview('10:00', '10:30'), look('10:10', '示例路 1 号'), true],
    ['an inspection where the interview is', interview('10:00', '10:30'), look('10:10', '本局询问室'), false],
    ['an inspection when the interview begins', interview('10:00', '10:30'), look('10:00', '示例路 1 号'), false],
    ['two inspections at one moment', look('10:00', '示例路 1 号'), look('10:00', '示例路 9 号'), true],
    ['two inspections one minute apart', look('10:00', '示例路 1 号'), look('10:01', '示例路 9 号'), false],
    [
      'two visits that overlap',
      { ...look('10:00', '示例路 1 号'), to: at('10:30') },
      { ...look('10:20', '示例路 9 号'), to: at('10:40') },
      true,
    ],
    [
      'a visit that begins when another ends',
      { ...look('10:00', '示例路 1 号'), to: at('10:30') },
      look('10:30', '示例路 9 号'),
      false,
    ],
    [
      'a visit into an interview elsewhere',
      { ...look('09:50', '示例路 1 号'), to: at('10:10') },
      interview('10:00', '10:30'),
      true,
    ],
    [
      'a visit that ends when an interview begins',
      { ...look('09:50', '示例路 1 号'), to: at('10:00') },
      interview('10:00', '10:30'),
      false,
    ],
    ['two shops in one house', look('10:00', '红山区示例路1号东侧'), look('10:00', '示例路 1 号 2 层'), false],
    ['two floors of one market', look('10:00', '示例市场'), look('10:00', '示例市场二层12号摊位'), false],
    [
      'one visit to a street, on one record',
      { ...look('10:00', '示例路 1 号'), papers: ['a'.repeat(64), 'b'.repeat(64)] },
      { ...look('10:00', '示例路 9 号'), papers: ['b'.repeat(64)] },
      false,
    ],
    [
      'evidence elsewhere at the moment of an inspection',
      { ...look('10:00', '示例路 1 号'), at: 'evidence' as const },
      look('10:00', '示例路 9 号'),
      true,
    ],
    [
      'evidence elsewhere during an interview',
      interview('10:00', '10:30'),
      { ...look('10:10', '示例路 9 号'), at: 'evidence' as const },
      true,
    ],
    [
      'one interview on one paper, for two cases',
      interview('10:00', '10:30', { paper: 'a'.repeat(64) }),
      interview('10:00', '10:30', { paper: 'a'.repeat(64) }),
      false,
    ],
  ])('nobody is in two places at once: %s', (_, one, other, isImpossible) => {
    expect([cannotBothBe(one, other), cannotBothBe(other, one)]).toEqual([isImpossible, isImpossible]);
  });

  it('an interview over midnight is on two days, and one that is said to last for years is on eight', () => {
    const to = instant('2026-03-03T01:00:00+08:00');
    expect(daysOf(interview('23:00', '23:59', { to }))).toEqual(['2026-03-02', '2026-03-03']);
    expect(daysOf(interview('23:00', '23:59', { to: instant('2029-03-03T01:00:00+08:00') }))).toHaveLength(8);
  });

  it('interviews and inspections say where their officers were, and other steps do not', () => {
    expect(officerTimeIn(interviewRecorded())).toMatchObject({ time: { at: 'interview' } });
    expect(officerTimeIn(noticeIssued())).toBeUndefined();
  });

  it('a step is refused while its officer is busy in another case (officers.busy-in-another-case), and the refusal says who and when', () => {
    const busy = { personId: 'li', from: at('10:00'), to: at('10:30'), inCase: { caseId: 'b' } };
    given(aCase().filed())
      .when(ConductInspection(inspection()), {
        ...contextOn('2026-03-20T16:05:00+08:00', { actor: Li }),
        elsewhere: { busyElsewhere: [busy] },
      })
      .thenRefused(
        ({ rule, particulars }) =>
          rule === 'officers.busy-in-another-case' &&
          JSON.stringify(particulars) ===
            JSON.stringify({ officer: 'li', from: at('10:00'), to: at('10:30'), caseId: 'b' }),
      );
  });
});
