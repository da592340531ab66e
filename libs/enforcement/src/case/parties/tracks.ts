import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolveChronology } from '../chronology/evolve.js';
import { initialChronology, type ChronologyState } from '../chronology/state.js';
import { initialDecision, evolveDecision, isDecidedAbout, type DecisionState } from '../decision/state.js';
import type { ItemRedoOrdered } from '../decision/vocabulary/index.js';
import { evolveDisclosure, initialDisclosure, type DisclosureState } from '../disclosure/state.js';
import { evolveDeliberation, initialDeliberation, type DeliberationState } from '../deliberation/state.js';
import type { CaseEvent } from '../events.js';
import { evolveHearing, initialHearing, type HearingState } from '../hearing/state.js';
import { evolveLegalReview, initialLegalReview, type LegalReviewState } from '../legal-review/state.js';
import { evolveNotice, initialNotice, type NoticeState } from '../notice/state.js';
import { evolveEstate, type Estate } from '../payment/estate.js';
import { evolveOwnPayments, type OwnPayments } from '../payment/own-payments.js';
import { evolvePayments, initialPayments, type PaymentsState } from '../payment/state.js';
import { evolvePerformance, initialPerformance, type PerformanceState } from '../performance/state.js';
import { partOf } from './part-of.js';
import { evolvePartyFile, initialFile, type FileState } from '../reliance/file.js';
import { evolvePartyPapers, initialPapers, type PapersState } from '../reliance/papers.js';
import { evolveReliance, initialReliance, type RelianceState } from '../reliance/state.js';
import { evolveRemedies, initialRemedies, type RemediesState } from '../remedies/state.js';
import { evolveService, initialService, type ServiceState } from '../service/state.js';

/**
 * What happens to each party separately: the notice, the hearing, the review and the discussion of its draft,
 * the decision, its service, the money, remedies, publication.
 */
export interface PartyTracks {
  readonly notice: NoticeState;
  readonly hearing: HearingState;
  readonly legalReview: LegalReviewState;
  readonly deliberation: DeliberationState;
  readonly decision: DecisionState;
  readonly service: ServiceState;
  readonly payments: PaymentsState;
  readonly performance: PerformanceState;
  readonly remedies: RemediesState;
  readonly disclosure: DisclosureState;
  /** What is on the file about this party. */
  readonly file: FileState;
  /** What the papers on record about this party say. */
  readonly papers: PapersState;
  /** What the steps towards its decision rested on. */
  readonly reliance: RelianceState;
  /** When the steps happened that are about this party. */
  readonly ownChronology: ChronologyState;
  /** When it joined a case that was filed without it; undefined for a party that the case began with. */
  readonly joinedAt: Instant | undefined;
  /** A report of the investigation proposes something about it. */
  readonly isReportedOn: boolean;
  /** The investigation ended without a result while it was without a decision; undefined of a party that was decided about. */
  readonly investigationEndedOn: PlainDate | undefined;
  /** What it paid by itself. */
  readonly ownPayments: OwnPayments;
  /** The person died, and this party took its place: what it has of the estate; undefined of anyone who is no heir. */
  readonly estate: Estate | undefined;
  /** As they were when the decision about it was last ordered to be made anew; those have what was before an earlier order. */
  readonly beforeRedo: PartyTracks | undefined;
  /** Of a matter in which one item is decided anew: the party whose decision it was part of, as it was named then. */
  readonly itemOf: string | undefined;
  /** The order of which it is the matter: of several who hold the decision together each has one. */
  readonly itemOrder: string | undefined;
  /** The remedy that ordered it. */
  readonly itemOrderedIn: string | undefined;
}

export const initialTracks: PartyTracks = {
  notice: initialNotice,
  hearing: initialHearing,
  legalReview: initialLegalReview,
  deliberation: initialDeliberation,
  decision: initialDecision,
  service: initialService,
  payments: initialPayments,
  performance: initialPerformance,
  remedies: initialRemedies,
  disclosure: initialDisclosure,
  file: initialFile,
  papers: initialPapers,
  reliance: initialReliance,
  ownChronology: initialChronology,
  joinedAt: undefined,
  isReportedOn: false,
  investigationEndedOn: undefined,
  ownPayments: [],
  estate: undefined,
  itemOf: undefined,
  itemOrder: undefined,
  itemOrderedIn: undefined,
  beforeRedo: undefined,
};

type Decided = Pick<PartyTracks, 'decision' | 'notice' | 'remedies' | 'beforeRedo'>;

/** The tracks of now and those of before each order to decide anew, the last first. */
export const eachBack = (tracks: Decided): readonly Decided[] =>
  tracks.beforeRedo === undefined ? [tracks] : [tracks, ...eachBack(tracks.beforeRedo)];

