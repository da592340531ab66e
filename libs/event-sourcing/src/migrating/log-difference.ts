import { canonicalJson } from '@ecl/kernel';
import type { RecordedEvent } from '../event.js';

/** Which event it is, without its payload: that may hold data that an operator's terminal should not show. */
export type EventPlace = Pick<RecordedEvent, 'streamName' | 'revision' | 'id' | 'type'>;

/** The first place where two logs differ. */
export interface LogDifference {
  /** In the order of the whole log, from 1. */
  readonly eventNumber: number;
  /** If both logs have an event here, the first difference; otherwise, which log has no event. */
  readonly differsIn:
    'streamName' | 'revision' | 'id' | 'type' | 'data' | 'metadata' | 'source has no more' | 'target has no more';
  readonly source?: EventPlace;
  readonly target?: EventPlace;
}

/** The difference between two events whose canonical lines are not equal. */
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
