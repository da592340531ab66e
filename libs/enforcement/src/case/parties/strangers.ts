import { caseEventTypes, type CaseEvent } from '../events.js';
import { EVERY_PARTY } from '../values.js';
import { broughtInBy, leavingWith } from './state.js';
import { whoseIs } from './whose.js';

/** An event as the log has it. */
interface LoggedEvent {
  readonly type: string;
  readonly streamName: string;
  readonly data: object;
  /** The version at which its payload was written. */
  readonly version: string | undefined;
}

const CURRENT: ReadonlyMap<string, string> = new Map(
  caseEventTypes.map(({ name, version }) => [name, String(version)]),
);

/** Events whose every version names its party. */
const ALWAYS_NAMED_ONE: readonly CaseEvent['type'][] = ['PartyLeft'];

/**
 * Finds events about parties that their case does not have: they would change nothing, and nobody would notice. The events
 * are told in the order of the log.
 */
export class StrangerSearch {
  private readonly parties = new Map<string, Set<string>>();

  /** @returns the ids in the event that belong to no party of its case. */
  strangersIn({ type, streamName, data, version }: LoggedEvent): readonly string[] {
    const event = { type, data } as CaseEvent;
    const known = this.parties.get(streamName) ?? new Set<string>();
    for (const { partyId } of broughtInBy(event)) known.add(partyId);
    if (known.size > 0) this.parties.set(streamName, known);
    const goes = event.type === 'PartySucceeded' ? [event.data.partyId] : leavingWith(event);
    const strangers = this.unknownTo(known, event, version);
    for (const partyId of goes) known.delete(partyId);
    return strangers;
  }

  private unknownTo(known: ReadonlySet<string>, event: CaseEvent, version: string | undefined): readonly string[] {
    // An event of an earlier version named no party: it was about all of them.
    if (CURRENT.get(event.type) !== version && !ALWAYS_NAMED_ONE.includes(event.type)) return [];
    const whose = whoseIs(event);
    return whose === 'case' ? [] : whose.filter((id) => id !== EVERY_PARTY && !known.has(id));
  }
}
