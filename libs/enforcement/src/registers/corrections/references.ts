import type { PlainDate } from '@ecl/kernel';
import type { Entry } from '../events.js';
import type { Registers } from '../registers.js';

/** What an entry rests on: another entry, which must be there on that day. */
export interface Reference {
  readonly to: 'agency' | 'body' | 'unit' | 'person' | 'certificate' | 'division';
  readonly id: string;
  readonly on: PlainDate;
}

const to = (kind: Reference['to'], id: string, on: PlainDate): Reference => ({ to: kind, id, on });

/** Everything that an entry names in its own register or in another. Powers are in the catalogue, which never loses one. */
export const referencesOf = ({ type, data }: Entry): readonly Reference[] => {
  switch (type) {
    case 'AgencyRegistered':
      return [to('division', data.territory, data.from)];
    case 'UnitRegistered':
      return [to('agency', data.agencyId, data.from), to('division', data.territory, data.from)];
    case 'DivisionRegistered':
      return data.parent === undefined ? [] : [to('division', data.parent, data.from)];
    case 'PersonRegistered':
      return [
        to('body', data.agencyId, data.from),
        ...(data.unitId === undefined ? [] : [to('unit', data.unitId, data.from)]),
      ];
    case 'PostingEnded':
      return [to('person', data.personId, data.on)];
    case 'CertificateIssued':
      return [to('person', data.personId, data.validFrom), to('division', data.territory, data.validFrom)];
    case 'CertificateRevoked':
      return [to('certificate', data.number, data.on)];
    case 'HeadAppointed':
      return [to('person', data.personId, data.from), to('agency', data.agencyId, data.from)];
    case 'ReviewerRegistered':
      return [to('person', data.personId, data.from)];
    case 'AgencyAccountRegistered':
    case 'PowerAssigned':
    case 'FineRangeSet':
      return [to('agency', data.agencyId, data.from)];
    case 'PowerWithdrawn':
      return [to('agency', data.agencyId, data.on)];
    case 'LocalParameterSet':
      return [to('agency', data.agencyId, data.effectiveFrom)];
    case 'CollectingBankContracted':
    case 'BenchmarkAdopted':
    case 'CalendarYearPublished':
    // Provisions refer to provisions only, and their register corrects them by its own step.
    case 'ProvisionEnacted':
    case 'ProvisionAmended':
    case 'ProvisionsRepealed':
    case 'ProvisionCorrected':
      return [];
  }
};

/** Whether what is referred to is there. */
export const isThere = (registers: Registers, { to: kind, id, on }: Reference): boolean => {
  switch (kind) {
    case 'agency':
      return registers.agency(id, on) !== undefined;
    case 'body':
      return registers.isBody(id, on);
    case 'unit':
      return registers.unit(id, on) !== undefined;
    case 'person':
      return registers.person(id, on) !== undefined;
    case 'certificate':
      return registers.isCertificate(id);
    case 'division':
      return registers.division(id, on) !== undefined;
  }
};
