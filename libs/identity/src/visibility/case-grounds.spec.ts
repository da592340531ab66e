import type { Actor, CaseEvent, Role } from '@ecl/enforcement';
import { describe, expect, it } from '@jest/globals';
import { emptyAudience, evolveAudience, type CaseAudience } from './case-audience.js';
import { caseGroundsOf, groundFor } from './case-grounds.js';

/** Only what an audience looks at; the events themselves are specified where they are defined. */
const event = (type: CaseEvent['type'], data: object): CaseEvent => ({ type, data }) as unknown as CaseEvent;

const after = (...events: readonly CaseEvent[]): CaseAudience => events.reduce(evolveAudience, emptyAudience);

const proposed = event('FilingProposed', { agencyId: 'bureau', unitId: 'squad-1', handlers: ['li', 'wang'] });
const submitted = event('LegalReviewSubmitted', { reviewer: 'qian' });
const appointed = event('PresiderAppointed', { presider: 'chu' });
const decided = event('PenaltyDecided', {});
const owed = event('PaymentObligationOpened', { collectingBankId: 'bank-1' });
const suspected = event('CrimeSuspected', {});
const delivered = event('TransferDelivered', {});
const sued = event('RemedyAccepted', { kind: 'litigation' });

const someone = (personId: string, role: Role, place: Partial<Actor> = {}): Actor => ({
  personId,
  roles: [role],
  ...place,
});
const inSquad1 = { agencyId: 'bureau', unitId: 'squad-1' };
const inSquad2 = { agencyId: 'bureau', unitId: 'squad-2' };

const sees = (actor: Actor, ...events: readonly CaseEvent[]) => {
  const ground = groundFor(actor, after(...events));
  return ground && `${ground.is}: ${ground.extent}`;
};

describe('who sees a case', () => {
  it('is nobody before it has begun', () => {
    expect(sees(someone('xu', 'supervisor'))).toBeUndefined();
    expect(sees(someone('li', 'officer', inSquad1))).toBeUndefined();
  });

  it('is an officer of the unit, and an officer elsewhere who handles it or did', () => {
    expect(sees(someone('zhao', 'officer', inSquad1), proposed)).toBe('own-unit: file');
    expect(sees(someone('zhao', 'officer', inSquad2), proposed)).toBeUndefined();
    expect(sees(someone('wang', 'officer', inSquad2), proposed)).toBe('handler: file');
    const replaced = event('HandlerAssigned', { personId: 'zhao', replaces: 'wang' });
    expect(sees(someone('zhao', 'officer', inSquad2), proposed, replaced)).toBe('handler: file');
    expect(sees(someone('wang', 'officer', inSquad2), proposed, replaced)).toBe('handler: file');
  });

  it('is not a unit of the same name in another agency', () => {
    expect(sees(someone('sun', 'officer', { agencyId: 'banner', unitId: 'squad-1' }), proposed)).toBeUndefined();
  });

  it('is no longer a handler who was recused, unless by another ground', () => {
    const recused = event('RecusalDecided', { personId: 'wang', isGranted: true });
    expect(sees(someone('wang', 'officer', inSquad2), proposed, recused)).toBeUndefined();
    expect(sees(someone('wang', 'officer', inSquad1), proposed, recused)).toBe('own-unit: file');
    const kept = event('RecusalDecided', { personId: 'wang', isGranted: false });
    expect(sees(someone('wang', 'officer', inSquad2), proposed, kept)).toBe('handler: file');
  });

  it('is the head of the own agency and no other head', () => {
    expect(sees(someone('gao', 'head', { agencyId: 'bureau' }), proposed)).toBe('own-agency: file');
    expect(sees(someone('bao', 'head', { agencyId: 'banner' }), proposed)).toBeUndefined();
  });

  it('is the reviewer and the presider once the case is theirs', () => {
    expect(sees(someone('qian', 'legalReviewer', inSquad1), proposed)).toBeUndefined();
    expect(sees(someone('qian', 'legalReviewer'), proposed, submitted)).toBe('reviewer: file');
    expect(sees(someone('tang', 'legalReviewer'), proposed, submitted)).toBeUndefined();
    expect(sees(someone('chu', 'presider'), proposed)).toBeUndefined();
    expect(sees(someone('chu', 'presider'), proposed, appointed)).toBe('presider: file');
  });

  it('is the procuratorate from the suspicion of a crime on, and the police for their part from the delivery on', () => {
    const jin = someone('jin', 'procuratorate');
    const police = someone('desk', 'police');
    expect(sees(jin, proposed, decided)).toBeUndefined();
    expect(sees(jin, proposed, suspected)).toBe('transfer: file');
    expect(sees(police, proposed, suspected)).toBeUndefined();
    expect(sees(police, proposed, suspected, delivered)).toBe('before-police: part');
  });

  it('is the bank that a fine is owed through, and finance, for the payments alone', () => {
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-1' }), proposed, decided)).toBeUndefined();
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-1' }), proposed, decided, owed)).toBe('payment: part');
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-2' }), proposed, decided, owed)).toBeUndefined();
    expect(sees(someone('clerk', 'bank'), proposed, decided, owed)).toBe('payment: part');
    expect(sees(someone('fin', 'finance', { agencyId: 'bureau' }), proposed, owed)).toBe('payment: part');
  });

  it('is a bank after a fine on the spot, and no bank after a warning', () => {
    const onSpot = (penalty: object) =>
      event('OnSpotPenaltyDecided', {
        ...inSquad1,
        officers: ['li', 'wang'],
        penalties: [penalty],
        collectingBankId: 'bank-1',
      });
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-1' }), onSpot({ kind: 'fine', amount: 5000 }))).toBe(
      'payment: part',
    );
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-1' }), onSpot({ kind: 'warning' }))).toBeUndefined();
  });

  it('is a court for the decision, and for the file once it has accepted the suit; a reconsideration body is not', () => {
    expect(sees(someone('judge', 'court'), proposed)).toBeUndefined();
    expect(sees(someone('judge', 'court'), proposed, decided)).toBe('decided: part');
    expect(sees(someone('judge', 'court'), proposed, decided, sued)).toBe('remedy: file');
    expect(sees(someone('rec', 'reconsiderationBody'), proposed, decided, sued)).toBe('decided: part');
  });

  it('is the publisher of the agency once there is a decision', () => {
    const you = someone('you', 'publisher', { agencyId: 'bureau' });
    expect(sees(you, proposed)).toBeUndefined();
    expect(sees(you, proposed, decided)).toBe('decided-in-agency: part');
  });

  it('is supervision for every case, and the archivist for those of the agency', () => {
    expect(sees(someone('xu', 'supervisor'), proposed)).toBe('oversight: file');
    expect(sees(someone('shi', 'archivist', { agencyId: 'bureau' }), proposed)).toBe('own-agency: file');
  });

  it.each(['administrator', 'auxiliary', 'system'] as const)('is never the %s', (role) => {
    const actor = someone('li', role, inSquad1);
    expect(caseGroundsOf(actor)).toEqual([]);
    expect(sees(actor, proposed, submitted, appointed, decided, owed, suspected, delivered, sued)).toBeUndefined();
  });

  it('is told by the ground that opens most, where there are several', () => {
    const both: Actor = { personId: 'qian', roles: ['publisher', 'legalReviewer'], agencyId: 'bureau' };
    expect(sees(both, proposed, submitted, decided)).toBe('reviewer: file');
  });
});
