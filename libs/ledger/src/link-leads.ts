import { LinkLeadToCase } from '@ecl/enforcement';
import {
  isPosition,
  resuming,
  type EventStore,
  type Position,
  type RecordedEvent,
  type SubscriptionBatch,
} from '@ecl/event-sourcing';
import { uuidV5 } from '@ecl/kernel';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Subscription } from 'rxjs';
import type { CommandDoor } from './ledger.js';

/** How many events pass before an idle position is written down: a restart re-reads at most these. */
const REMEMBER_EVERY = 10_000;

export interface LinkLeadsOptions {
  readonly store: EventStore;
  readonly leads: CommandDoor;
  /** Keeps the position handled. Losing it costs a re-read of the log and nothing else. */
  readonly positionFile: string;
}

/**
 * A reactor: when a case is filed that began with a lead, the lead learns its case. The command id comes from the event, so
 * that handling an event twice links once; a lead that refuses (it was closed meanwhile) has the attempt on its record.
 */
export const linkLeads = ({ store, leads, positionFile }: LinkLeadsOptions): Subscription => {
  const after = remembered(positionFile);
  let unwritten = 0;
  const remember = (position: Position | undefined): void => {
    if (position === undefined) return;
    writeFileSync(`${positionFile}.new`, position);
    renameSync(`${positionFile}.new`, positionFile);
    unwritten = 0;
  };
  const linkAll = async ({ events }: SubscriptionBatch): Promise<void> => {
    const filings = events.filter(({ type }) => type === 'CaseFiled');
    for (const filing of filings) await link(filing, store, leads);
    unwritten += events.length;
    if (filings.length > 0 || unwritten >= REMEMBER_EVERY) remember(events.at(-1)?.position);
  };
  return resuming(store, linkAll, after === undefined ? {} : { after }).subscribe();
};

const link = async (filing: RecordedEvent, store: EventStore, leads: CommandDoor): Promise<void> => {
  const leadId = await leadOf(filing, store);
  if (leadId === undefined) return;
  const { occurredAt } = filing.data as { occurredAt: Parameters<typeof LinkLeadToCase>[0]['occurredAt'] };
  await leads.execute(leadId, LinkLeadToCase({ occurredAt, caseId: filing.streamName.slice('case-'.length) }), {
    actor: { personId: 'system', roles: ['system'] },
    commandId: uuidV5(filing.id, 'link-lead'),
    causationId: filing.id,
  });
};

const leadOf = async (filing: RecordedEvent, store: EventStore): Promise<string | undefined> => {
  for await (const first of store.readStream(filing.streamName, { maxCount: 1 }))
    return (first.data as { leadId?: string }).leadId;
  return undefined;
};

const remembered = (file: string): Position | undefined => {
  try {
    const text = readFileSync(file, 'utf8');
    return isPosition(text) ? text : undefined;
  } catch {
    return undefined;
  }
};
