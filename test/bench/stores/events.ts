import type { NewEvent } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { sampleEvent } from '../appends/sample-events.js';

const run = Date.now().toString(36);
let streams = 0;

/** A stream that does not exist yet, not even on a server that was used before. */
export const freshStream = (): string => `case-bench-${run}-${String(streams++)}`;

const { type, data, metadata } = sampleEvent('case-1', 1);

/** Events of about 1 KiB that are cheap to create, because the store is measured. */
export const events = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, number) => ({
    id: newUuid(),
    type,
    data: { ...data, number },
    metadata: { ...metadata, commandId: newUuid() },
  }));
