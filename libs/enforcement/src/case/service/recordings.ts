import type { RecordingDuty } from '../case-event.js';
import type { RecordedStep } from '../values.js';
import type { Delivery } from './delivery.js';

/**
 * The recordings that the service of a document needs: service by leaving is witnessed or recorded, and in Inner
 * Mongolia service by leaving or by public notice is recorded.
 */
export const recordingsOfService = (...steps: readonly RecordedStep[]): readonly RecordingDuty<Delivery>[] => [
  {
    level: 'full',
    article: 'M55 35',
    coveredBy: steps,
    when: ({ method, witness }) => method === 'left' && witness === undefined,
  },
  {
    level: 'regional',
    article: 'NM244 17',
    coveredBy: steps,
    when: ({ method }) => method === 'left' || method === 'publicNotice',
  },
];
