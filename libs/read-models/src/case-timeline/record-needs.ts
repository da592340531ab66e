import type { CaseEvent } from '@ecl/enforcement';
import type { Instant } from '@ecl/kernel';

/**
 * The recording that a step needs (rulebook 5.1). `full`: without exception; `regional`: mandatory in Inner Mongolia, elsewhere
 * as needed (G118 (八)). It must be of one of these kinds and overlap the time of the step.
 */
export interface RecordingNeed {
  readonly level: 'full' | 'regional';
  readonly article: string;
  readonly coveredBy: readonly RecordedStep[];
  readonly from: Instant;
  readonly to: Instant;
}

/** What a recording can be of. */
export type RecordedStep = DataOf<'RecordingRegistered'>['step'];

type DataOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];
type Served = DataOf<'DecisionServed'> | DataOf<'PenaltyNoticeServed'> | DataOf<'HearingNoticeServed'>;

const at = (occurredAt: Instant) => ({ from: occurredAt, to: occurredAt });

const whenServed = (data: Served, step: RecordedStep): RecordingNeed | undefined => {
  const coveredBy = [step];
  if (data.method === 'left' && data.witness === undefined)
    return { level: 'full', article: 'M55 35', coveredBy, ...at(data.occurredAt) };
  if (data.method === 'left' || data.method === 'publicNotice')
    return { level: 'regional', article: 'NM244 17', coveredBy, ...at(data.occurredAt) };
  return undefined;
};

/** Undefined where text is enough. */
export const recordingNeedOf = (event: CaseEvent): RecordingNeed | undefined => {
  switch (event.type) {
    case 'InspectionConducted':
      return event.data.partyPresent
        ? { level: 'regional', article: 'NM244 17', coveredBy: ['inspection'], ...at(event.data.occurredAt) }
        : { level: 'full', article: 'M55 17', coveredBy: ['inspection'], ...at(event.data.occurredAt) };
    case 'EvidenceCollected':
      // What was recorded electronically is its own record, and is looked through on its own (APL 41).
      return event.data.kind === 'electronic' || event.data.kind === 'audioVisual'
        ? undefined
        : {
            level: 'regional',
            article: 'NM244 17',
            coveredBy: ['evidence', 'inspection'],
            ...at(event.data.occurredAt),
          };
    case 'InterviewRecorded':
      return {
        level: 'regional',
        article: 'NM244 17',
        coveredBy: ['interview'],
        from: event.data.startedAt,
        to: event.data.endedAt,
      };
    case 'HearingHeld':
      return { level: 'regional', article: 'NM244 17', coveredBy: ['hearing'], ...at(event.data.occurredAt) };
    case 'OnSpotPenaltyDecided':
      return {
        level: 'regional',
        article: 'NM244 17',
        coveredBy: ['onSpotPenalty', 'inspection'],
        ...at(event.data.occurredAt),
      };
    case 'PenaltyNoticeServed':
    case 'HearingNoticeServed':
      return whenServed(event.data, 'noticeService');
    case 'DecisionServed':
      return whenServed(event.data, 'decisionService');
    default:
      return undefined;
  }
};

/** The article by which a step should have a paper that it does not name; undefined where it has one, or needs none. */
export const textLackingBy = (event: CaseEvent): string | undefined => {
  switch (event.type) {
    case 'FilingProposed':
      return event.data.documents.length === 0 ? 'M55 15' : undefined;
    case 'InspectionConducted':
      return event.data.documents.length === 0 ? 'NM244 16' : undefined;
    case 'PenaltyNoticeServed':
    case 'HearingNoticeServed':
    case 'DecisionServed':
      return event.data.documents.length === 0 ? 'M55 35' : undefined;
    case 'DefenceReceived':
      return event.data.documents.length === 0 ? 'M55 22' : undefined;
    case 'CaseTransferredOut':
      return event.data.documents.length === 0 ? 'APL 47' : undefined;
    default:
      return undefined;
  }
};
