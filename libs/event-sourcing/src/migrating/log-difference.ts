import { canonicalJson } from '@ecl/kernel';
import type { RecordedEvent } from '../event.js';

/** Which event it is, without what it says: a payload may hold what an operator's terminal should not show. */
export type EventPlace = Pick<RecordedEvent, 'streamName' | 'revision' | 'id' | 'type'>;

/** The first place where two logs part. */
export interface LogDifference {
  /** In the order of the whole log, from 1. */
  readonly eventNumber: number;
  /** Where both logs have an event, what differs first; else which of them has none. */
  readonly differsIn:
    'streamName' | 'revision' | 'id' | 'type' | 'data' | 'metadata' | 'source has no more' | 'target has no more';
  readonly source?: EventPlace;
  readonly target?: EventPlace;
}

/** What sets apart two events whose canonical lines are not equal. */
export const differenceBetween = (source: RecordedEvent, target: RecordedEvent, eventNumber: number): LogDifference => {
  const members = ['streamName', 'revision', 'id', 'type', 'data'] as const;
  const differsIn = members.find((member) => canonicalJson(source[member]) !== canonicalJson(target[member]));
  return {
    eventNumber,
    differsIn: differsIn ?? 'metadata',
    source: placeOf(source),
    target: placeOf(target),
  };
};

export const sourceHasNoMore = (target: RecordedEvent, eventNumber: number): LogDifference => ({
  eventNumber,
  differsIn: 'source has no more',
  target: placeOf(target),
});

export const targetHasNoMore = (source: RecordedEvent, eventNumber: number): LogDifference => ({
  eventNumber,
  differsIn: 'target has no more',
  source: placeOf(source),
});

const placeOf = ({ streamName, revision, id, type }: RecordedEvent): EventPlace => ({ streamName, revision, id, type });
