import type { DataOf } from '../../../law/command-type.js';
import { cannotBothBe, type OfficerTime } from '../../../officer-time/officer-time.js';
import { rule } from '../../rule.js';
import type { InterviewTime, InvestigationState } from '../state.js';
import type { ConductInspection, RecordInterview } from '../vocabulary/index.js';

interface Presence {
  readonly time: OfficerTime;
  readonly officers: readonly string[];
}

type Interview = Pick<InterviewTime, 'startedAt' | 'endedAt' | 'place' | 'officers'>;
const atInterview = ({ startedAt, endedAt, place, officers }: Interview): Presence => ({
  time: { at: 'interview', from: startedAt, to: endedAt, place },
  officers,
});

type Inspection = InvestigationState['inspected'][number];
const atInspection = ({ at, place, officers }: Inspection): Presence => ({
  time: { at: 'inspection', from: at, to: at, place },
  officers,
});

/** Whether someone would be at both. */
const isInTwoPlaces = (one: Presence, other: Presence): boolean =>
  cannotBothBe(one.time, other.time) && one.officers.some((officer) => other.officers.includes(officer));

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
    investigation.inspected.some((inspection) => isInTwoPlaces(atInterview(interview), atInspection(inspection))),
});

export const InspectorsMustNotBeInAnInterview = rule<DataOf<typeof ConductInspection>>()({
  ...statement,
  reads: ['place', 'officers'],
  brokenWhen: ({ occurredAt, place, officers }, { investigation }) =>
    investigation.interviewTimes.some((interview) =>
      isInTwoPlaces(atInterview(interview), atInspection({ at: occurredAt, place, officers })),
    ),
});
