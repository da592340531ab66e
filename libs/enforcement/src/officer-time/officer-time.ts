import { addDays, chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';

/** What officers did at a time that only people who are present can do. */
export interface OfficerTime {
  readonly at: 'interview' | 'inspection';
  readonly from: Instant;
  /** The same moment for an inspection: how long it took is not on record. */
  readonly to: Instant;
  readonly place: string;
  /** The digest of the record of an interview: the same paper in two cases is one interview. */
  readonly paper?: string;
}

const asCompared = (place: string): string => place.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');

/** A room of a place is at that place: one of them names the other. */
const areElsewhere = (one: OfficerTime, other: OfficerTime): boolean => {
  const [a, b] = [asCompared(one.place), asCompared(other.place)];
  return !a.includes(b) && !b.includes(a);
};

/** Whether two interviews have a moment in common; one that begins when the other ends has none. */
export const areAtTheSameTime = (a: Pick<OfficerTime, 'from' | 'to'>, b: Pick<OfficerTime, 'from' | 'to'>): boolean =>
  a.from === b.from || (a.from < b.to && b.from < a.to);

const isDuring = (inspection: OfficerTime, interview: OfficerTime): boolean =>
  interview.from < inspection.from && inspection.from < interview.to && areElsewhere(interview, inspection);

/**
 * Whether nobody can have been at both. Two inspections at one moment may be: their moments are when they began as somebody
 * wrote it down, not how long they took.
 */
export const cannotBothBe = (one: OfficerTime, other: OfficerTime): boolean => {
  if (one.at === 'inspection') return other.at === 'interview' && isDuring(one, other);
  if (other.at === 'inspection') return isDuring(other, one);
  const isOnePaper = one.paper !== undefined && one.paper === other.paper;
  return !(isOnePaper && one.from === other.from && one.to === other.to) && areAtTheSameTime(one, other);
};

/** Where officers were during a step, and when; undefined for a step that does not say. */
export const officerTimeIn = (
  event: CaseEvent,
): { readonly officers: readonly string[]; readonly time: OfficerTime } | undefined => {
  if (event.type === 'InterviewRecorded') {
    const { officers, startedAt, endedAt, place, document } = event.data;
    return { officers, time: { at: 'interview', from: startedAt, to: endedAt, place, paper: document.sha256 } };
  }
  if (event.type !== 'InspectionConducted') return undefined;
  const { officers, occurredAt, place } = event.data;
  return { officers, time: { at: 'inspection', from: occurredAt, to: occurredAt, place } };
};

/** Days of an interview that are looked at: an old one that is said to last for months was written down wrongly. */
const DAYS_AT_MOST = 8;

/** The days in China on which it was. */
export const daysOf = ({ from, to }: OfficerTime): readonly PlainDate[] => {
  const days = [chinaDateOf(from)];
  const last = chinaDateOf(to);
  for (let day = addDays(chinaDateOf(from), 1); day <= last && days.length < DAYS_AT_MOST; day = addDays(day, 1))
    days.push(day);
  return days;
};
