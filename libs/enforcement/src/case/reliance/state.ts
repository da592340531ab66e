import type { CaseEvent } from '../events.js';
import { EVERY_PARTY } from '../values.js';
import type { FileState } from './file.js';
import type { Filed, What } from './filed.js';
import { RESTS_ON } from './rests-on.js';

/** What the steps of a party rested on that a decision may rest on in turn; undefined: there is no such step. */
export interface RelianceState {
  readonly review: readonly Filed[] | undefined;
  readonly deliberation: readonly Filed[] | undefined;
  /** By the benchmark from which it deviates. */
  readonly deviations: Readonly<Record<string, readonly Filed[]>>;
}

export const initialReliance: RelianceState = { review: undefined, deliberation: undefined, deviations: {} };

/** The file as one party has it before a step. */
export interface FileOfParty {
  /** What all parties share. */
  readonly file: FileState;
  readonly ownFile: FileState;
}

/** Of everything on the file of a party, what is of these kinds. */
export const onFile = ({ file, ownFile }: FileOfParty, whats: readonly What[]): readonly Filed[] =>
  whats.length === 0 ? [] : [...among(file, whats), ...among(ownFile, whats)];

export const among = (file: FileState, whats: readonly What[]): readonly Filed[] =>
  file.filter(({ what }) => whats.includes(what));

interface Written {
  readonly restsOn?: readonly Filed[];
}

/** What an event says that it rested on, for one party. An event that does not say it rested on what was there before it. */
const ofParty = (event: CaseEvent, partyId: string, file: FileOfParty): readonly Filed[] => {
  const { restsOn } = event.data as Written;
  if (restsOn === undefined) return onFile(file, RESTS_ON[event.type]);
  return restsOn
    .filter((each) => each.partyId === undefined || each.partyId === partyId || each.partyId === EVERY_PARTY)
    .map(({ partyId: _, ...each }) => each);
};

/** An approval from before the first notice was about what that notice says; another notice replaces both. */
const onTheReplaced = (
  deviations: RelianceState['deviations'],
  replaced: readonly Filed[],
): RelianceState['deviations'] =>
  Object.fromEntries(
    Object.entries(deviations).map(([id, relied]) => [
      id,
      relied.some(({ what }) => what === 'notice') ? relied : [...relied, ...replaced],
    ]),
  );

export const evolveReliance = (
  state: RelianceState,
  event: CaseEvent,
  partyId: string,
  file: FileOfParty,
): RelianceState => {
  switch (event.type) {
    case 'LegalReviewSubmitted':
    case 'LegalReviewSupplied':
      return { ...state, review: ofParty(event, partyId, file) };
    case 'CollectiveDeliberationHeld':
      return { ...state, deliberation: ofParty(event, partyId, file) };
    case 'BenchmarkDeviationApproved': {
      const { benchmarkId } = event.data;
      return { ...state, deviations: { ...state.deviations, [benchmarkId]: ofParty(event, partyId, file) } };
    }
    case 'PenaltyNoticeIssued':
      return { ...state, deviations: onTheReplaced(state.deviations, among(file.ownFile, ['notice'])) };
    case 'RedoOrdered':
      return initialReliance;
    default:
      return state;
  }
};
