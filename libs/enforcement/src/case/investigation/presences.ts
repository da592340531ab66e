import type { DataOf } from '../../law/command-type.js';
import type { OfficerTime, Presence } from '../../officer-time/officer-time.js';
import type { CaseState } from '../state.js';
import type { CorrectPresence } from './vocabulary/index.js';

/** An interview or an inspection of the case, as it is on record now. */
export interface RecordedPresence extends Presence {
  /** Tells it from the others of the case. */
  readonly key: string;
  readonly interviewee?: string;
}

/** Where officers were for the case, after every correction. */
export const presencesIn = ({ investigation }: Pick<CaseState, 'investigation'>): readonly RecordedPresence[] => [
  ...investigation.interviewTimes.map(({ interviewId, startedAt, endedAt, place, officers, interviewee, paper }) => ({
    key: `interview ${interviewId}`,
    officers,
    interviewee,
    time: { at: 'interview', from: startedAt, to: endedAt, place, paper } as const,
  })),
  ...investigation.inspected.map(({ at, place, officers, papers }, nth) => ({
    key: `inspection ${String(nth)}`,
    officers,
    time: { at: 'inspection', from: at, to: at, place, papers } as const,
  })),
];

export type Correction = Pick<DataOf<typeof CorrectPresence>, 'corrected' | 'place'>;

/** The one that a correction is about; of several inspections at one moment, the one at its place. */
export const recordedPresence = ({ corrected, place }: Correction, state: CaseState): RecordedPresence | undefined => {
  const all = presencesIn(state);
  if (corrected.is === 'interview') return all.find(({ key }) => key === `interview ${corrected.interviewId}`);
  const then = all.filter(({ time }) => time.at === 'inspection' && time.from === corrected.recordedAs);
  return then.length > 1 ? then.find(({ time }) => time.place === place) : then[0];
};

/** When and where it really was. */
export const timeAsCorrected = ({ corrected, place }: Correction, { time }: RecordedPresence): OfficerTime => ({
  ...time,
  ...(corrected.is === 'interview'
    ? { from: corrected.startedAt, to: corrected.endedAt }
    : { from: corrected.at, to: corrected.at }),
  place: place ?? time.place,
});

/** Whether an officer is still on record for the case at that time: a correction ends what the first record claimed. */
export const isStillPresent = (state: CaseState, personId: string, time: OfficerTime): boolean =>
  time.at === 'evidence' ||
  presencesIn(state).some(
    (each) =>
      each.officers.includes(personId) &&
      each.time.at === time.at &&
      each.time.from === time.from &&
      each.time.to === time.to &&
      each.time.place === time.place,
  );
