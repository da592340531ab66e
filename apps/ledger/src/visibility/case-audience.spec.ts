import { caseDecider, type CaseEvent, type CaseState } from '@ecl/enforcement';
import { caseAudienceOf } from '@ecl/identity';
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

const audienceAfter = (...events: readonly CaseEvent[]) => caseAudienceOf(stateAfter(...events));

describe('what happened to a case decides who sees it', () => {
  it('a case with no events is seen by nobody', () => {
    expect(caseAudienceOf(caseDecider.initialState)).toBeUndefined();
  });

  it('a proposal shows a case to its handlers', () => {
    expect(audienceAfter()).toMatchObject({ agencyId: 'bureau', unitId: 'squad', handlers: ['li', 'wang'] });
  });

  it('a change of handler shows a case to the new one, and not to the one replaced, until that one is assigned again', () => {
    const assigned = (personId: string, replaces?: string) =>
      event('HandlerAssigned', { personId, ...(replaces === undefined ? {} : { replaces }), assignedBy: 'ma' });
    const replaced = assigned('zhao', 'wang');
    expect(audienceAfter(replaced)).toMatchObject({ handlers: ['li', 'zhao'], replaced: ['wang'] });
    const again = assigned('wang', 'li');
    expect(audienceAfter(replaced, again)).toMatchObject({ handlers: ['zhao', 'wang'], replaced: ['li'] });
  });

  it('a recusal that was granted hides a case from the recused officer, and one that was refused does not', () => {
    const decided = (isGranted: boolean) => event('RecusalDecided', { personId: 'wang', isGranted, decidedBy: 'gao' });
    expect(audienceAfter(decided(false))).toMatchObject({ handlers: ['li', 'wang'], recused: [] });
    expect(audienceAfter(decided(true))).toMatchObject({ handlers: ['li'], recused: ['wang'] });
  });

  it('a submission to review shows a case to the reviewer it went to last', () => {
    const submitted = (reviewer: string) =>
      event('LegalReviewSubmitted', { reviewer, draft: {}, draftPenalties: [{ partyId: 'party-1' }] });
    expect(audienceAfter(submitted('qian'))?.reviewers).toEqual(['qian']);
    expect(audienceAfter(submitted('qian'), submitted('song'))?.reviewers).toEqual(['song']);
  });

  it('the appointment of a presider shows a case to that presider', () => {
    const appointed = event('PresiderAppointed', { partyIds: ['party-1'], presider: 'chu' });
    expect(audienceAfter(appointed)?.presiders).toEqual(['chu']);
  });

  it('a suspected crime shows a case to the procuratorate, and a delivery to the police that have it now', () => {
    expect(audienceAfter()).toMatchObject({ hasTransfer: false, policeOrgan: undefined });
    const suspected = event('CrimeSuspected', { phase: 'investigation' });
    const delivered = event('TransferDelivered', { policeOrgan: 'police', objects: [] });
    expect(audienceAfter(suspected)).toMatchObject({ hasTransfer: true, policeOrgan: undefined });
    expect(audienceAfter(suspected, delivered)?.policeOrgan).toBe('police');
    const referred = event('ReferredToCompetentPolice', { to: 'other-police' });
    expect(audienceAfter(suspected, delivered, referred)?.policeOrgan).toBe('other-police');
    expect(audienceAfter(suspected, delivered, suspected)?.policeOrgan).toBeUndefined();
  });

  it('a remedy that was accepted shows a case to whoever hears it, and to a body that recorded this itself by its id', () => {
    const accepted = (kind: string, bodyId?: string) =>
      event('RemedyAccepted', {
        ...{ partyId: 'party-1', remedyId: 'r', kind, acceptedOn: '2026-05-06' },
        ...(bodyId === undefined ? {} : { bodyId }),
      });
    expect(audienceAfter(accepted('appeal', 'court'))?.remedies).toEqual([{ kind: 'litigation', bodyId: 'court' }]);
    expect(audienceAfter(accepted('reconsideration'))?.remedies).toEqual([
      { kind: 'reconsideration', bodyId: undefined },
    ]);
    expect(audienceAfter(accepted('supervision', 'court'))?.remedies).toEqual([]);
  });
});
