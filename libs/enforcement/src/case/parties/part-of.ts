import { EVERY_PARTY } from '../values.js';

/** The part of an event that is about a party: its own, or that of an old event about every party. */
export const partOf = <P extends { readonly partyId: string }>(parts: readonly P[], partyId: string): P | undefined =>
  parts.find((part) => part.partyId === partyId) ?? parts.find((part) => part.partyId === EVERY_PARTY);
