import { addDays, chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';

type Corrected = Extract<CaseEvent, { type: 'PresenceCorrected' }>['data']['corrected'];

/** What officers did at a time that only people who are present can do. */
export interface OfficerTime {
  /** `evidence`: something was collected or preserved at a place. */
  readonly at: 'interview' | 'inspection' | 'evidence';
  readonly from: Instant;
  /** Of a visit whose end is not on record, the moment at which it began. */
  readonly to: Instant;
  readonly place: string;
  /** The digest of the record of an interview: the same paper in two cases is one interview. */
  readonly paper?: string;
  /** Of another visit its papers: a paper in two cases is the record of one visit to several parties. */
  readonly papers?: readonly string[];
}

const asCompared = (place: string): string => place.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');

/** The street and the number alone: what stands around them is written in many ways. */
const addressIn = (place: string): string | undefined =>
  /(?:[^省市区县旗镇乡]*)(?:路|街|巷|道|胡同)[^路街巷道]{0,2}?\d+号/u
    .exec(place)?.[0]
    .replace(/^.*[省市区县旗镇乡]/u, '');

/** A room of a place is at that place: one of them names the other. */
const areElsewhere = (one: OfficerTime, other: OfficerTime): boolean => {
  const [a, b] = [asCompared(one.place), asCompared(other.place)];
  const [street, otherStreet] = [addressIn(a), addressIn(b)];
  return !a.includes(b) && !b.includes(a) && (street === undefined || street !== otherStreet);
};

/** Whether two have a moment in common; one that begins when the other ends has none. */
export const areAtTheSameTime = (a: Pick<OfficerTime, 'from' | 'to'>, b: Pick<OfficerTime, 'from' | 'to'>): boolean =>
  a.from === b.from || (a.from < b.to && b.from < a.to);

/** A visit that begins with the interview, or ends with it, may be the way there or back. */
const isDuring = (visit: OfficerTime, interview: OfficerTime): boolean =>
  interview.from < visit.to && visit.from < interview.to && areElsewhere(interview, visit);

/**
 * Two visits that begin at one moment or have a time in common, at two places; one record of both, or one place, is one
 * visit to several parties. A visit without an end on record is no longer than its moment: it bars nothing after that.
 */
const areTwoVisitsAtOnce = (one: OfficerTime, other: OfficerTime): boolean =>
  areAtTheSameTime(one, other) &&
  areElsewhere(one, other) &&
  !(one.papers ?? []).some((paper) => other.papers?.includes(paper));

/** Whether nobody can have been at both. */
export const cannotBothBe = (one: OfficerTime, other: OfficerTime): boolean => {
  if (one.at !== 'interview' && other.at !== 'interview') return areTwoVisitsAtOnce(one, other);
  if (one.at !== 'interview') return isDuring(one, other);
  if (other.at !== 'interview') return isDuring(other, one);
  const isOnePaper = one.paper !== undefined && one.paper === other.paper;
  return !(isOnePaper && one.from === other.from && one.to === other.to) && areAtTheSameTime(one, other);
};

/** Officers and where they were. */
export interface Presence {
  readonly officers: readonly string[];
  readonly time: OfficerTime;
}

/** A step that took its officers to a place: `occurredAt` is when it began. */
interface Visit {
  readonly occurredAt: Instant;
  readonly endedAt?: Instant;
}

const visit = (
  at: 'inspection' | 'evidence',
  { occurredAt, endedAt = occurredAt }: Visit,
  place: string,
  papers: readonly string[],
): OfficerTime => ({ at, from: occurredAt, to: endedAt, place, ...(papers.length === 0 ? {} : { papers }) });

const digestsOf = (documents: readonly { readonly sha256: string }[]): readonly string[] =>
  documents.map(({ sha256 }) => sha256);

/** From when to when it was, as a correction says. */
export const spanOf = (corrected: Corrected): Pick<OfficerTime, 'from' | 'to'> =>
  corrected.is === 'interview'
    ? { from: corrected.startedAt, to: corrected.endedAt }
    : { from: corrected.at, to: corrected.endedAt ?? corrected.at };

/** Where officers were during a step, and when; undefined for a step that does not say. */
export const officerTimeIn = (event: CaseEvent): Presence | undefined => {
  switch (event.type) {
    case 'InterviewRecorded': {
      const { officers, startedAt, endedAt, place, document } = event.data;
      return { officers, time: { at: 'interview', from: startedAt, to: endedAt, place, paper: document.sha256 } };
    }
    case 'InspectionConducted': {
      const { officers, place, documents } = event.data;
      return { officers, time: visit('inspection', event.data, place, digestsOf(documents)) };
    }
    case 'EvidenceCollected': {
      const { officers, place, sha256 } = event.data;
      if (place === undefined) return undefined;
      return { officers, time: visit('evidence', event.data, place, sha256 === undefined ? [] : [sha256]) };
    }
    case 'EvidencePreservedByRegistration': {
      const { officers, place, documents } = event.data;
      return { officers, time: visit('evidence', event.data, place, digestsOf(documents)) };
    }
    case 'PresenceCorrected': {
      const { officers, corrected, place, papers } = event.data;
      if (place === undefined) return undefined;
      const [paper] = papers;
      const ofInterview = paper === undefined ? {} : { paper };
      const ofVisit = papers.length === 0 ? {} : { papers };
      const at = corrected.is === 'preservation' ? 'evidence' : corrected.is;
      return { officers, time: { at, ...spanOf(corrected), place, ...(at === 'interview' ? ofInterview : ofVisit) } };
    }
    default:
      return undefined;
  }
};

/** Days of an interview that are looked at: an old one that is said to last for months was written down wrongly. */
const DAYS_AT_MOST = 8;

/** The days in China on which it was. */
export const daysOf = ({ from, to }: Pick<OfficerTime, 'from' | 'to'>): readonly PlainDate[] => {
  const days = [chinaDateOf(from)];
  const last = chinaDateOf(to);
  for (let day = addDays(chinaDateOf(from), 1); day <= last && days.length < DAYS_AT_MOST; day = addDays(day, 1))
    days.push(day);
  return days;
};
