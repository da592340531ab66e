import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { Delivery } from './delivery.js';

/** When a paper counts as served, and how it was. */
interface Served {
  readonly servedOn: PlainDate;
  readonly method: string;
}

/**
 * 公告期间领取: a public notice is a fiction for whoever cannot be reached. As long as its thirty days run, the paper can still be brought
 * to the party, or fetched by it, and is served that day (CPL 88, 95).
 */
export const isHandedOverDuringNotice = (
  { method, occurredAt }: Pick<Delivery, 'method' | 'occurredAt'>,
  served: Served | undefined,
): boolean =>
  served?.method === 'publicNotice' && method !== 'publicNotice' && chinaDateOf(occurredAt) < served.servedOn;
