import type { FilingState } from '../filing/state.js';
import type { InvestigationState } from '../investigation/state.js';
import { isCosts } from '../substitute/costs.js';
import type { PaymentState } from '../payment/state.js';
import type { CaseState } from '../state.js';
import type { FileState } from '../reliance/file.js';
import type { PapersState } from '../reliance/papers.js';
import type { Party } from '../values.js';
import { initialTracks, type PartyTracks } from './tracks.js';

/** The case of one party: the common tracks, of the parties that one alone, and its own tracks. */
export interface PartyCase extends CaseState, Omit<PartyTracks, 'file' | 'papers'> {
  /** What is on the file about this party; what all share is in `file`. */
  readonly ownFile: FileState;
  /** What the papers on record about this party say; those of the case are in `papers`. */
  readonly ownPapers: PapersState;
  readonly partyId: string;
  /** The debt that a step is about; where it is about another thing, that of the decision, or the last one. */
  readonly payment: PaymentState;
  /** Every party of the case: nobody else may be named where this one's decision is published. */
  readonly everyParty: readonly Party[];
}

/**
 * The case of each of its parties, in the order in which they joined. A case without parties is the case as the first
 * party will find it, so that there is always one.
 */
export const partyCasesOf = (state: CaseState): PartyCases => {
  const known = remembered.get(state);
  if (known) return known;
  const parties = eachPartyOf(state);
  remembered.set(state, parties);
  return parties;
};

type PartyCases = readonly [PartyCase, ...PartyCase[]];

/** Every rule of every step asks for the cases of the parties. A state never changes, so it is their key. */
const remembered = new WeakMap<CaseState, PartyCases>();

const eachPartyOf = (state: CaseState): PartyCases => {
  const [first, ...others] = [...state.parties].map(([partyId, tracks]) => caseOf(partyId, tracks, state));
  return [first ?? caseOf('', initialTracks, state), ...others];
};

/** Whether something is on record for any party of the case: an id is used once in a case, whoever it is about. */
export const isKnownOfAny = (
  { parties, formerParties }: Pick<CaseState, 'parties' | 'formerParties'>,
  isKnown: (tracks: PartyTracks) => boolean,
): boolean =>
  [...parties.values()].some(isKnown) ||
  [...formerParties.values()].some((former) => former.is !== 'succeeded' && isKnown(former.tracks));

/** The parties without a decision, about which the investigation did not end without a result either. */
export const undecidedIn = (state: CaseState): readonly PartyCase[] =>
  partyCasesOf(state).filter(
    ({ decision, investigation }) => decision.is === 'none' && investigation.stage !== 'terminated',
  );

/*
 * Each member is written out. Spreading one object over another takes a hundred times as long, and every rule of every
 * step asks for the cases of the parties.
 */
const caseOf = (partyId: string, tracks: PartyTracks, state: CaseState): PartyCase => ({
  partyId,
  payment: debtOfDecision(tracks),
  everyParty: state.filing.is === 'none' ? NOBODY : state.filing.parties,
  filing: filingOf(partyId, state.filing),
  handlers: state.handlers,
  investigation: investigationOf(tracks, state.investigation),
  preservation: state.preservation,
  recording: state.recording,
  transfer: state.transfer,
  substitute: state.substitute,
  parties: state.parties,
  formerParties: state.formerParties,
  others: state.others,
  clocks: state.clocks,
  closure: state.closure,
  file: state.file,
  papers: state.papers,
  chronology: state.chronology,
  log: state.log,
  notice: tracks.notice,
  hearing: tracks.hearing,
  legalReview: tracks.legalReview,
  deliberation: tracks.deliberation,
  decision: tracks.decision,
  service: tracks.service,
  payments: tracks.payments,
  performance: tracks.performance,
  remedies: tracks.remedies,
  disclosure: tracks.disclosure,
  ownFile: tracks.file,
  ownPapers: tracks.papers,
  reliance: tracks.reliance,
  ownChronology: tracks.ownChronology,
  joinedAt: tracks.joinedAt,
  isReportedOn: tracks.isReportedOn,
  investigationEndedOn: tracks.investigationEndedOn,
  ownPayments: tracks.ownPayments,
  estate: tracks.estate,
  itemOf: tracks.itemOf,
  itemOrder: tracks.itemOrder,
  itemOrderedIn: tracks.itemOrderedIn,
  beforeRedo: tracks.beforeRedo,
});

const NO_DEBT: PaymentState = { is: 'none' };

/** The debt under the decision in force: after a redo there may be others. */
const debtOfDecision = ({ payments, decision }: PartyTracks): PaymentState =>
  (decision.is === 'none' ? undefined : payments.findLast(({ decisionId }) => decisionId === decision.decisionId)) ??
  payments.findLast((debt) => !isCosts(debt)) ??
  NO_DEBT;
const NOBODY: readonly Party[] = [];

/** An investigation that goes on about others may have ended about this party. */
const investigationOf = (
  { investigationEndedOn }: PartyTracks,
  investigation: InvestigationState,
): InvestigationState =>
  investigationEndedOn === undefined
    ? investigation
    : { ...investigation, stage: 'terminated', terminatedOn: investigationEndedOn };

const filingOf = (partyId: string, filing: FilingState): FilingState =>
  filing.is === 'none' ? filing : { ...filing, parties: filing.parties.filter((party) => party.partyId === partyId) };
