import { instant, type Instant, type PlainDate } from '@ecl/kernel';
import { RecordingRegistered } from '../case/recording/vocabulary.js';
import type { CaseEvent } from '../case/events.js';
import type { Delivery } from '../case/service/delivery.js';
import type { RecordedStep } from '../case/values.js';
import { ids, Li, Wang } from './people.js';
import { digest, document } from './values.js';

/** 送达回证: each service has one of its own. */
export const returnOf = (occurredAt: Instant) => document(`送达回证（${occurredAt}）`);

const common = (occurredAt: Instant) => ({
  occurredAt,
  officers: [],
  certificatesShown: true,
  recordingIds: [],
  documents: [returnOf(occurredAt)],
});

/** 直接送达 to the party by Li and Wang. */
export const directly = (occurredAt: Instant): Delivery => ({
  ...common(occurredAt),
  method: 'direct',
  officers: ids(Li, Wang),
  receivedBy: { personId: 'party-1-rep', name: '示例某', capacity: 'legalRepresentative' },
});

/** 留置送达 by Li and Wang; the specification says what proves it. */
export const leftBehind = (occurredAt: Instant, proof: Partial<Delivery> = {}): Delivery => ({
  ...common(occurredAt),
  method: 'left',
  officers: ids(Li, Wang),
  ...proof,
});

/** 公告送达: published on a day, after two failed attempts, and recorded. */
export const published = (
  occurredAt: Instant,
  noticePublishedOn: PlainDate,
  said: Partial<Delivery> = {},
): Delivery => ({
  ...common(occurredAt),
  method: 'publicNotice',
  noticePublishedOn,
  publicNoticeReason: 'otherMethodsFailed',
  recordingIds: ['rec-notice'],
  failedAttempts: (['direct', 'post'] as const).map((method) => ({
    method,
    triedOn: noticePublishedOn,
    why: '无人签收',
    document: document(`送达未成记录（${method}）`),
  })),
  ...said,
});

/** Any other way, with the members that the specification gives. */
export const delivered = (method: Delivery['method'], occurredAt: Instant, said: Partial<Delivery> = {}): Delivery => ({
  ...common(occurredAt),
  method,
  ...said,
});

/** A recording on record from a quarter of an hour before a moment to one after it: of a service, unless it is said. */
export const recordedAround = (
  moment: Instant,
  recordingId: string,
  step: RecordedStep = 'decisionService',
): CaseEvent =>
  RecordingRegistered({
    occurredAt: moment,
    recordingId,
    deviceId: 'bodycam-07',
    operator: Li.personId,
    startedAt: minutesFrom(moment, -15),
    endedAt: minutesFrom(moment, 15),
    uploadedAt: minutesFrom(moment, 60),
    sha256: digest(recordingId),
    bytes: 1_000,
    matter: '送达',
    step,
    gaps: [],
    registeredBy: Li.personId,
  });

/** A photograph of the service, taken at a moment. */
export const photographed = (moment: Instant, recordingId: string): CaseEvent => {
  const recorded = recordedAround(moment, recordingId);
  return { ...recorded, data: { ...recorded.data, startedAt: moment, endedAt: moment } } as CaseEvent;
};

const minutesFrom = (moment: Instant, minutes: number): Instant =>
  instant(new Date(Date.parse(moment) + minutes * 60_000).toISOString());
