import { LeadFiled, LeadTakenUp, type CaseEvent, type EnforcementContext, type LeadEvent } from '@ecl/enforcement';
import type { ClaimChange, Claims, ClaimOrigin, EventStore, StandingClaim, StreamName } from '@ecl/event-sourcing';
import { epochMilliseconds, type Instant, type Uuid } from '@ecl/kernel';
import { caseIdOf, caseStream } from '../case-stream.js';
import { scopeIn } from './claimed-conduct.js';
import { shownTo, stateOfCase } from './other-case.js';

/** How long a case counts that has entered itself and is not on record yet: longer than its step can be under way. */
const UNDER_WAY_MS = 5 * 60_000;

const keyOf = (caseId: string): string => `lead for ${caseId}`;

/** What an event of a lead says about the cases that have taken it up. */
export const takenLeadChange = (event: LeadEvent, reservedAt: Instant): ClaimChange | undefined => {
  if (event.type !== 'LeadTakenUp' && event.type !== 'LeadFiled') return undefined;
  const { caseId } = event.data;
  const commandId = event.type === 'LeadTakenUp' ? event.data.commandId : NOBODY;
  const step = { streamName: caseStream(caseId), commandId, revision: 'noStream' } as const;
  const key = keyOf(caseId);
  return { is: 'held', claim: { key, text: event.type, step, reservedAt } };
};
const NOBODY = '00000000-0000-0000-0000-000000000000' as Uuid;

/** A proposal that names a lead. */
interface Proposing {
  readonly events: readonly CaseEvent[];
  readonly streamName: StreamName;
  readonly context: EnforcementContext;
}

type InCase = Readonly<Record<string, string>>;

const proposalIn = ({ events }: Pick<Proposing, 'events'>) =>
  events.flatMap((event) => (event.type === 'FilingProposed' ? [event.data] : []))[0];

const leadStream = (leadId: string): StreamName => `lead-${leadId}`;

/** The other cases that have taken up the lead of a proposal, as far as whoever proposes may know of them. */
export const leadTakenUp = async (step: Proposing, claims: Claims, store: EventStore): Promise<readonly InCase[]> => {
  const leadId = proposalIn(step)?.leadId;
  return leadId === undefined ? [] : othersIn((await claims.look(leadStream(leadId))).all, leadId, step, store);
};

/** Enters the case where its lead is. @returns the other cases there, also one that entered itself at the same moment. */
export const takeUpLead = async (
  step: Proposing,
  { claims, store, origin }: { readonly claims: Claims; readonly store: EventStore; readonly origin: ClaimOrigin },
): Promise<readonly InCase[]> => {
  const proposal = proposalIn(step);
  if (proposal?.leadId === undefined) return [];
  const { leadId, occurredAt } = proposal;
  const caseId = caseIdOf(step.streamName);
  const entered = LeadTakenUp({ occurredAt, caseId, commandId: origin.commandId });
  return othersIn(await claims.enter(leadStream(leadId), keyOf(caseId), [entered], origin), leadId, step, store);
};

const othersIn = async (
  held: readonly StandingClaim[],
  leadId: string,
  { streamName, context }: Proposing,
  store: EventStore,
): Promise<readonly InCase[]> => {
  const others: InCase[] = [];
  for (const { step, text, reservedAt } of held) {
    if (step.streamName === streamName) continue;
    const state = await stateOfCase(store, step.streamName);
    const { filing } = state;
    const isUnderWay = epochMilliseconds(context.now) - epochMilliseconds(reservedAt) < UNDER_WAY_MS;
    const isAboutIt =
      filing.is === 'none'
        ? isUnderWay
        : (filing.leadId === leadId || text === LeadFiled.name) &&
          filing.is !== 'refused' &&
          filing.is !== 'transferredOut';
    if (isAboutIt) others.push(shownTo(scopeIn(context), step.streamName, state));
  }
  return others;
};
