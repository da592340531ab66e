import { caseDecider, type Actor, type CaseEvent, type CaseState, type Role } from '@ecl/enforcement';
import { caseAudienceOf, groundFor } from '@ecl/identity';
import { describe, expect, it } from '@jest/globals';

const at = '2026-05-06T01:00:00.000Z';
/** Only what the state of the case keeps of them; what events have to say is specified where they are defined. */
const event = (type: CaseEvent['type'], data: object): CaseEvent =>
  ({ type, data: { occurredAt: at, ...data } }) as unknown as CaseEvent;

const proposed = event('FilingProposed', {
  agencyId: 'bureau',
  unitId: 'squad',
  handlers: ['li', 'wang'],
  parties: [],
});

const stateAfter = (...events: readonly CaseEvent[]): CaseState =>
  [proposed, ...events].reduce(caseDecider.evolve, caseDecider.initialState);

const ground = (personId: string, role: Role, ...events: readonly CaseEvent[]): string | undefined => {
  const actor: Actor = { personId, roles: [role] };
  const audience = caseAudienceOf(stateAfter(...events));
  return audience && groundFor(actor, audience)?.is;
};

describe('what happened to a case decides who sees it', () => {
  it('nothing: nobody', () => {
    expect(caseAudienceOf(caseDecider.initialState)).toBeUndefined();
  });

  it('a proposal: its handlers', () => {
    expect(ground('wang', 'officer')).toBe('handler');
    expect(ground('zhao', 'officer')).toBeUndefined();
  });

  it('a new handler: the new one, and the one who was replaced', () => {
    const replaced = event('HandlerAssigned', { personId: 'zhao', replaces: 'wang', assignedBy: 'ma' });
    expect(ground('zhao', 'officer', replaced)).toBe('handler');
    expect(ground('wang', 'officer', replaced)).toBe('handler');
  });

  it('a recusal that was granted: no longer the one who was recused', () => {
    const decided = (isGranted: boolean) => event('RecusalDecided', { personId: 'wang', isGranted, decidedBy: 'gao' });
    expect(ground('wang', 'officer', decided(false))).toBe('handler');
    expect(ground('wang', 'officer', decided(true))).toBeUndefined();
  });

  it('a submission to review: the reviewer it went to last', () => {
    const submitted = (reviewer: string) => event('LegalReviewSubmitted', { reviewer, draft: {}, draftPenalties: [] });
    expect(ground('qian', 'legalReviewer', submitted('qian'))).toBe('reviewer');
    expect(ground('qian', 'legalReviewer', submitted('qian'), submitted('song'))).toBeUndefined();
  });

  it('the appointment of a presider: the presider', () => {
    expect(ground('chu', 'presider', event('PresiderAppointed', { presider: 'chu' }))).toBe('presider');
  });

  it('a suspected crime: the procuratorate', () => {
    expect(ground('jin', 'procuratorate')).toBeUndefined();
    expect(ground('jin', 'procuratorate', event('CrimeSuspected', { phase: 'investigation' }))).toBe('transfer');
  });

  it('a remedy that was accepted: the court that it lies before', () => {
    const accepted = event('RemedyAccepted', { remedyId: 'r', kind: 'litigation', acceptedOn: '2026-05-06' });
    expect(ground('judge', 'court')).toBeUndefined();
    expect(ground('judge', 'court', accepted)).toBe('remedy');
    expect(ground('body', 'reconsiderationBody', accepted)).toBeUndefined();
  });
});
