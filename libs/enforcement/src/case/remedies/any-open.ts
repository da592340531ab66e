import type { PartyCase } from '../parties/party-case.js';
import { areCostsChallenged } from '../substitute/costs.js';
import { isRemedyOpen } from './state.js';

/** What the party sought against its decision, or against costs of substitute performance, may still change something. */
export const isAnyRemedyOpen = ({ remedies, payments }: Pick<PartyCase, 'remedies' | 'payments'>): boolean =>
  isRemedyOpen(remedies) || areCostsChallenged(payments);
