import { LinkLeadToCase } from '@ecl/enforcement';
import type { EventStore, RecordedEvent, StreamName, SubscriptionBatch } from '@ecl/event-sourcing';
import { uuidV5 } from '@ecl/kernel';
import type { Subscription } from 'rxjs';
import { BookmarkFile } from './bookmark-file.js';
import { goingOn } from './going-on.js';
import type { StepTaker } from './ledger.js';

/** The number of events after which an idle bookmark is saved: a restart re-reads at most this many. */
const KEEP_EVERY = 10_000;

export interface LinkLeadsOptions {
  readonly store: EventStore;
  readonly leads: StepTaker;
  /** Path of the file that says how far the log was handled. */
  readonly bookmarkFile: string;
}

/**
 * A reactor: when a case is filed that began with a lead, the lead learns its case. The command id comes from the
 * event, so that an event that is handled twice links once; if the lead refuses (it was closed meanwhile), the attempt
 * is recorded there.
 */
export const linkLeads = ({ store, leads, bookmarkFile }: LinkLeadsOptions): Subscription => {
  const bookmark = new BookmarkFile(bookmarkFile);
  let sinceKept = 0;
  const linkAll = async ({ events }: SubscriptionBatch): Promise<void> => {
    const filings = events.filter(({ type }) => type === 'CaseFiled');
    for (const filing of filings) await link(filing, store, leads);
    const last = events.at(-1);
    sinceKept += events.length;
    if (!last || (filings.length === 0 && sinceKept < KEEP_EVERY)) return;
    bookmark.keep(last);
    sinceKept = 0;
  };
  return goingOn(store, bookmark, linkAll);
};

const link = async (filing: RecordedEvent, store: EventStore, leads: StepTaker): Promise<void> => {
  const leadId = await leadOf(filing, store);
  if (leadId === undefined) return;
  const { occurredAt } = filing.data as { occurredAt: Parameters<typeof LinkLeadToCase>[0]['occurredAt'] };
  await leads.execute(leadId, LinkLeadToCase({ occurredAt, caseId: filing.streamName.slice('case-'.length) }), {
    actor: { personId: 'system', roles: ['system'] },
    commandId: uuidV5(filing.id, 'link-lead'),
    causationId: filing.id,
  });
};

/** The lead of the case, if the agency that files the case has it: an old log also names leads of others, and some that never were. */
const leadOf = async (filing: RecordedEvent, store: EventStore): Promise<string | undefined> => {
  const proposal = await beginningOf(filing.streamName, store);
  if (proposal?.leadId === undefined) return undefined;
  const lead = await beginningOf(`lead-${proposal.leadId}`, store);
  return lead?.agencyId === proposal.agencyId ? proposal.leadId : undefined;
};

const beginningOf = async (
  streamName: StreamName,
  store: EventStore,
): Promise<{ readonly leadId?: string; readonly agencyId?: string } | undefined> => {
  for await (const { data } of store.readStream(streamName, { maxCount: 1 })) return data;
  return undefined;
};
