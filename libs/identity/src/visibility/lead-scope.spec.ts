import type { Actor, LeadEvent, Role } from '@ecl/enforcement';
import { describe, expect, it } from '@jest/globals';
import { emptyLeadAudience, evolveLeadAudience, maySeeLead } from './lead-scope.js';
import { dayBefore, registersOfSight, today } from './registers.fixture.js';
import { scopeOf } from './scope.js';

const registered = {
  type: 'LeadRegistered',
  data: { agencyId: 'bureau', unitId: 'squad-1', submittedBy: 'desk' },
} as unknown as LeadEvent;
const advised = { type: 'AdvisoryIssued', data: {} } as unknown as LeadEvent;
const lead = [registered, advised].reduce(evolveLeadAudience, emptyLeadAudience);

const sees = (personId: string, role: Role, place: Partial<Actor> = {}, what = lead, on = today): boolean =>
  maySeeLead(scopeOf({ personId, roles: [role], ...place }, { registers: registersOfSight, today: on }).leads, what);

describe('who sees a lead', () => {
  it('a lead is seen by the person who submitted it', () => {
    expect(sees('desk', 'police')).toBe(true);
    expect(sees('jin', 'procuratorate')).toBe(false);
  });

  it('a lead of the agency is not seen any more by the person who submitted it and has gone to another agency, or has left', () => {
    expect(sees('moved', 'officer', {}, { ...lead, submittedBy: 'moved' }, dayBefore)).toBe(true);
    expect(sees('moved', 'officer', {}, { ...lead, submittedBy: 'moved' })).toBe(false);
    expect(sees('gone', 'officer', {}, { ...lead, submittedBy: 'gone' })).toBe(false);
  });

  it.each(['officer', 'auxiliary', 'unitHead'] as const)('a lead is seen by the %s of the unit', (role) => {
    expect(sees('li', role, { agencyId: 'bureau', unitId: 'squad-1' })).toBe(true);
    expect(sees('chen', role, { agencyId: 'bureau', unitId: 'squad-2' })).toBe(false);
    expect(sees('sun', role, { agencyId: 'banner', unitId: 'squad-1' })).toBe(false);
  });

  it.each(['head', 'archivist'] as const)('a lead is seen by the %s of the agency', (role) => {
    expect(sees('gao', role, { agencyId: 'bureau' })).toBe(true);
    expect(sees('bao', role, { agencyId: 'banner' })).toBe(false);
    expect(sees('bao', role)).toBe(false);
  });

  it('a lead is seen by the supervision over its agency', () => {
    expect(sees('gao', 'supervisor')).toBe(true);
    expect(sees('gao', 'supervisor', {}, { ...lead, agencyId: 'banner' })).toBe(true);
    expect(sees('bao', 'supervisor')).toBe(false);
  });

  it.each(['administrator', 'bank', 'finance', 'procuratorate', 'publisher'] as const)(
    'a lead is not seen by the %s',
    (role) => {
      expect(sees('li', role, { agencyId: 'bureau', unitId: 'squad-1' })).toBe(false);
    },
  );

  it('a lead is seen by nobody before it was registered', () => {
    expect(sees('gao', 'supervisor', {}, emptyLeadAudience)).toBe(false);
  });
});
