import { fold } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { clocksInOrder } from '../clocks/index.js';
import { aCase, at, contextOn, notified, submitted, type CaseHistory } from '../testing/index.js';
import { oneOwes, A } from '../testing/two-parties.js';
import { caseDecider } from './case.js';
import { explainedClocks } from './explained-clocks.js';
import { LegalReviewReturned } from './legal-review/vocabulary.js';
import { rolesBehind } from './answerable.js';
import { plainDate } from '@ecl/kernel';

const limitsOf = (history: CaseHistory, now = '2026-05-06T10:00:00+08:00') =>
  explainedClocks(fold(caseDecider, [...history]), contextOn(now));
const limit = (history: CaseHistory, kind: string) => limitsOf(history).find((each) => each.kind === kind);

describe('who is behind a time limit', () => {
  it('every limit that somebody owes names a duty, or is the party’s own', () => {
    const nobodys = clocksInOrder
      .filter(([, { nature, begins, whose }]) => nature === 'duty' && begins !== undefined && whose !== 'party')
      .filter(([id]) => rolesBehind(id).length === 0)
      .map(([id]) => id);
    expect(nobodys).toEqual([]);
  });

  it('the handlers are behind the term of the case, and the steps that end it are named', () => {
    const { answerable } = limit(aCase().concluded(), 'caseTerm') ?? {};
    expect(answerable?.personIds).toEqual(['li', 'wang']);
    expect(answerable?.roles).toEqual(['officer', 'head']);
    expect(answerable?.steps.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['decide-penalty', 'decide-no-penalty', 'terminate-investigation']),
    );
    expect(answerable?.steps.map(({ step }) => step)).not.toContain('drop-party');
  });

  it('the reviewer of the draft is behind the review, and whoever handles the case while papers are missing', () => {
    const reviewer = 'qian';
    const reviewing = aCase()
      .concluded()
      .with(notified())
      .and(submitted({ submissionId: 'submission-1', reviewer }));
    expect(limit(reviewing, 'legalReview')?.answerable).toMatchObject({
      roles: ['legalReviewer'],
      personIds: [reviewer],
      steps: [{ step: 'give-review-opinion' }],
    });
    const returned = reviewing.and(
      LegalReviewReturned({
        ...{ restsOn: [], partyIds: [A], occurredAt: at('2026-04-10 10:00'), submissionId: 'submission-1' },
        ...{ missing: '缺少听证笔录', supplyBy: plainDate('2026-04-13'), returnedBy: reviewer },
      }),
    );
    expect(limit(returned, 'legalReview')?.answerable).toMatchObject({
      personIds: ['li', 'wang'],
      steps: [{ step: 'supply-for-review' }],
    });
  });

  it('the party is behind its own days, and what was done names its step and nobody', () => {
    const history = oneOwes();
    expect(limit(history, 'payment')?.answerable).toMatchObject({ roles: [], personIds: [], partyIds: [A] });
    const served = limit(history, 'decisionService');
    expect(served?.answerable).toBeUndefined();
    const number = [...history].findIndex(({ type }) => type === 'DecisionServed') + 1;
    expect(served?.endedByStep).toBe(number);
  });
});
