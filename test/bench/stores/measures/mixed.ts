import { compare, type Comparison } from '../comparison.js';
import { events, freshStream } from '../events.js';
import type { Measured } from '../measured.js';
import { STREAM_EVENTS, type Prepared } from '../prepared.js';
import { inLanes } from '../turn.js';

const IN_FLIGHT = 32;

/** Four times out of five a whole stream is read, the fifth time an event is appended. */
export const measureMixed = ({ prepared }: Measured): Promise<Comparison> =>
  compare(
    `Mixed: 80 % reads of ${String(STREAM_EVENTS)} events, 20 % appends, ${String(IN_FLIGHT)} in flight`,
    'operations/s',
    prepared
      .filter(({ subject }) => !subject.takesOneAtATime)
      .map((each) => ({ name: each.subject.name, turn: () => inLanes(IN_FLIGHT, operations(each)) })),
  );

const operations = ({ subject, streams }: Prepared): (() => Promise<number>) => {
  let next = 0;
  return async () => {
    const i = next++;
    if (i % 5 === 4) await subject.append(freshStream(), events(1));
    else await readWhole(subject, streams[i % streams.length] ?? '');
    return 1;
  };
};

const readWhole = async (subject: Prepared['subject'], stream: string): Promise<void> => {
  const count = await subject.readStream(stream);
  if (count !== STREAM_EVENTS) throw new Error(`${subject.name} read ${String(count)} events of ${stream}`);
};
