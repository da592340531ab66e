import type { Instant } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { officerTimeIn, spanOf, type OfficerTime, type Presence } from '../../officer-time/officer-time.js';
import type { CaseEvent } from '../events.js';
import { RESTS_ON } from '../reliance/rests-on.js';
import type { Found } from '../parties/about.js';
import type { CaseState } from '../state.js';
import type { CorrectPresence } from './vocabulary/index.js';

/** Officers of a step of the case with its time, as it is on record now. */
export interface RecordedPresence extends Presence {
  /** Tells the step from the others of the case. Two inspections at one moment and one place are one visit. */
  readonly key: string;
  readonly kind: Corrected['is'];
  readonly interviewee?: string;
  /** What an inspection or evidence found; absent for the rest. */
  readonly found?: Found;
  /** The first step that rests on it. */
  readonly restedOnAt?: Instant;
}

type PresenceCorrected = Extract<CaseEvent, { type: 'PresenceCorrected' }>['data'];
type Corrected = PresenceCorrected['corrected'];

/** Of evidence that was handed in: its officers were anywhere. */
const NOWHERE = '';

const keyOf = {
  interview: (id: string) => `interview ${id}`,
  inspection: (at: Instant, place: string) => `inspection ${at} ${place}`,
  evidence: (id: string) => `evidence ${id}`,
  preservation: (id: string) => `preservation ${id}`,
};

/** Of an inspection also its moment and place, before or after the correction. */
const keyOfCorrected = (
  corrected: Corrected,
  at: (inspection: Corrected & { is: 'inspection' }) => Instant,
  place = NOWHERE,
) => {
  switch (corrected.is) {
    case 'interview':
      return keyOf.interview(corrected.interviewId);
    case 'inspection':
      return keyOf.inspection(at(corrected), place);
    case 'evidence':
      return keyOf.evidence(corrected.evidenceId);
    case 'preservation':
      return keyOf.preservation(corrected.preservationId);
  }
};

/** The keys of the step that a correction is about, before it and after it. */
export const keysOfCorrection = ({ corrected, was, place }: PresenceCorrected) => ({
  before: keyOfCorrected(corrected, ({ recordedAs }) => recordedAs, was),
  after: keyOfCorrected(corrected, ({ at }) => at, place),
});

/** Where officers were for a step, and how a correction names the step; undefined for a step that does not say. */
export const presenceIn = (event: CaseEvent): RecordedPresence | undefined => {
  const named = namedIn(event);
  if (named === undefined) return undefined;
  const { kind, key, interviewee, found: what } = named;
  const found = officerTimeIn(event) ?? nowhere(event);
  return found === undefined
    ? undefined
    : {
        ...{ kind, key, ...found },
        ...(interviewee === undefined ? {} : { interviewee }),
        ...(what === undefined ? {} : { found: what }),
      };
};

const nowhere = (event: CaseEvent): Presence | undefined => {
  if (event.type !== 'EvidenceCollected') return undefined;
  const { officers, occurredAt: from, endedAt: to = from } = event.data;
  return { officers, time: { at: 'evidence', from, to, place: NOWHERE } };
};

const namedIn = ({
  type,
  data,
}: CaseEvent): Pick<RecordedPresence, 'kind' | 'key' | 'interviewee' | 'found'> | undefined => {
  switch (type) {
    case 'InterviewRecorded':
      return { kind: 'interview', key: keyOf.interview(data.interviewId), interviewee: data.interviewee.personId };
    case 'InspectionConducted':
      return { kind: 'inspection', key: keyOf.inspection(data.occurredAt, data.place), found: { says: data.findings } };
    case 'EvidenceCollected':
      return {
        ...{ kind: 'evidence', key: keyOf.evidence(data.evidenceId) },
        found: { says: data.description, correctedBy: data.showsCorrectionBy },
      };
    case 'EvidencePreservedByRegistration':
      return { kind: 'preservation', key: keyOf.preservation(data.preservationId) };
    default:
      return undefined;
  }
};

/** Steps that rest on what officers found out, and the decision, which rests on these. */
const RELYING: ReadonlySet<string> = new Set([
  ...Object.entries(RESTS_ON)
    .filter(([, whats]) => whats.includes('evidence'))
    .map(([name]) => name),
  'PenaltyDecided',
]);

/** A step that came before it in law did not rest on it, whenever it was recorded. */
const restedOn = (presence: RecordedPresence, at: Instant): RecordedPresence =>
  presence.restedOnAt !== undefined || at < presence.time.to ? presence : { ...presence, restedOnAt: at };

export const evolvePresences = (all: readonly RecordedPresence[], event: CaseEvent): readonly RecordedPresence[] => {
  if (RELYING.has(event.type)) return all.map((each) => restedOn(each, event.data.occurredAt));
  if (event.type === 'PresenceCorrected') {
    const { before, after } = keysOfCorrection(event.data);
    const time = timeOfCorrection(event.data);
    return all.map((each) => (each.key === before ? { ...each, key: after, time: { ...each.time, ...time } } : each));
  }
  const presence = presenceIn(event);
  return presence === undefined ? all : [...all, presence];
};

const timeOfCorrection = ({ corrected, place = NOWHERE }: PresenceCorrected) => ({ ...spanOf(corrected), place });

export const presencesIn = ({ investigation }: Pick<CaseState, 'investigation'>): readonly RecordedPresence[] =>
  investigation.presences;

export type Correction = Pick<DataOf<typeof CorrectPresence>, 'corrected' | 'place'>;

/** The step that a correction is about; of several inspections at one moment, the one at its place. */
export const recordedPresence = ({ corrected, place }: Correction, state: CaseState): RecordedPresence | undefined => {
  const all = presencesIn(state);
  if (corrected.is !== 'inspection') {
    const key = keyOfCorrected(corrected, ({ at }) => at);
    return all.find((each) => each.key === key);
  }
  const then = all.filter(({ kind, time }) => kind === 'inspection' && time.from === corrected.recordedAs);
  return then.length > 1 ? then.find(({ time }) => time.place === place) : then[0];
};

/** When and where it really was. */
export const timeAsCorrected = ({ corrected, place }: Correction, { time }: RecordedPresence): OfficerTime => ({
  ...time,
  ...spanOf(corrected),
  place: place ?? time.place,
});

/** The place for an event: none for what was handed in. */
export const placeOf = ({ place }: OfficerTime): { readonly place?: string } => (place === NOWHERE ? {} : { place });

/** Whether an officer is still on record for the case at that time: a correction ends what the first record claimed. */
export const isStillPresent = (state: CaseState, personId: string, time: OfficerTime): boolean =>
  presencesIn(state).some(
    (each) =>
      each.officers.includes(personId) &&
      each.time.at === time.at &&
      each.time.from === time.from &&
      each.time.to === time.to &&
      each.time.place === time.place,
  );
