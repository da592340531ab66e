import {
  ConductClaimed,
  ConductConfirmed,
  conductEventTypes,
  ConductLeft,
  ConductReleased,
  ConductTakenUp,
  type ConductEvent,
  type ConductOfParty,
  type FineInForce,
} from '@ecl/enforcement';
import type { Claim, ClaimBook, ClaimChange, ClaimPlace, StandingClaim, StreamName } from '@ecl/event-sourcing';
import type { Instant, Uuid } from '@ecl/kernel';
import { caseIdOf, caseStream } from '../case-stream.js';
import { asStreamPart } from '../stream-part.js';

/** Why a fine for a conduct counts no more. */
export type ConductRelease = 'notTaken' | 'fineEnded' | 'replaced';

export const conductStream = (conductId: string): StreamName => `conduct-${asStreamPart(conductId)}`;

/** The one fine that a party may get for a conduct. */
export const fineKey = ({ party, name }: Omit<ConductOfParty, 'conductId'>): string =>
  name === undefined ? `fine ${party}` : `fine ${party} as ${name}`;
const FINE_KEY = /^fine (\S+)(?: as (.*))?$/s;

/**
 * The claims in a stream that bar a fine, beside one with the same key. Conduct that two cases name differently is not the
 * same, but a case that gives it no name does not say so.
 */
export const rivalFines = (book: ClaimBook, { party, name }: ConductOfParty): readonly StandingClaim[] =>
  name === undefined
    ? book.all.filter(({ key }) => key.startsWith(`${fineKey({ party })} as `))
    : [book.holderOf(fineKey({ party }))].flatMap((holder) => holder ?? []);

/** That a case is about the conduct; every case has its own. */
export const takenUpKey = (caseId: string): string => `case ${caseId}`;
export const caseTakenUp = (key: string): string | undefined => /^case (.*)$/s.exec(key)?.[1];

/** The stream of a conduct as the place of the fine for it. */
export const finePlace = (
  { conductId }: Pick<ConductOfParty, 'conductId'>,
  { amount, decisionNumber }: Pick<FineInForce, 'amount' | 'decisionNumber'>,
): ClaimPlace<ConductRelease> => {
  const about = ({ key, step: { streamName, commandId } }: Claim) => {
    const [, party = '', name] = FINE_KEY.exec(key) ?? [];
    return {
      conductId,
      party: party as Uuid,
      ...(name === undefined ? {} : { name }),
      caseId: caseIdOf(streamName),
      commandId,
    };
  };
  return {
    streamName: conductStream(conductId),
    reserved: (claim) => {
      const { revision } = claim.step;
      return ConductClaimed({
        ...about(claim),
        amount,
        // A number that the ledger will still give is on record with the decision.
        ...(decisionNumber === '' ? {} : { decisionNumber }),
        ...(revision === 'noStream' ? {} : { after: revision }),
      });
    },
    kept: (claim) => ConductConfirmed(about(claim)),
    letGo: (claim, reason) => ConductReleased({ ...about(claim), reason }),
  };
};

/** The stream of a conduct as the place of the cases that are about it. */
export const takenUpPlace = ({ conductId }: ConductOfParty, agencyId: string): ClaimPlace<'left'> => {
  const about = ({ step: { streamName, commandId } }: Claim) => ({
    conductId,
    caseId: caseIdOf(streamName),
    commandId,
  });
  const entered = (claim: Claim) => ConductTakenUp({ ...about(claim), agencyId });
  return {
    streamName: conductStream(conductId),
    reserved: entered,
    kept: entered,
    letGo: (claim) => ConductLeft(about(claim)),
  };
};

const entries = new Set<string>(conductEventTypes.map(({ name }) => name));
export const isConductEvent = (event: { readonly type: string }): boolean => entries.has(event.type);

/** What an entry says about who may fine the conduct, and which cases are about it. */
export const conductChange = ({ type, data }: ConductEvent, reservedAt: Instant): ClaimChange => {
  const { commandId } = data;
  switch (type) {
    case 'ConductTakenUp':
      return { is: 'held', claim: claimOf(takenUpKey(data.caseId), data, undefined, reservedAt) };
    case 'ConductLeft':
      return { is: 'letGo', key: takenUpKey(data.caseId), commandId };
    case 'ConductClaimed':
      return { is: 'reserved', claim: claimOf(fineKey(data), data, data.after, reservedAt) };
    case 'ConductConfirmed':
      return { is: 'kept', key: fineKey(data), commandId };
    case 'ConductReleased':
      return { is: 'letGo', key: fineKey(data), commandId };
  }
};

const claimOf = (
  key: string,
  { caseId, commandId }: { readonly caseId: string; readonly commandId: Uuid },
  after: number | undefined,
  reservedAt: Instant,
): Claim => ({
  key,
  text: key,
  step: { streamName: caseStream(caseId), commandId, revision: after ?? 'noStream' },
  reservedAt,
});
