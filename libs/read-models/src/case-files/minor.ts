import { isMinorOn, type Conduct, type Party } from '@ecl/enforcement';

/**
 * A party was under 18 when the conduct ended. It decides what is published and who may find the record (NM244 11(1);
 * JUV 59).
 */
export const concernsMinor = (parties: readonly Party[], { endedOn }: Pick<Conduct, 'endedOn'>): boolean =>
  parties.some((party) => isMinorOn(party, endedOn));
