import type { PlainDate } from '@ecl/kernel';
import type { Registers } from '../registers/registers.js';

/** What a certificate must cover: a field of the catalogue and a place. Undefined: not known yet, as with a lead. */
export interface Reach {
  readonly fieldCode: string | undefined;
  readonly territory: string | undefined;
}

export const isAuxiliary = (registers: Registers, personId: string, on: PlainDate): boolean =>
  registers.person(personId, on)?.standing === 'auxiliary';

/** G-0.1: an officer in post that day, with a valid certificate that covers the field and the place. */
export const isCertified = (registers: Registers, personId: string, on: PlainDate, reach: Reach): boolean =>
  registers.person(personId, on)?.standing === 'officer' &&
  registers
    .certificatesOf(personId, on)
    .some(
      ({ kind, fields, territory }) =>
        kind === 'enforcement' &&
        (reach.fieldCode === undefined || fields === 'all' || fields.includes(reach.fieldCode)) &&
        (reach.territory === undefined || registers.covers(territory, reach.territory, on)),
    );
