import type { Actor, Role } from '@ecl/enforcement';
import { describe, expect, it } from '@jest/globals';
import type { CaseAudience } from './case-audience.js';
import { caseGroundsOf, groundFor } from './case-grounds.js';

/** A case of the first squad, filed and handled by Li and Wang; each test says what else happened to it. */
const filed: CaseAudience = {
  agencyId: 'bureau',
  unitId: 'squad-1',
  handlers: ['li', 'wang'],
  reviewers: [],
  presiders: [],
  panel: [],
  isDecided: false,
  fine: undefined,
  hasTransfer: false,
  isBeforePolice: false,
  remedies: [],
};
const reviewed = { reviewers: ['qian'] };
const appointed = { presiders: ['chu'] };
const decided = { isDecided: true };
const fined = { isDecided: true, fine: { bankIds: ['bank-1'] } };
const suspected = { hasTransfer: true };
const delivered = { hasTransfer: true, isBeforePolice: true };
const sued = { isDecided: true, remedies: ['litigation' as const] };

const someone = (personId: string, role: Role, place: Partial<Actor> = {}): Actor => ({
  personId,
  roles: [role],
  ...place,
});
const inSquad1 = { agencyId: 'bureau', unitId: 'squad-1' };
const inSquad2 = { agencyId: 'bureau', unitId: 'squad-2' };

const sees = (actor: Actor, happened: Partial<CaseAudience> = {}) => {
  const ground = groundFor(actor, { ...filed, ...happened });
  return ground && `${ground.is}: ${ground.extent}`;
};

describe('who sees a case', () => {
  it('a case is seen by an officer of the unit, and by an officer elsewhere who handles it or did', () => {
    expect(sees(someone('zhao', 'officer', inSquad1))).toBe('own-unit: file');
    expect(sees(someone('zhao', 'officer', inSquad2))).toBeUndefined();
    expect(sees(someone('wang', 'officer', inSquad2))).toBe('handler: file');
  });

  it('a case is not seen by a unit of the same name in another agency', () => {
    expect(sees(someone('sun', 'officer', { agencyId: 'banner', unitId: 'squad-1' }))).toBeUndefined();
  });

  it('a case is seen by the head of the own agency and no other head, unless a member of the panel', () => {
    expect(sees(someone('gao', 'head', { agencyId: 'bureau' }))).toBe('own-agency: file');
    expect(sees(someone('bao', 'head', { agencyId: 'banner' }))).toBeUndefined();
    expect(sees(someone('bao', 'head', { agencyId: 'banner' }), { panel: ['bao'] })).toBe('panel: file');
  });

  it('a case is seen by the reviewer and the presider once they are appointed', () => {
    expect(sees(someone('qian', 'legalReviewer', inSquad1))).toBeUndefined();
    expect(sees(someone('qian', 'legalReviewer'), reviewed)).toBe('reviewer: file');
    expect(sees(someone('tang', 'legalReviewer'), reviewed)).toBeUndefined();
    expect(sees(someone('chu', 'presider'))).toBeUndefined();
    expect(sees(someone('chu', 'presider'), appointed)).toBe('presider: file');
  });

  it('a case is seen by the procuratorate from the suspicion of a crime on, and in part by the police from the delivery on', () => {
    const jin = someone('jin', 'procuratorate');
    const police = someone('desk', 'police');
    expect(sees(jin, decided)).toBeUndefined();
    expect(sees(jin, suspected)).toBe('transfer: file');
    expect(sees(police, suspected)).toBeUndefined();
    expect(sees(police, delivered)).toBe('before-police: part');
  });

  it('a case is seen by the bank that a fine is owed through, and by finance, for the payments alone', () => {
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-1' }), decided)).toBeUndefined();
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-1' }), fined)).toBe('payment: part');
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-2' }), fined)).toBeUndefined();
    expect(sees(someone('clerk', 'bank'), fined)).toBe('payment: part');
    expect(sees(someone('fin', 'finance', { agencyId: 'bureau' }), fined)).toBe('payment: part');
  });

  it('a case is seen by a court for the decision, and in whole once it has accepted the suit; not by a reconsideration body', () => {
    expect(sees(someone('judge', 'court'))).toBeUndefined();
    expect(sees(someone('judge', 'court'), decided)).toBe('decided: part');
    expect(sees(someone('judge', 'court'), sued)).toBe('remedy: file');
    expect(sees(someone('rec', 'reconsiderationBody'), sued)).toBe('decided: part');
  });

  it('a case is seen by the publisher of the agency once there is a decision', () => {
    const you = someone('you', 'publisher', { agencyId: 'bureau' });
    expect(sees(you)).toBeUndefined();
    expect(sees(you, decided)).toBe('decided-in-agency: part');
  });

  it('a case is seen by supervision, and by the archivist of the agency', () => {
    expect(sees(someone('xu', 'supervisor'))).toBe('oversight: file');
    expect(sees(someone('shi', 'archivist', { agencyId: 'bureau' }))).toBe('own-agency: file');
    expect(sees(someone('shi', 'archivist', { agencyId: 'banner' }))).toBeUndefined();
  });

  it.each(['administrator', 'auxiliary', 'system'] as const)('a case is never seen by the %s', (role) => {
    const actor = someone('li', role, inSquad1);
    expect(caseGroundsOf(actor)).toEqual([]);
    expect(sees(actor, { ...reviewed, ...appointed, ...fined, ...delivered, ...sued })).toBeUndefined();
  });

  it('a case is seen on the ground that opens most, where there are several', () => {
    const both: Actor = { personId: 'qian', roles: ['publisher', 'legalReviewer'], agencyId: 'bureau' };
    expect(sees(both, { ...reviewed, ...decided })).toBe('reviewer: file');
  });
});
