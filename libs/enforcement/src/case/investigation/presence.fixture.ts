import {
  aCase,
  at,
  contextOn,
  digest,
  document,
  inspection,
  interviewRecorded,
  Li,
  Wang,
} from '../../testing/index.js';
import { ids } from '../../testing/people.js';
import type { CaseEvent } from '../events.js';
import { CorrectPresence, EvidenceCollected, InspectionConducted } from './vocabulary/index.js';

export const now = '2026-03-20T16:05:00+08:00';
export const officer = contextOn(now, { actor: Li });
export const time = (hm: string) => at(`2026-03-04 ${hm}`);
export const talk = (interviewId: string, from: string, to: string, over = {}) =>
  interviewRecorded({
    interviewId,
    occurredAt: time(to),
    startedAt: time(from),
    endedAt: time(to),
    officers: ids(Li, Wang),
    place: '询问室',
    document: document(interviewId),
    ...over,
  });
export const look = (hm: string, place: string, over = {}) => ({
  ...inspection(),
  occurredAt: time(hm),
  officers: ids(Li, Wang),
  place,
  documents: [document(`检查笔录 ${place}`)],
  ...over,
});
export const seen = (hm: string, place: string) => InspectionConducted(look(hm, place));
export type Corrected = Parameters<typeof CorrectPresence>[0]['corrected'];
export const correct = (corrected: Corrected, over = {}) =>
  CorrectPresence({
    occurredAt: at('2026-03-20 15:00'),
    corrected,
    reasons: '笔录时间误写',
    document: document('笔录更正页'),
    ...over,
  });
export const interview = (interviewId: string, from: string, to: string): Corrected => ({
  is: 'interview',
  interviewId,
  startedAt: time(from),
  endedAt: time(to),
});
export const looked = (from: string, to: string): Corrected => ({
  is: 'inspection',
  recordedAs: time(from),
  at: time(to),
});
export const item = (hm: string, place?: string) => ({
  occurredAt: time(hm),
  evidenceId: 'photo-1',
  kind: 'audioVisual' as const,
  description: '现场照片',
  officers: ids(Li, Wang),
  certificatesShown: true,
  provider: '执法人员拍摄',
  form: 'original' as const,
  sha256: digest('photo'),
  custody: '电子卷宗',
  ...(place === undefined ? {} : { place }),
});
export const photo = (hm: string, place?: string) => EvidenceCollected(item(hm, place));
export const taken = (to: string) => ({ is: 'evidence' as const, evidenceId: 'photo-1', at: time(to) });
export const filed = aCase().filed();
export const onRecord = (...events: CaseEvent[]) => filed.and(...events);
