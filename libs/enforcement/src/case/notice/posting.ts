import { date, record, text, type Payload } from '@ecl/event-sourcing';
import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';

/** A paper of the party that came by post: what was posted before a period ended is in time (CPL 85(4); M55 45). */
export const posting = () => record({ on: date(), trackingNumber: text({ max: 100 }) });
type Posting = Payload<ReturnType<typeof posting>>;

/** What a party sends, by hand or by post; `occurredAt` is its arrival. */
export interface Sent {
  readonly occurredAt: Instant;
  readonly posted?: Posting;
}

/** The day that counts for the period: that of posting, or else that of arrival. */
export const sentOn = ({ occurredAt, posted }: Sent): PlainDate => posted?.on ?? chinaDateOf(occurredAt);
