import { instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { CaseStory } from './case-story.js';
import { caseAbout } from './case-subject.js';
import { STAGES, tellTo, workingDaysTo } from './ordinary-road.js';

const story = (now = '2026-06-01T02:00:00Z') =>
  new CaseStory(caseAbout('case-1'), { begunOn: plainDate('2026-03-02'), now: instant(now) });

describe('a story on the ordinary road', () => {
  it('a story of an ordinary case goes on from stage to stage, and keeps what came before', () => {
    for (const [i, stage] of STAGES.entries()) {
      const before = i === 0 ? [] : tellTo(story(), STAGES[i - 1] ?? stage).steps;
      const { steps } = tellTo(story(), stage);
      expect(steps.length).toBeGreaterThan(before.length);
      expect(steps.slice(0, before.length)).toEqual(before);
    }
  });

  it('a story of an ordinary case is the same story each time', () => {
    expect(tellTo(story(), 'archived').steps).toEqual(tellTo(story(), 'archived').steps);
  });

  it('a story of an ordinary case has no step before the one that came first, and no step in the future', () => {
    const now = '2026-03-10T02:00:00Z';
    const moments = tellTo(story(now), 'archived').steps.map(
      ({ command }) => (command.data as { occurredAt: string }).occurredAt,
    );
    expect(moments).toEqual([...moments].sort());
    expect(moments.filter((moment) => moment > instant(now))).toEqual([]);
  });

  it('a story of an ordinary case takes no less time to a later stage', () => {
    const days = STAGES.map(workingDaysTo);
    expect(days[0]).toBe(0);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(workingDaysTo('decided')).toBeGreaterThan(5);
  });
});
