import { EventStoreUnavailable } from '@ecl/event-sourcing';
import type { Fault } from './fault.js';

/** A fault as the error of the port. */
export const unavailable = ({ reason, message }: Fault, cause?: unknown): EventStoreUnavailable =>
  new EventStoreUnavailable(reason, message, { cause });

export const storeClosed = (): EventStoreUnavailable =>
  new EventStoreUnavailable('closed', 'the event store is closed');
