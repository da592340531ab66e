import {
  CollectEvidence,
  ConcludeInvestigation,
  ConductInspection,
  RecordInterview,
  RegisterRecording,
  type DataOf,
  type Penalty,
} from '@ecl/enforcement';
import { plusMilliseconds, type Instant } from '@ecl/kernel';
import type { CaseStory } from '../case-story.js';
import type { Share } from '../case-subject.js';
import { digest, fineOf } from '../papers.js';

type Inspection = DataOf<typeof ConductInspection>;

/** An inspection on the spot by both officers; and the members that differ this time. */
export const inspection = (story: CaseStory, different: Partial<Inspection> = {}) =>
  ConductInspection({
    occurredAt: different.occurredAt ?? story.clock.nextAnd(story.afterTheMinute),
    officers: story.officers,
    certificatesShown: true,
    place: story.subject.place,
    findings: story.subject.conduct,
    partyPresent: true,
    documents: [story.paper('现场检查笔录')],
    recordings: [],
    ...different,
  });

/** Photographs that two officers took. */
export const photographs = (
  evidenceId: string,
  { occurredAt, officers, description = '现场照片' }: { occurredAt: Instant; officers: string[]; description?: string },
) =>
  CollectEvidence({
    occurredAt,
    evidenceId,
    kind: 'electronic',
    description,
    officers,
    certificatesShown: true,
    provider: '执法人员拍摄',
    form: 'original',
    sha256: digest(`photos ${evidenceId}`),
    custody: '电子卷宗',
  });

/** The inspection of the next day, recorded from beginning to end. */
export const tellInspection = (story: CaseStory): void => {
  const startedAt = story.clock.later(1).nextAnd(story.afterTheMinute);
  const recordingId = `av-${story.id}-inspection`;
  story.give(
    story.handler,
    inspection(story, {
      occurredAt: startedAt,
      findings: `现场检查发现：${story.subject.conduct}`,
      partyRemarks: '无异议。',
      recordings: [recordingId],
    }),
  );
  const endedAt = plusMilliseconds(startedAt, 5 * 60_000);
  story.give(
    story.handler,
    RegisterRecording({
      occurredAt: story.clock.next(),
      recordingId,
      deviceId: 'demo-recorder-1',
      operator: story.officers[0] ?? '',
      secondOfficer: story.officers[1] ?? '',
      startedAt,
      endedAt,
      uploadedAt: endedAt,
      sha256: digest(`av ${story.id}`),
      bytes: 48_000_000,
      matter: '现场检查全程记录',
      partyToldAt: startedAt,
      step: 'inspection',
      gaps: [],
    }),
  );
};

/**
 * The minute after nine at which the party is interviewed: the officers of many cases are the same, and are in one interview at
 * a time.
 */
const interviewMinutes = ({ nth }: CaseStory): number => 60 + 2 * (nth % 210);

/** Photographs, and an interview with the party. */
export const tellEvidence = (story: CaseStory): void => {
  const { clock, officers, handler, subject } = story;
  story.give(
    handler,
    photographs(`evidence-${story.id}-1`, { occurredAt: clock.next(), officers, description: '现场照片六张' }),
  );
  const minutes = interviewMinutes(story);
  const startedAt = clock.todayAt(minutes);
  const endedAt = clock.todayAt(minutes + 2);
  story.give(
    handler,
    RecordInterview({
      occurredAt: endedAt,
      interviewId: `interview-${story.id}-1`,
      interviewee: { personId: subject.party.partyId, name: subject.party.name },
      officers,
      certificatesShown: true,
      startedAt,
      endedAt,
      place: '询问室',
      rightsTold: true,
      signature: 'signed',
      document: story.paper('询问笔录'),
    }),
  );
};

export interface ConclusionOptions {
  /** What the report proposes for a party. Default: its fine alone. */
  readonly proposed?: (share: Share) => readonly Penalty[];
}

/** The end of the investigation, with a proposal for each party. */
export const tellConclusion = (
  story: CaseStory,
  { proposed = ({ fineInYuan }) => [fineOf(fineInYuan)] }: ConclusionOptions = {},
): void =>
  story.give(
    story.handler,
    ConcludeInvestigation({
      occurredAt: story.clock.later(2).next(),
      report: story.paper('调查终结报告'),
      facts: story.subject.conduct,
      proposals: story.shares.map((share) => ({
        ...story.naming(share.party),
        penalties: [...proposed(share)],
        benchmark: story.benchmark(share.fineInYuan),
      })),
    }),
  );
