import type { RecordingDuty } from '../case-event.js';
import type { RecordedStep } from '../values.js';
import type { Delivery } from './delivery.js';

/**
 * The recordings that the service of a document needs: leaving it behind is witnessed or recorded, and leaving it or putting
 * it on public notice is recorded in Inner Mongolia.
 */
export const recordingsOfService = (step: RecordedStep): readonly RecordingDuty<Delivery>[] => [
  {
    level: 'full',
    article: 'M55 35',
    coveredBy: [step],
    when: ({ method, witness }) => method === 'left' && witness === undefined,
  },
  {
    level: 'regional',
    article: 'NM244 17',
    coveredBy: [step],
    when: ({ method }) => method === 'left' || method === 'publicNotice',
  },
];
