import { describe, expect, it } from '@jest/globals';
import { caseDecider } from './case.js';
import { contextOn, given, Li, PrincipalHead, recordedBy } from '../testing/index.js';
import { directly } from '../testing/deliveries.js';
import { A, B, aboutTwo, bothDecided, told } from '../testing/two-parties.js';
import type { CaseHistory } from '../testing/case-history.js';
import { nextSteps } from './next-steps.js';
import { ServeDecision } from './service/vocabulary.js';

const steps = (history: CaseHistory, actor = Li, moment = '2026-04-20T10:00:00+08:00', partyId?: string) => {
  const state = [...history].reduce(caseDecider.evolve, caseDecider.initialState);
  const { open, shut } = nextSteps(state, contextOn(moment, { actor }), { partyId });
  return {
    open: (step: string) => open.filter((each) => each.step === step).map((each) => each.partyId),
    shut: (step: string) =>
      shut
        .filter((each) => each.step === step)
        .map((each) => [each.partyId, ...each.violations.map(({ rule }) => rule)].join(' ')),
  };
};

describe('the next steps of a case whose parties are at different stages', () => {
  const decided = bothDecided();
  const served = decided.and(
    ...recordedBy(
      decided,
      ServeDecision({ ...directly(contextOn('2026-04-16T10:00:00+08:00').now), partyId: A, decisionId: 'decision-1' }),
      contextOn('2026-04-16T18:00:00+08:00', { actor: Li }),
    ),
  );

  it('a step is open for the party whose turn it is, and shut for the other with the rule and the party', () => {
    const { open, shut } = steps(served);
    expect(open('serve-decision')).toEqual([B]);
    expect(shut('serve-decision').filter((each) => each.startsWith(A))).toHaveLength(1);
    const head = steps(served, PrincipalHead);
    expect(head.open('terminate-enforcement')).toEqual([A]);
    expect(head.shut('terminate-enforcement')).toEqual([`${B} closure.nothing-to-enforce`]);
  });

  it('a party that was not told is not decided about, while the other may defend itself', () => {
    const onlyA = aboutTwo().and(...told(A));
    const { open } = steps(onlyA, Li, '2026-04-10T10:00:00+08:00');
    expect(open('receive-defence')).toEqual([A]);
    expect(open('issue-penalty-notice')).toContain(B);
  });

  it('asked about one party, only the steps of that party are answered', () => {
    const ofB = steps(served, Li, undefined, B);
    expect(ofB.open('serve-decision')).toEqual([B]);
    expect(ofB.shut('serve-decision')).toEqual([]);
  });

  it('what is open when asked is not refused for what was asked when it is taken', () => {
    const serve = (partyId: string) =>
      ServeDecision({ ...directly(contextOn('2026-04-20T10:00:00+08:00').now), partyId, decisionId: 'decision-1' });
    const now = contextOn('2026-04-20T10:00:00+08:00', { actor: Li });
    given(served)
      .when(serve(B), now)
      .thenState(() => true);
    expect(caseDecider.decide(serve(A), [...served].reduce(caseDecider.evolve, caseDecider.initialState), now).is).toBe(
      'refused',
    );
  });
});
