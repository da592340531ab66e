import { compare, type Comparison } from '../comparison.js';
import { events, freshStream } from '../events.js';
import type { Measured } from '../measured.js';
import type { Subject } from '../subjects/subject.js';
import { inLanes, type Turn } from '../turn.js';

/**
 * The time from the call of an append to the delivery of its event to a subscriber that has caught up; one after the
 * other.
 */
export const measureLive = ({ prepared }: Measured): Promise<Comparison> =>
  compare(
    'Subscription, live: from the append to its delivery',
    'deliveries/s',
    prepared.map(({ subject }) => ({ name: subject.name, turn: () => deliveries(subject) })),
  );

const PATIENCE = 5_000;

const deliveries = async (subject: Subject): Promise<Turn> => {
  const waiting = new Map<string, () => void>();
  const leave = await subject.follow((stream) => {
    waiting.get(stream)?.();
    waiting.delete(stream);
  });
  const delivery = async (patience: number): Promise<boolean> => {
    const stream = freshStream();
    const delivered = new Promise<boolean>((resolve) => waiting.set(stream, () => resolve(true)));
    await subject.append(stream, events(1));
    return isDelivered(delivered, patience);
  };
  try {
    // Some subscribers report that they have started before they are listening.
    for (let attempt = 1; !(await delivery(PATIENCE / ATTEMPTS)); attempt += 1)
      if (attempt === ATTEMPTS) throw notHeard();
    return await inLanes(1, async () => {
      if (!(await delivery(PATIENCE))) throw notHeard();
      return 1;
    });
  } finally {
    await leave();
  }
};

const ATTEMPTS = 10;

const notHeard = (): Error => new Error('an event was not delivered');

const isDelivered = async (delivered: Promise<boolean>, patience: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([delivered, late]);
  } finally {
    clearTimeout(timer);
  }
};
