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
  parties: [{ partyId: 'party-1' }],
  conduct: { endedOn: '2026-03-01' },
});

const stateAfter = (...events: readonly CaseEvent[]): CaseState =>
  [proposed, ...events].reduce(caseDecider.evolve, caseDecider.initialState);

const ground = (personId: string, role: Role, ...events: readonly CaseEvent[]): string | undefined => {
  const actor: Actor = { personId, roles: [role] };
  const audience = caseAudienceOf(stateAfter(...events));
  return audience && groundFor(actor, audience)?.is;
};

describe('what happened to a case decides who sees it', () => {
  it('a case with no events is seen by nobody', () => {
    expect(caseAudienceOf(caseDecider.initialState)).toBeUndefined();
  });

  it('a proposal shows a case to its handlers', () => {
    expect(ground('wang', 'officer')).toBe('handler');
    expect(ground('zhao', 'officer')).toBeUndefined();
  });

  it('a change of handler shows a case to the new one and to the one replaced', () => {
    const replaced = event('HandlerAssigned', { personId: 'zhao', replaces: 'wang', assignedBy: 'ma' });
    expect(ground('zhao', 'officer', replaced)).toBe('handler');
    expect(ground('wang', 'officer', replaced)).toBe('handler');
  });

  it('a recusal that was granted hides a case from the recused officer', () => {
    const decided = (isGranted: boolean) => event('RecusalDecided', { personId: 'wang', isGranted, decidedBy: 'gao' });
    expect(ground('wang', 'officer', decided(false))).toBe('handler');
    expect(ground('wang', 'officer', decided(true))).toBeUndefined();
  });

  it('a submission to review shows a case to the reviewer it went to last', () => {
    const submitted = (reviewer: string) =>
      event('LegalReviewSubmitted', { reviewer, draft: {}, draftPenalties: [{ partyId: 'party-1' }] });
    expect(ground('qian', 'legalReviewer', submitted('qian'))).toBe('reviewer');
    expect(ground('qian', 'legalReviewer', submitted('qian'), submitted('song'))).toBeUndefined();
  });

  it('the appointment of a presider shows a case to that presider', () => {
    expect(ground('chu', 'presider', event('PresiderAppointed', { partyIds: ['party-1'], presider: 'chu' }))).toBe(
      'presider',
    );
  });

  it('a suspected crime shows a case to the procuratorate', () => {
    expect(ground('jin', 'procuratorate')).toBeUndefined();
    expect(ground('jin', 'procuratorate', event('CrimeSuspected', { phase: 'investigation' }))).toBe('transfer');
  });

  it('a remedy that was accepted shows a case to the court that hears it', () => {
    const accepted = event('RemedyAccepted', {
      partyId: 'party-1',
      remedyId: 'r',
      kind: 'litigation',
      acceptedOn: '2026-05-06',
    });
    expect(ground('judge', 'court')).toBeUndefined();
    expect(ground('judge', 'court', accepted)).toBe('remedy');
    expect(ground('body', 'reconsiderationBody', accepted)).toBeUndefined();
  });
});
