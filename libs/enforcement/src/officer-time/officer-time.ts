import { addDays, chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';

/** What officers did at a time that only people who are present can do. */
export interface OfficerTime {
  /** `evidence`: something was collected or preserved at a place. */
  readonly at: 'interview' | 'inspection' | 'evidence';
  readonly from: Instant;
  /** The same moment for an inspection and for evidence: how long it took is not on record. */
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

/** Whether two interviews have a moment in common; one that begins when the other ends has none. */
export const areAtTheSameTime = (a: Pick<OfficerTime, 'from' | 'to'>, b: Pick<OfficerTime, 'from' | 'to'>): boolean =>
  a.from === b.from || (a.from < b.to && b.from < a.to);

const isDuring = (visit: OfficerTime, interview: OfficerTime): boolean =>
  interview.from < visit.from && visit.from < interview.to && areElsewhere(interview, visit);

/** Two visits at one moment, which is written down to the minute as a rule, at two places; one record of both, or one place, is one visit to several parties. */
const areTwoVisitsAtOnce = (one: OfficerTime, other: OfficerTime): boolean =>
  one.from === other.from &&
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

const visit = (
  at: 'inspection' | 'evidence',
  moment: Instant,
  place: string,
  documents: readonly { readonly sha256: string }[],
): OfficerTime => ({
  at,
  from: moment,
  to: moment,
  place,
  ...(documents.length === 0 ? {} : { papers: documents.map(({ sha256 }) => sha256) }),
});

/** Where officers were during a step, and when; undefined for a step that does not say. */
export const officerTimeIn = (event: CaseEvent): Presence | undefined => {
  switch (event.type) {
    case 'InterviewRecorded': {
      const { officers, startedAt, endedAt, place, document } = event.data;
      return { officers, time: { at: 'interview', from: startedAt, to: endedAt, place, paper: document.sha256 } };
    }
    case 'InspectionConducted': {
      const { officers, occurredAt, place, documents } = event.data;
      return { officers, time: visit('inspection', occurredAt, place, documents) };
    }
    case 'EvidenceCollected': {
      const { officers, occurredAt, place } = event.data;
      return place === undefined ? undefined : { officers, time: visit('evidence', occurredAt, place, []) };
    }
    case 'EvidencePreservedByRegistration': {
      const { officers, occurredAt, place, documents } = event.data;
      return { officers, time: visit('evidence', occurredAt, place, documents) };
    }
    case 'PresenceCorrected': {
      const { officers, corrected, place, papers } = event.data;
      const time =
        corrected.is === 'interview'
          ? {
              at: corrected.is,
              from: corrected.startedAt,
              to: corrected.endedAt,
              ...(papers[0] === undefined ? {} : { paper: papers[0] }),
            }
          : { at: corrected.is, from: corrected.at, to: corrected.at, ...(papers.length === 0 ? {} : { papers }) };
      return { officers, time: { ...time, place } };
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
