import type { PlainDate } from '@ecl/kernel';
import type { Registers } from '../registers/registers.js';

/** The numbers of the certificates of supervision that someone in post holds on a day. */
export const certificatesOfSupervision = (registers: Registers, personId: string, day: PlainDate): readonly string[] =>
  registers.person(personId, day) === undefined
    ? []
    : registers.certificatesOf(personId, day).flatMap(({ kind, number }) => (kind === 'supervision' ? [number] : []));
