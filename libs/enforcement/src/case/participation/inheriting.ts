import type { PlainDate } from '@ecl/kernel';
import type { PartyCase } from '../parties/party-case.js';

interface Succeeding {
  readonly how: string;
  readonly happenedOn: PlainDate;
}

/** Guilt is personal: of a person who died, only a penalty that had effect before is left to the estate (ACL 40(1)). */
export const isInheritedAfter = (
  { how, happenedOn }: Succeeding,
  { decision, service: { firstServedOn } }: Pick<PartyCase, 'decision' | 'service'>,
): boolean =>
  how !== 'death' || (decision.is === 'penalty' && firstServedOn !== undefined && firstServedOn <= happenedOn);
