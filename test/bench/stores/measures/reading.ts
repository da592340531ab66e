import { compare, type Comparison } from '../comparison.js';
import type { Measured } from '../measured.js';
import { PREPARED_EVENTS } from '../prepared.js';
import { inPasses } from '../turn.js';

const count = PREPARED_EVENTS.toLocaleString('en');

/** The log from its start. */
export const measureScan = ({ prepared }: Measured): Promise<Comparison> =>
  compare(
    `Reading $all, ${count} events`,
    'events/s',
    prepared.map(({ subject }) => ({
      name: subject.name,
      turn: () => inPasses(PREPARED_EVENTS, (enough) => subject.scan(enough)),
    })),
  );

/** A subscription from the start of the log, with a consumer that does nothing. */
export const measureCatchUp = ({ prepared }: Measured): Promise<Comparison> =>
  compare(
    `Subscription, catching up ${count} events`,
    'events/s',
    prepared.map(({ subject }) => ({
      name: subject.name,
      turn: () => inPasses(PREPARED_EVENTS, (enough) => subject.catchUp(enough)),
    })),
  );