/** The tracks in which a decision was made that was ordered to be made anew since. */
const beforeItsRedo = ({ beforeRedo }: PartyTracks, decisionId: string): PartyTracks | undefined =>
  beforeRedo === undefined || (beforeRedo.decision.is !== 'none' && beforeRedo.decision.decisionId === decisionId)
    ? beforeRedo
    : beforeItsRedo(beforeRedo, decisionId);

/**
 * What a decision that fell leaves for the case that a retrial gives it its force back: not money, remedies and what was performed
 * meanwhile. An end of its enforcement that was decided before is one again.
 */
const restoring = (tracks: PartyTracks, event: CaseEvent): PartyTracks => {
  if (event.type !== 'DecisionRestored') return tracks;
  const before = beforeItsRedo(tracks, event.data.decisionId);
  if (before === undefined) return tracks;
  const { notice, hearing, legalReview, deliberation, decision, service, file, reliance, beforeRedo } = before;
  // What was sought since is on the file as before.
  const sought = tracks.file.filter(({ what, id }) => what === 'remedy' && !file.some((each) => each.id === id));
  const performance = { ...tracks.performance, terminatedOn: before.performance.terminatedOn };
  return {
    ...tracks,
    ...{ notice, hearing, legalReview, deliberation, decision, service, reliance, beforeRedo, performance },
    file: [...file, ...sought],
  };
};

/** What is not the party's own: the file of the case before the event, and everyone whom the event reaches. */
interface Around {
  readonly caseFile: FileState;
  readonly reached: readonly string[];
}

export const evolveTracks = (before: PartyTracks, event: CaseEvent, partyId: string, around: Around): PartyTracks => {
  const tracks = restoring(before, event);
  const ownPayments = evolveOwnPayments(tracks.ownPayments, event, partyId, around.reached);
  return evolveOwn({ ...tracks, ownPayments }, event, partyId, around.caseFile);
};

const evolveOwn = (tracks: PartyTracks, event: CaseEvent, partyId: string, caseFile: FileState): PartyTracks => ({
  ownPayments: tracks.ownPayments,
  notice: evolveNotice(tracks.notice, event, partyId),
  hearing: evolveHearing(tracks.hearing, event),
  legalReview: evolveLegalReview(tracks.legalReview, event, partyId),
  deliberation: evolveDeliberation(tracks.deliberation, event),
  decision: evolveDecision(tracks.decision, event, partyId),
  service: evolveService(tracks.service, event),
  payments: evolvePayments(tracks.payments, event),
  performance: evolvePerformance(tracks.performance, event, tracks.decision),
  remedies: evolveRemedies(tracks.remedies, event),
  disclosure: evolveDisclosure(tracks.disclosure, event),
  file: evolvePartyFile(tracks.file, event, partyId),
  papers: evolvePartyPapers(tracks.papers, event, partyId),
  reliance: evolveReliance(tracks.reliance, event, partyId, { file: caseFile, ownFile: tracks.file }),
  // A report on another party, which joined later, is no step of this one.
  ownChronology: isReportOnOthers(event, partyId)
    ? tracks.ownChronology
    : evolveChronology(tracks.ownChronology, event),
  joinedAt:
    event.type === 'PartyJoined' && event.data.party.partyId === partyId ? event.data.occurredAt : tracks.joinedAt,
  isReportedOn:
    tracks.isReportedOn ||
    (event.type === 'InvestigationConcluded' && partOf(event.data.proposals, partyId) !== undefined),
  investigationEndedOn: endOfInvestigation(tracks, event),
  estate: evolveEstate(tracks.estate, event, partyId, tracks.ownPayments),
  beforeRedo: event.type === 'RedoOrdered' ? tracks : tracks.beforeRedo,
  itemOrder: event.type === 'ItemRedoOrdered' ? orderOf(event.data) : tracks.itemOrder,
  itemOrderedIn: event.type === 'ItemRedoOrdered' ? event.data.remedyId : tracks.itemOrderedIn,
  itemOf: event.type === 'ItemRedoOrdered' ? event.data.partyId : tracks.itemOf,
});

/** An end without a result is of those without a decision; what is to be decided anew, or has force again, has not ended. */
const endOfInvestigation = (
  { decision, investigationEndedOn }: PartyTracks,
  event: CaseEvent,
): PlainDate | undefined => {
  if (event.type === 'RedoOrdered' || event.type === 'DecisionRestored') return undefined;
  if (event.type !== 'InvestigationTerminated') return investigationEndedOn;
  return isDecidedAbout(decision) ? investigationEndedOn : chinaDateOf(event.data.occurredAt);
};

/** What the matters of one order have in common. */
const orderOf = ({ occurredAt, decisionId, remedyId = '' }: ItemRedoOrdered['data']): string =>
  `${occurredAt} ${decisionId} ${remedyId}`;

const isReportOnOthers = (event: CaseEvent, partyId: string): boolean =>
  event.type === 'InvestigationConcluded' && partOf(event.data.proposals, partyId) === undefined;
