import type { Instant } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import type { ConductInspection, RecordInterview } from '../vocabulary/index.js';

/** Being at a place with others at a time. */
interface Presence {
  readonly place: string;
  readonly officers: readonly string[];
}
interface Lasting extends Presence {
  readonly startedAt: Instant;
  readonly endedAt: Instant;
}

const asCompared = (place: string): string => place.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');

/** A room of a place is at that place: one of them names the other. */
const areElsewhere = (one: string, other: string): boolean => {
  const [a, b] = [asCompared(one), asCompared(other)];
  return !a.includes(b) && !b.includes(a);
};

/** Whether someone would be in an interview and at the moment of an inspection somewhere else. */
const isInTwoPlaces = (interview: Lasting, inspection: Presence & { readonly at: Instant }): boolean =>
  interview.startedAt < inspection.at &&
  inspection.at < interview.endedAt &&
  areElsewhere(interview.place, inspection.place) &&
  interview.officers.some((officer) => inspection.officers.includes(officer));

const statement = {
  code: 'officers.in-two-places',
  refs: ['G-0.2', 'B2'],
  articles: ['APL 42', 'APL 55', 'M55 16'],
  pack: 'national-core',
  en: 'One of the officers was in an interview and at an inspection at another place at the same time.',
  zh: '执法人员同一时间在不同地点分别进行询问和检查，不可能同时在场。',
} as const;

export const InterviewersMustNotBeAtAnInspection = rule<DataOf<typeof RecordInterview>>()({
  ...statement,
  reads: ['startedAt', 'endedAt', 'place', 'officers'],
  brokenWhen: (interview, { investigation }) =>
    investigation.inspected.some((inspection) => isInTwoPlaces(interview, inspection)),
});

export const InspectorsMustNotBeInAnInterview = rule<DataOf<typeof ConductInspection>>()({
  ...statement,
  reads: ['place', 'officers'],
  brokenWhen: ({ occurredAt, place, officers }, { investigation }) =>
    investigation.interviewTimes.some((interview) => isInTwoPlaces(interview, { at: occurredAt, place, officers })),
});
