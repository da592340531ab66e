import { yearsBetween } from '@ecl/kernel';
import type { Conduct, Party } from '@ecl/enforcement';

const AGE_OF_MAJORITY = 18;

/**
 * A party was under 18 when the conduct ended. It decides what is published and who may find the record (NM244 11(1);
 * JUV 59).
 */
export const concernsMinor = (parties: readonly Party[], { endedOn }: Pick<Conduct, 'endedOn'>): boolean =>
  parties.some(({ birthDate }) => birthDate !== undefined && yearsBetween(birthDate, endedOn) < AGE_OF_MAJORITY);
