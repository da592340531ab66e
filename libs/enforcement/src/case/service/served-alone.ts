import { wasServedAlone } from '../parties/guardian.js';
import type { PartyCase } from '../parties/party-case.js';

/**
 * Only afterwards did anybody learn that whoever took the decision could not act alone: it may be served again, on the guardian. Who went
 * to a court or a reconsideration body with it had it, and its days are not counted again.
 */
export const wasDecisionServedAlone = (
  party: Pick<PartyCase, 'service' | 'remedies' | 'filing' | 'partyId'>,
): boolean => {
  const { service, remedies } = party;
  const { firstServedOn, receivedBy } = service;
  const servedOn = service.is === 'served' ? service.servedOn : firstServedOn;
  if (servedOn === undefined || remedies.proceedings.some(({ kind }) => kind !== 'supervision')) return false;
  return wasServedAlone({ servedOn, receivedBy }, party);
};
