import type { Actor, Role } from '@ecl/enforcement';
import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseAudience } from './case-audience.js';
import { groundFor } from './case-scope.js';
import { scopeOf } from './scope.js';
import { dayBefore, registersOfSight, today } from './registers.fixture.js';

/** A case of the first squad, filed and handled by Li and Wang; each test says what else happened to it. */
const filed: CaseAudience = {
  agencyId: 'bureau',
  unitId: 'squad-1',
  caseNumber: '赤城管立〔2026〕7号',
  powerCode: '08-2b',
  begunOn: plainDate('2026-03-02'),
  handlers: ['li', 'wang'],
  replaced: [],
  recused: [],
  reviewers: [],
  presiders: [],
  isDecided: false,
  fine: undefined,
  hasTransfer: false,
  policeOrgan: undefined,
  remedies: [],
};
const decided = { isDecided: true };
const fined = { isDecided: true, fine: { bankIds: ['bank-1'] } };
const suspected = { hasTransfer: true };
const delivered = { hasTransfer: true, policeOrgan: '某某派出所' };
const heard = (kind: 'reconsideration' | 'litigation', bodyId?: string) => ({
  isDecided: true,
  remedies: [{ kind, bodyId }],
});

/** An account of someone who serves with a body, in a unit of it or in none. */
const someone = (personId: string, role: Role, place: Partial<Actor> = {}): Actor => ({
  personId,
  roles: [role],
  ...place,
});

const sees = (actor: Actor, happened: Partial<CaseAudience> = {}, on = today) => {
  const { cases } = scopeOf(actor, { registers: registersOfSight, today: on });
  const ground = groundFor(cases, { ...filed, ...happened });
  return ground && `${ground.is}: ${ground.extent}`;
};

const inSquad1 = { agencyId: 'bureau', unitId: 'squad-1' };
const inSquad2 = { agencyId: 'bureau', unitId: 'squad-2' };

