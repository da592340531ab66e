import type { CaseEvent, Elsewhere } from '@ecl/enforcement';
import type { EventStore, StreamName } from '@ecl/event-sourcing';
import { caseIdOf, caseStream } from '../case-stream.js';
import { stateOfCase } from './other-case.js';

type OtherCase = NonNullable<Elsewhere['splitOffTo']>;

/** What the cases are that a step names: where the matter of a party goes on, and where it comes from. */
export const casesNamed = async (
  events: readonly CaseEvent[],
  streamName: StreamName,
  store: EventStore,
): Promise<Pick<Elsewhere, 'splitOffTo' | 'splitOffFrom'>> => {
  let named: Pick<Elsewhere, 'splitOffTo' | 'splitOffFrom'> = {};
  for (const event of events) {
    if (event.type === 'PartySplitOff')
      named = { ...named, splitOffTo: await otherCase(event.data.toCaseId, streamName, store) };
    if (event.type === 'FilingProposed' && event.data.splitFrom !== undefined)
      named = { ...named, splitOffFrom: await otherCase(event.data.splitFrom, streamName, store) };
  }
  return named;
};

const otherCase = async (caseId: string, ofStep: StreamName, store: EventStore): Promise<OtherCase> => {
  const other = caseStream(caseId);
  const { filing, parties } = await stateOfCase(store, other);
  if (filing.is === 'none' || other === ofStep)
    return { isFiled: false, agencyId: undefined, caseNumber: undefined, parties: [], namesThisCase: false };
  return {
    isFiled: filing.is === 'filed',
    agencyId: filing.agencyId,
    caseNumber: filing.caseNumber,
    parties: filing.parties.filter(({ partyId }) => parties.has(partyId)),
    namesThisCase: filing.splitFrom === caseIdOf(ofStep),
  };
};
