import {
  OfficerTimeReleased,
  OfficerTimeReserved,
  OfficerTimeUsed,
  type OfficerTime,
  type OfficerTimeEvent,
} from '@ecl/enforcement';
import type { Claim, ClaimChange, ClaimPlace, StandingClaim } from '@ecl/event-sourcing';
import type { Instant, PlainDate, Uuid } from '@ecl/kernel';
import { caseIdOf, caseStream } from '../case-stream.js';
import { asStreamPart } from '../stream-part.js';

/** An officer on a day. */
export interface OfficerDay {
  readonly personId: string;
  readonly on: PlainDate;
}

/** One step has one time of an officer. */
export const officerTimeKey = (caseId: string, commandId: Uuid): string => `${caseId} ${commandId}`;

/** The text of a claim says when and where the officer is. */
export const timeText = ({ at, from, to, place, paper, papers = [] }: OfficerTime): string =>
  JSON.stringify({
    ...{ at, from, to, place },
    ...(paper === undefined ? {} : { paper }),
    ...(papers.length === 0 ? {} : { papers }),
  });
export const timeClaimed = ({ text }: Pick<StandingClaim, 'text'>): OfficerTime => JSON.parse(text) as OfficerTime;

/** An officer and a day as a place of claims: the stream `presence-<person>-<day>`. */
export const officerTimePlace = ({ personId, on }: OfficerDay): ClaimPlace<'notTaken' | 'corrected'> => {
  const about = ({ text, step: { streamName, commandId } }: Claim) => {
    const { papers = [], ...time } = timeClaimed({ text });
    return {
      ...{ personId, on, ...time },
      ...(papers.length === 0 ? {} : { papers: [...papers] }),
      caseId: caseIdOf(streamName),
      commandId,
    };
  };
  return {
    streamName: `presence-${asStreamPart(personId)}-${on}`,
    reserved: (claim) => {
      const { revision } = claim.step;
      return OfficerTimeReserved({ ...about(claim), ...(revision === 'noStream' ? {} : { after: revision }) });
    },
    kept: (claim) => OfficerTimeUsed(about(claim)),
    letGo: (claim, reason) => OfficerTimeReleased({ ...about(claim), reason }),
  };
};

const timeIn = ({ papers = [], ...time }: OfficerTimeEvent['data']): OfficerTime => ({ ...time, papers });

/** What an entry says about where an officer is. */
export const officerTimeChange = ({ type, data }: OfficerTimeEvent, reservedAt: Instant): ClaimChange => {
  const { caseId, commandId } = data;
  const key = officerTimeKey(caseId, commandId);
  if (type === 'OfficerTimeUsed') return { is: 'kept', key, commandId };
  if (type === 'OfficerTimeReleased') return { is: 'letGo', key, commandId };
  const step = { streamName: caseStream(caseId), commandId, revision: data.after ?? ('noStream' as const) };
  return { is: 'reserved', claim: { key, text: timeText(timeIn(data)), step, reservedAt } };
};
