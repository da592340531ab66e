import { fold } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { aCase, after, at, contextOn, decided, directly, Li, PrincipalHead } from '../../testing/index.js';
import { division, X, Y } from '../../testing/succeeded-party.js';
import { A, B, bothDecided, oneOwes } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import { corrected } from '../dates/correction.fixture.js';
import { caseEventTypes, type CaseEvent } from '../events.js';
import { ServeDecision } from '../service/vocabulary.js';
import { partiesOnFile } from './parties-on-file.js';
import { fileSections, sectionOf } from './sections.js';
import { stepsOnFile } from './steps-on-file.js';

describe('the file of a case', () => {
  it('every step of a case stands in one section, and every section has a step', () => {
    const found = new Set(caseEventTypes.map(({ name }) => sectionOf(name)));
    expect([...found].sort()).toEqual([...fileSections].sort());
  });

  it('the file numbers its steps as a correction of a date names them, and says whose each is', () => {
    const steps = stepsOnFile([...oneOwes()]);
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
    const partiesOf = (type: CaseEvent['type']) => steps.find(({ event }) => event.type === type)?.parties;
    expect(partiesOf('FilingProposed')).toBeUndefined();
    expect(partiesOf('DecisionServed')).toEqual([A]);
    expect(stepsOnFile([...bothDecided()]).find(({ event }) => event.type === 'PenaltyDecided')?.parties).toEqual([
      A,
      B,
    ]);
  });

  it('the file shows a step when it really was, and what was recorded first', () => {
    const served = after(
      aCase().concluded().with(decided()),
      ServeDecision({ ...directly(at('2026-04-28 10:00')), decisionId: 'decision-1' }),
      contextOn('2026-07-01T12:00:00+08:00', { actor: Li }),
    );
    const steps = stepsOnFile([...corrected(served, 'DecisionServed', '2026-04-16 10:00')]);
    const service = steps.find(({ event }) => event.type === 'DecisionServed');
    expect(service?.recorded.data.occurredAt).toBe(at('2026-04-28 10:00'));
    expect(service?.event.data.occurredAt).toBe(at('2026-04-16 10:00'));
    expect(service?.section).toBe('service');
    expect(steps.at(-1)?.section).toBe('corrections');
  });

  it('the file keeps a party that divided, and says who took its place and since when', () => {
    const history = after(oneOwes(), division(), contextOn('2026-07-01T12:00:00+08:00', { actor: PrincipalHead }));
    const parties = partiesOnFile(fold(caseDecider, [...history]));
    expect(parties.find(({ partyId }) => partyId === A)?.ended).toMatchObject({ is: 'succeeded', by: [X, Y] });
    expect(parties.filter(({ tookPlaceOf }) => tookPlaceOf === A).map(({ partyId }) => partyId)).toEqual([X, Y]);
    expect(parties.find(({ partyId }) => partyId === B)?.ended).toBeUndefined();
  });
});
