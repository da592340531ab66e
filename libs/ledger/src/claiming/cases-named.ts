import type { CaseEvent, Elsewhere, EnforcementContext } from '@ecl/enforcement';
import type { EventStore, StreamName } from '@ecl/event-sourcing';
import { caseAudienceOf, groundFor } from '@ecl/identity';
import { caseIdOf, caseStream } from '../case-stream.js';
import { scopeIn } from './claimed-conduct.js';
import { stateOfCase } from './other-case.js';

type OtherCase = NonNullable<Elsewhere['splitOffTo']>;

interface NamedIn {
  readonly streamName: StreamName;
  readonly context: EnforcementContext;
}

/**
 * What the cases are that a step names: where the matter of a party goes on, and where it comes from. A case that whoever takes the
 * step may not see is none: nobody learns of a case by naming it.
 */
export const casesNamed = async (
  events: readonly CaseEvent[],
  step: NamedIn,
  store: EventStore,
): Promise<Pick<Elsewhere, 'splitOffTo' | 'splitOffFrom'>> => {
  let named: Pick<Elsewhere, 'splitOffTo' | 'splitOffFrom'> = {};
  for (const event of events) {
    if (event.type === 'PartySplitOff')
      named = { ...named, splitOffTo: await otherCase(event.data.toCaseId, step, store) };
    if (event.type === 'FilingProposed' && event.data.splitFrom !== undefined)
      named = { ...named, splitOffFrom: await otherCase(event.data.splitFrom, step, store) };
  }
  return named;
};

const otherCase = async (
  caseId: string,
  { streamName: ofStep, context }: NamedIn,
  store: EventStore,
): Promise<OtherCase> => {
  const other = caseStream(caseId);
  const state = await stateOfCase(store, other);
  const { filing, parties } = state;
  const audience = caseAudienceOf(state);
  if (filing.is === 'none' || other === ofStep || !audience || !groundFor(scopeIn(context), audience))
    return { isFiled: false, agencyId: undefined, caseNumber: undefined, parties: [], namesThisCase: false };
  return {
    isFiled: filing.is === 'filed',
    agencyId: filing.agencyId,
    caseNumber: filing.caseNumber,
    parties: filing.parties.filter(({ partyId }) => parties.has(partyId)),
    namesThisCase: filing.splitFrom === caseIdOf(ofStep),
  };
};
