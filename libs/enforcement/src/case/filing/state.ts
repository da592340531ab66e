import { chinaDateOf, underKey, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { successorsIn } from '../participation/vocabulary.js';
import type { Conduct, LegalBasis, Party } from '../values.js';
import type { FilingEvent, PartyIdentified } from './vocabulary/index.js';

/** Where the case is on its main track (rulebook 1.1). */
export type FilingState =
  | { readonly is: 'none' }
  | ({ readonly is: 'proposed' | 'refused' | 'filed' | 'transferredOut' | 'onSpot' } & CaseSubject);

export interface CaseSubject {
  readonly agencyId: string;
  readonly unitId: string;
  readonly leadId: string | undefined;
  /** The case from which the matter of a party was split off. */
  readonly splitFrom: string | undefined;
  readonly proposedBy: string;
  readonly parties: readonly Party[];
  /** What was found of the capacity of adults to act (CC 21 to 24), in the order of the findings. */
  readonly capacities: readonly CapacityFound[];
  /** Whose matter about an item of a penalty it is, by the id of the matter: who is known, is known under both ids. */
  readonly matterOf: Readonly<Record<string, string>>;
  readonly conduct: Conduct;
  /** The conduct by its name, where an officer told it apart from other conduct, or found it to be the same. */
  readonly conductId: string | undefined;
  /** The same for a party whose conduct is another one than that of the case. */
  readonly conductIds: Readonly<Record<string, string>>;
  readonly powerCode: string;
  readonly basis: readonly LegalBasis[];
  readonly discoveredOn: PlainDate;
  /** The day on which its filing was proposed, or it was decided on the spot. */
  readonly begunOn: PlainDate;
  readonly caseNumber: string | undefined;
  readonly filedOn: PlainDate | undefined;
  readonly filedBy: string | undefined;
  /** Day of the refusal to file, or of the transfer to the competent organ. */
  readonly leftOn: PlainDate | undefined;
}

/** Capacity to act of a party from a day on; a later finding of the same day takes the place of an earlier one. */
export interface CapacityFound {
  readonly partyId: string;
  readonly isFull: boolean;
  readonly since: PlainDate;
}

/** Who handles the case, and who has been recused from it since when (moment of the recusal decision). */
export interface HandlersState {
  readonly handlers: readonly string[];
  /** Everyone who ever handled it or took evidence in it: they may not review it, preside over its hearing, or decide it. */
  readonly everHandled: readonly string[];
  /** Everyone who was ever named to review it or to preside over its hearing: they may not handle it. */
  readonly everJudged: readonly string[];
  /** Everyone in whose place somebody else was assigned, and who was not assigned again. */
  readonly replaced: readonly string[];
  readonly recused: readonly { readonly personId: string; readonly since: string }[];
  readonly recusalRequests: readonly string[];
  /** Every request, answered or not, with its moment and that of the answer. */
  readonly recusalsAsked: readonly AskedRecusal[];
}

/** A recusal was asked for at `since`, and answered at `until`; undefined while it is not. */
interface AskedRecusal {
  readonly personId: string;
  readonly since: Instant;
  readonly until: Instant | undefined;
}

/** Between the request and the answer, whenever the step in between is recorded. */
export const isRecusalOpenAt = (
  { recusalsAsked }: Pick<HandlersState, 'recusalsAsked'>,
  personId: string,
  at: Instant,
): boolean =>
  recusalsAsked.some(
    (asked) => asked.personId === personId && asked.since <= at && (asked.until === undefined || at < asked.until),
  );

/** Recused by then, or the request was not answered yet. */
export const isRecusedOrAskedAt = (
  handlers: Pick<HandlersState, 'recused' | 'recusalsAsked'>,
  personId: string,
  at: Instant,
): boolean =>
  handlers.recused.some((each) => each.personId === personId && each.since <= at) ||
  isRecusalOpenAt(handlers, personId, at);

export const initialFiling: FilingState = { is: 'none' };
export const initialHandlers: HandlersState = {
  handlers: [],
  everHandled: [],
  everJudged: [],
  replaced: [],
  recused: [],
  recusalRequests: [],
  recusalsAsked: [],
};

const asIs = <State>(state: State): State => state;

const moved = (
  state: FilingState,
  to: Exclude<FilingState['is'], 'none'>,
  change: Partial<CaseSubject>,
): FilingState => (state.is === 'none' ? state : { ...state, ...change, is: to });

const left = (state: FilingState, to: 'refused' | 'transferredOut', at: Instant): FilingState =>
  moved(state, to, { leftOn: chinaDateOf(at) });

/** A party that left, or that another one succeeded, stays among them: papers name it, and nobody else has its id. */
const withParty = (state: FilingState, party: Party): FilingState =>
  state.is === 'none' ? state : { ...state, parties: [...state.parties, party] };

const withMatter = (matterId: string, of: string, state: FilingState): FilingState =>
  state.is === 'none' ? state : { ...state, matterOf: { ...state.matterOf, [matterId]: personIn(state, of) } };

interface Identity {
  readonly partyId: string;
  readonly birthDate: PlainDate;
  readonly idNumber?: string;
}

/** The id of the party itself, where the id is that of a matter about an item of its penalty. */
export const personIn = ({ matterOf }: Pick<CaseSubject, 'matterOf'>, partyId: string): string =>
  underKey(matterOf, partyId) ?? partyId;

/** The parties of a case, with what is newly known about one of them. */
export const identified = (
  filing: Pick<CaseSubject, 'parties' | 'matterOf'>,
  { partyId, birthDate, idNumber }: Identity,
): readonly Party[] =>
  filing.parties.map((party) =>
    personIn(filing, party.partyId) === personIn(filing, partyId)
      ? { ...party, birthDate, ...(idNumber === undefined ? {} : { idNumber }) }
      : party,
  );

const capacityIn = ({
  partyId,
  capacity,
  capacitySince,
}: Pick<PartyIdentified['data'], 'partyId' | 'capacity' | 'capacitySince'>): readonly CapacityFound[] =>
  capacity === undefined || capacitySince === undefined
    ? []
    : [{ partyId, isFull: capacity === 'full', since: capacitySince }];

export const evolveFiling = evolving<FilingState, FilingEvent, CaseEvent>({
  FilingProposed: (_, data) => ({
    is: 'proposed',
    agencyId: data.agencyId,
    unitId: data.unitId,
    leadId: data.leadId,
    splitFrom: data.splitFrom,
    proposedBy: data.proposedBy,
    parties: data.parties,
    capacities: [],
    matterOf: {},
    conduct: data.conduct,
    conductId: data.conductId,
    conductIds: {},
    powerCode: data.powerCode,
    basis: data.basis,
    discoveredOn: data.discoveredOn,
    begunOn: chinaDateOf(data.occurredAt),
    caseNumber: undefined,
    filedOn: undefined,
    filedBy: undefined,
    leftOn: undefined,
  }),
  CaseFiled: (state, data) =>
    moved(state, 'filed', { caseNumber: data.caseNumber, filedOn: data.filedOn, filedBy: data.approvedBy }),
  ConductNamed: (state, { conductId, partyIds }) => {
    if (state.is === 'none') return state;
    if (partyIds === undefined) return { ...state, conductId, conductIds: {} };
    const own = Object.fromEntries(partyIds.map((partyId) => [partyId, conductId]));
    return { ...state, conductIds: { ...state.conductIds, ...own } };
  },
  ConductPeriodEstablished: (state, { beganOn, endedOn }) =>
    state.is === 'none' ? state : { ...state, conduct: { ...state.conduct, beganOn, endedOn } },
  PartyIdentified: (state, data) =>
    state.is === 'none'
      ? state
      : {
          ...state,
          parties: identified(state, data),
          capacities: [...state.capacities, ...capacityIn({ ...data, partyId: personIn(state, data.partyId) })],
        },
  PartyJoined: (state, { party }) => withParty(state, party),
  PartySucceeded: (state, data) =>
    withNameOf(
      data.partyId,
      successorsIn(data).map(({ partyId }) => partyId),
      successorsIn(data).reduce(withParty, state),
    ),
  FilingRefused: (state, data) => left(state, 'refused', data.occurredAt),
  CaseTransferredOut: (state, data) => left(state, 'transferredOut', data.occurredAt),
  /** The simple procedure begins with its decision: there is no filing, and the officers are the handlers (APL 51). */
  OnSpotPenaltyDecided: (_, data) => ({
    is: 'onSpot',
    agencyId: data.agencyId,
    unitId: data.unitId,
    leadId: undefined,
    splitFrom: undefined,
    proposedBy: data.officers[0] ?? '',
    parties: [data.party],
    capacities: [],
    matterOf: {},
    conduct: data.conduct,
    conductId: data.conductId,
    conductIds: {},
    powerCode: data.powerCode,
    basis: data.basis,
    discoveredOn: chinaDateOf(data.occurredAt),
    begunOn: chinaDateOf(data.occurredAt),
    caseNumber: undefined,
    filedOn: undefined,
    filedBy: undefined,
    leftOn: undefined,
  }),
  /** A penalty on the spot has no filing: the order takes its place, and the new decision takes the ordinary procedure. */
  RedoOrdered: (state, { orderedOn }) =>
    state.is === 'onSpot' ? moved(state, 'filed', { filedOn: orderedOn }) : state,
  ItemRedoOrdered: (state, { partyId, party, orderedOn }) =>
    withNameOf(
      partyId,
      [party.partyId],
      withMatter(
        party.partyId,
        partyId,
        withParty(state.is === 'onSpot' ? moved(state, 'filed', { filedOn: orderedOn }) : state, party),
      ),
    ),
  HandlerAssigned: asIs,
  RecusalRequested: asIs,
  RecusalDecided: asIs,
  InvestigationSuspended: asIs,
  InvestigationResumed: asIs,
  CaseTermExtended: asIs,
});

/** Whoever takes the place of a party, or has a matter of it, answers for the same conduct. */
function withNameOf(partyId: string, ids: readonly string[], state: FilingState): FilingState {
  if (state.is === 'none') return state;
  const name = underKey(state.conductIds, partyId);
  if (name === undefined) return state;
  return { ...state, conductIds: { ...state.conductIds, ...Object.fromEntries(ids.map((id) => [id, name])) } };
}

export const evolveHandlers = evolving<HandlersState, never, CaseEvent>({
  FilingProposed: (state, data) => ({ ...state, handlers: data.handlers, everHandled: data.handlers }),
  OnSpotPenaltyDecided: (state, data) => ({ ...state, handlers: data.officers, everHandled: data.officers }),
  HandlerAssigned: (state, { personId, replaces }) => ({
    ...state,
    handlers: including(without(state.handlers, replaces), personId),
    everHandled: including(state.everHandled, personId),
    replaced: without(replaces === undefined ? state.replaced : including(state.replaced, replaces), personId),
  }),
  // Anyone who takes evidence is an investigator, whether or not named as a handler (APL 64(4): 非本案调查人员).
  InspectionConducted: investigatedBy,
  EvidenceCollected: investigatedBy,
  InterviewRecorded: investigatedBy,
  PresiderAppointed: (state, { presider }) => ({ ...state, everJudged: including(state.everJudged, presider) }),
  LegalReviewSubmitted: (state, { reviewer }) => ({ ...state, everJudged: including(state.everJudged, reviewer) }),
  RecusalRequested: (state, { personId, occurredAt }) => ({
    ...state,
    recusalRequests: including(state.recusalRequests, personId),
    recusalsAsked: [...state.recusalsAsked, { personId, since: occurredAt, until: undefined }],
  }),
  RecusalDecided: (state, { personId, isGranted, occurredAt }) => ({
    ...state,
    recusalRequests: without(state.recusalRequests, personId),
    recusalsAsked: state.recusalsAsked.map((each) =>
      each.personId === personId && each.until === undefined ? { ...each, until: occurredAt } : each,
    ),
    handlers: isGranted ? without(state.handlers, personId) : state.handlers,
    recused: isGranted ? [...state.recused, { personId, since: occurredAt }] : state.recused,
  }),
});

function investigatedBy(state: HandlersState, { officers }: { readonly officers: readonly string[] }): HandlersState {
  return { ...state, everHandled: officers.reduce(including, state.everHandled) };
}

const without = (list: readonly string[], item: string | undefined): readonly string[] =>
  list.filter((other) => other !== item);
const including = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item];
