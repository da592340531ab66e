import {
  ConductClaimed,
  ConductConfirmed,
  conductEventTypes,
  ConductLeft,
  ConductReleased,
  ConductTakenUp,
  areNear,
  isNearConduct,
  isSameConduct,
  type ConductEvent,
  type ConductOfParty,
  type DaysOfConduct,
  type FineInForce,
} from '@ecl/enforcement';
import type { Claim, ClaimBook, ClaimChange, ClaimPlace, StandingClaim, StreamName } from '@ecl/event-sourcing';
import type { Instant, PlainDate, Uuid } from '@ecl/kernel';
import { caseIdOf, caseStream } from '../case-stream.js';
import { asStreamPart } from '../stream-part.js';

/** Why a fine for a conduct counts no more. */
export type ConductRelease = 'notTaken' | 'fineEnded' | 'replaced';

export const conductStream = (conductId: string): StreamName => `conduct-${asStreamPart(conductId)}`;

/** The one fine that a party may get for a conduct. */
export const fineKey = ({ party, numbers, days, name }: Omit<ConductOfParty, 'conductId'>): string =>
  [
    `fine ${party}`,
    ...(numbers === undefined ? [] : [`of ${numbers.idNumber ?? UNKNOWN} ${numbers.socialCreditCode ?? UNKNOWN}`]),
    ...(days === undefined ? [] : [`on ${days.beganOn} ${days.endedOn}`]),
    ...(name === undefined ? [] : [`as ${name}`]),
  ].join(' ');
const UNKNOWN = '-';
const FINE_KEY = /^fine (\S+)(?: of (\S+) (\S+))?(?: on (\S+) (\S+))?(?: as (.*))?$/s;

/** The conduct for which there is a fine under a key; undefined for the key of something else. */
const conductIn = (key: string): Omit<ConductOfParty, 'conductId'> | undefined => {
  const found = FINE_KEY.exec(key);
  if (!found) return undefined;
  const [, party, idNumber, code, beganOn, endedOn, name] = found as unknown as (string | undefined)[];
  return {
    party: party as Uuid,
    ...(idNumber === undefined ? {} : { numbers: known({ idNumber, socialCreditCode: code }) }),
    ...(beganOn === undefined ? {} : { days: { beganOn: beganOn as PlainDate, endedOn: endedOn as PlainDate } }),
    ...(name === undefined ? {} : { name }),
  };
};

const known = (numbers: Readonly<Record<string, string | undefined>>): Readonly<Record<string, Uuid>> =>
  Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== UNKNOWN)) as Record<string, Uuid>;

const finesThat =
  (bar: (one: ConductOfParty, other: ConductOfParty) => boolean) =>
  (book: ClaimBook, conduct: ConductOfParty): readonly StandingClaim[] =>
    book.all.filter(({ key }) => {
      const other = conductIn(key);
      return other !== undefined && bar({ conductId: conduct.conductId, ...other }, conduct);
    });

/** The claims in a stream that bar a fine: of the same party for the same conduct, under whatever key. */
export const rivalFines = finesThat(isSameConduct);

/** The claims in a stream that may be for the same conduct, because its days follow each other closely. */
export const nearFines = finesThat(isNearConduct);

/** That a case is about the conduct; every case has its own. */
export const takenUpKey = (caseId: string, days?: DaysOfConduct): string =>
  days === undefined ? `case ${caseId}` : `case ${caseId} on ${days.beganOn} ${days.endedOn}`;
const TAKEN_UP_KEY = /^case (.*?)(?: on ([\d-]+) ([\d-]+))?$/s;

/** The case that has taken up the conduct under a key, if it may be about the same as this one, or as one near it. */
export const caseTakenUp = (key: string, { days }: ConductOfParty): string | undefined => {
  const [, caseId, beganOn, endedOn] = (TAKEN_UP_KEY.exec(key) ?? []) as readonly (string | undefined)[];
  const isFar =
    days !== undefined &&
    beganOn !== undefined &&
    !areNear(days, { beganOn: beganOn as PlainDate, endedOn: endedOn as PlainDate });
  return isFar ? undefined : caseId;
};

/** The stream of a conduct as the place of the fine for it. */
export const finePlace = (
  { conductId }: Pick<ConductOfParty, 'conductId'>,
  { amount, decisionNumber }: Pick<FineInForce, 'amount' | 'decisionNumber'>,
): ClaimPlace<ConductRelease> => {
  const about = ({ key, step: { streamName, commandId } }: Claim) => {
    const { party = '' as Uuid, ...conduct } = conductIn(key) ?? {};
    return {
      conductId,
      party,
      ...conduct,
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
export const takenUpPlace = (
  { conductId, days }: Pick<ConductOfParty, 'conductId' | 'days'>,
  agencyId: string,
): ClaimPlace<'left'> => {
  const about = ({ step: { streamName, commandId } }: Claim) => ({
    conductId,
    caseId: caseIdOf(streamName),
    ...(days === undefined ? {} : { days }),
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
      return { is: 'held', claim: claimOf(takenUpKey(data.caseId, data.days), data, undefined, reservedAt) };
    case 'ConductLeft':
      return { is: 'letGo', key: takenUpKey(data.caseId, data.days), commandId };
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