describe('who sees a case', () => {
  it('a case is seen by an officer of the unit, and by an officer elsewhere in the agency who handles it', () => {
    expect(sees(someone('zhao', 'officer', inSquad1))).toBe('own-unit: file');
    expect(sees(someone('chen', 'officer', inSquad2))).toBeUndefined();
    expect(sees(someone('chen', 'officer', inSquad2), { handlers: ['chen'] })).toBe('handler: file');
  });

  it('a case is not seen by a unit of the same name in another agency', () => {
    expect(sees(someone('sun', 'officer', { agencyId: 'banner', unitId: 'squad-1' }))).toBeUndefined();
  });

  it('a case is not seen by an officer in whose place somebody else handles it, and is by the other officers of the unit', () => {
    const replaced = { handlers: ['li', 'zhao'], replaced: ['wang'] };
    expect(sees(someone('wang', 'officer', inSquad1), replaced)).toBeUndefined();
    expect(sees(someone('zhao', 'officer', inSquad1), replaced)).toBe('own-unit: file');
    expect(sees(someone('wang', 'unitHead', inSquad1), replaced)).toBe('own-unit: file');
  });

  it.each<[Role, Partial<Actor>]>([
    ['officer', inSquad1],
    ['unitHead', inSquad1],
    ['head', { agencyId: 'bureau' }],
    ['legalReviewer', { agencyId: 'bureau' }],
    ['archivist', { agencyId: 'bureau' }],
  ])('a case is never seen by anyone who was recused from it, whatever the role (%s)', (role, place) => {
    const without = { handlers: ['li'], reviewers: ['wang'] };
    expect(sees(someone('wang', role, place), without)).toBeDefined();
    expect(sees(someone('wang', role, place), { ...without, recused: ['wang'] })).toBeUndefined();
  });

  it('a case is not seen any more by anyone whose posting has ended', () => {
    expect(sees(someone('gone', 'officer', inSquad1), { handlers: ['gone'] }, dayBefore)).toBe('own-unit: file');
    expect(sees(someone('gone', 'officer', inSquad1), { handlers: ['gone'] })).toBeUndefined();
  });

  it('a case is not seen any more by anyone who serves another agency or unit now, though the account says otherwise', () => {
    expect(sees(someone('moved', 'officer', inSquad1), { handlers: ['moved'] })).toBeUndefined();
    expect(sees(someone('moved', 'head', { agencyId: 'bureau' }))).toBeUndefined();
    expect(sees(someone('moved', 'officer'), { handlers: ['moved'] })).toBeUndefined();
    expect(sees(someone('chen', 'officer', inSquad1))).toBeUndefined();
  });

  it('a case is seen by the head of the own agency and no other head', () => {
    expect(sees(someone('gao', 'head', { agencyId: 'bureau' }))).toBe('own-agency: file');
    expect(sees(someone('bao', 'head', { agencyId: 'banner' }))).toBeUndefined();
  });

  it('a case is seen by the reviewer and the presider once they are appointed', () => {
    expect(sees(someone('qian', 'legalReviewer'))).toBeUndefined();
    expect(sees(someone('qian', 'legalReviewer'), { reviewers: ['qian'] })).toBe('reviewer: file');
    expect(sees(someone('tang', 'legalReviewer'), { reviewers: ['qian'] })).toBeUndefined();
    expect(sees(someone('qian', 'presider'))).toBeUndefined();
    expect(sees(someone('qian', 'presider'), { presiders: ['qian'] })).toBe('presider: file');
    expect(sees(someone('bao', 'legalReviewer'), { reviewers: ['bao'] })).toBeUndefined();
  });

  it('a case is seen by the procuratorate of the territory from the suspicion of a crime on', () => {
    expect(sees(someone('jin', 'procuratorate'), decided)).toBeUndefined();
    expect(sees(someone('jin', 'procuratorate'), suspected)).toBe('transfer: file');
    expect(sees(someone('jin', 'procuratorate'), { ...suspected, agencyId: 'elsewhere' })).toBeUndefined();
  });

  it('a case is seen by the police for the transfer alone, once it was delivered to them and not to other police', () => {
    const police = someone('desk', 'police');
    expect(sees(police, suspected)).toBeUndefined();
    expect(sees(police, delivered)).toBe('before-police: transfer');
    expect(sees(police, { ...delivered, policeOrgan: 'police' })).toBe('before-police: transfer');
    expect(sees(police, { ...delivered, policeOrgan: 'banner-police' })).toBeUndefined();
    expect(sees(police, { ...delivered, policeOrgan: '旗公安局' })).toBeUndefined();
    expect(sees(police, { ...delivered, agencyId: 'elsewhere' })).toBeUndefined();
  });

  it('a case is seen by the bank that a fine is owed through, for what is owed alone', () => {
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-1' }), decided)).toBeUndefined();
    expect(sees(someone('clerk', 'bank', { agencyId: 'bank-1' }), fined)).toBe('payment: payments');
    expect(sees(someone('teller', 'bank', { agencyId: 'bank-2' }), fined)).toBeUndefined();
  });

  it('a case is seen by the bank of the person where the account names no bank, and by no bank where the person is of none', () => {
    expect(sees(someone('clerk', 'bank'), fined)).toBe('payment: payments');
    expect(sees(someone('teller', 'bank'), fined)).toBeUndefined();
    expect(sees(someone('li', 'bank'), fined)).toBeUndefined();
  });

  it('a case is seen by the finance of the agency and by the treasury of the territory, for what is owed alone', () => {
    expect(sees(someone('gao', 'finance', { agencyId: 'bureau' }), fined)).toBe('treasury: payments');
    expect(sees(someone('bao', 'finance', { agencyId: 'banner' }), fined)).toBeUndefined();
    expect(sees(someone('gao', 'finance', { agencyId: 'bureau' }), { ...fined, agencyId: 'banner' })).toBeUndefined();
    expect(sees(someone('wan', 'finance'), { ...fined, agencyId: 'banner' })).toBe('treasury: payments');
    expect(sees(someone('wan', 'finance'), decided)).toBeUndefined();
  });

  it('a case is known to a court once it is decided, and seen in whole by the court that hears the suit alone', () => {
    const judge = someone('judge', 'court');
    expect(sees(judge)).toBeUndefined();
    expect(sees(judge, decided)).toBe('decided: decision');
    expect(sees(judge, heard('litigation', 'court'))).toBe('remedy: file');
    expect(sees(judge, heard('litigation', 'other-court'))).toBe('decided: decision');
    expect(sees(judge, heard('litigation'))).toBe('remedy: file');
    expect(sees(judge, { ...heard('litigation'), agencyId: 'elsewhere' })).toBeUndefined();
    expect(sees(judge, heard('reconsideration', 'court'))).toBe('decided: decision');
  });

  it('a case is seen by the reconsideration body for its own case, and not for a suit', () => {
    const body = someone('judge', 'reconsiderationBody');
    expect(sees(body, heard('reconsideration', 'court'))).toBe('remedy: file');
    expect(sees(body, heard('litigation', 'court'))).toBe('decided: decision');
  });

  it('a case is known to the publisher of the agency once there is a decision', () => {
    const you = someone('gao', 'publisher', { agencyId: 'bureau' });
    expect(sees(you)).toBeUndefined();
    expect(sees(you, decided)).toBe('decided: decision');
    expect(sees(you, { ...decided, agencyId: 'banner' })).toBeUndefined();
  });

  it('a case is seen by supervision of the agency and of those in its territory, and by the archivist of the agency', () => {
    expect(sees(someone('gao', 'supervisor'))).toBe('oversight: file');
    expect(sees(someone('gao', 'supervisor'), { agencyId: 'banner' })).toBe('oversight: file');
    expect(sees(someone('bao', 'supervisor'))).toBeUndefined();
    expect(sees(someone('gao', 'archivist', { agencyId: 'bureau' }))).toBe('own-agency: file');
    expect(sees(someone('bao', 'archivist', { agencyId: 'banner' }))).toBeUndefined();
  });

  it.each(['administrator', 'auxiliary', 'system'] as const)('a case is never seen by the %s', (role) => {
    const actor = someone('li', role, inSquad1);
    expect(scopeOf(actor, { registers: registersOfSight, today }).cases.grounds).toEqual([]);
    expect(sees(actor, { reviewers: ['li'], presiders: ['li'], ...fined, ...delivered })).toBeUndefined();
  });

  it('a case is seen on the ground that opens most, where there are several', () => {
    const both: Actor = { personId: 'qian', roles: ['publisher', 'legalReviewer'], agencyId: 'bureau' };
    expect(sees(both, { reviewers: ['qian'], ...decided })).toBe('reviewer: file');
  });

  it('a part of a case is opened by a ground for this part or for the file, and by no other', () => {
    const { cases } = scopeOf(someone('clerk', 'bank'), { registers: registersOfSight, today });
    const audience = { ...filed, ...fined };
    expect(groundFor(cases, audience, 'payments')?.is).toBe('payment');
    expect(groundFor(cases, audience, 'transfer')).toBeUndefined();
    expect(groundFor(cases, audience, 'file')).toBeUndefined();
    const head = scopeOf(someone('gao', 'head'), { registers: registersOfSight, today }).cases;
    for (const part of ['payments', 'transfer', 'decision', 'file'] as const)
      expect(groundFor(head, audience, part)?.is).toBe('own-agency');
  });
});
