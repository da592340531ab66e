import type { Actor, LeadEvent, Role } from '@ecl/enforcement';
import { describe, expect, it } from '@jest/globals';
import { emptyLeadAudience, evolveLeadAudience, maySeeLead } from './lead-audience.js';

const registered = {
  type: 'LeadRegistered',
  data: { agencyId: 'bureau', unitId: 'squad-1', submittedBy: 'xie' },
} as unknown as LeadEvent;
const advised = { type: 'AdvisoryIssued', data: {} } as unknown as LeadEvent;
const lead = [registered, advised].reduce(evolveLeadAudience, emptyLeadAudience);

const sees = (personId: string, role: Role, place: Partial<Actor> = {}): boolean =>
  maySeeLead({ personId, roles: [role], ...place }, lead);

describe('who sees a lead', () => {
  it('a lead is seen by the person who submitted it', () => {
    expect(sees('xie', 'police')).toBe(true);
    expect(sees('other', 'police')).toBe(false);
  });

  it.each(['officer', 'auxiliary', 'unitHead'] as const)('a lead is seen by the %s of the unit', (role) => {
    expect(sees('li', role, { agencyId: 'bureau', unitId: 'squad-1' })).toBe(true);
    expect(sees('li', role, { agencyId: 'bureau', unitId: 'squad-2' })).toBe(false);
    expect(sees('li', role, { agencyId: 'banner', unitId: 'squad-1' })).toBe(false);
  });

  it.each(['head', 'archivist'] as const)('a lead is seen by the %s of the agency', (role) => {
    expect(sees('gao', role, { agencyId: 'bureau' })).toBe(true);
    expect(sees('bao', role, { agencyId: 'banner' })).toBe(false);
    expect(sees('bao', role)).toBe(false);
  });

  it('a lead is seen by supervision', () => expect(sees('xu', 'supervisor')).toBe(true));

  it.each(['administrator', 'bank', 'finance', 'procuratorate', 'publisher'] as const)(
    'a lead is not seen by the %s',
    (role) => {
      expect(sees('he', role, { agencyId: 'bureau', unitId: 'squad-1' })).toBe(false);
    },
  );

  it('a lead is seen by nobody before it was registered', () => {
    expect(maySeeLead({ personId: 'xu', roles: ['supervisor'] }, emptyLeadAudience)).toBe(false);
  });
});
