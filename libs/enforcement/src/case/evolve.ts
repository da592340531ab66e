import { evolveClocks } from '../clocks/index.js';
import { evolveChronology } from './chronology/evolve.js';
import { evolveClosure } from './closure/state.js';
import { correctedBy, logged, stepsIn } from './dates/log.js';
import type { CaseEvent } from './events.js';
import { evolveFiling, evolveHandlers } from './filing/state.js';
import { evolveInvestigation } from './investigation/state.js';
import { evolveOthers } from './others-named.js';
import { initialCase } from './initial-state.js';
import { evolveFormerParties } from './participation/state.js';
import { reachOf } from './parties/reach.js';
import { evolveParties } from './parties/state.js';
import { evolvePreservation } from './preservation/state.js';
import { evolveCaseFile } from './reliance/file.js';
import { evolveCasePapers } from './reliance/papers.js';
import { evolveRecording } from './recording/state.js';
import type { CaseState } from './state.js';
import { evolveSubstitute } from './substitute/state.js';
import { evolveTransfer } from './transfer/state.js';

/** A case with one more step. A correction of a date is one after which every step before it is read with the date that is right. */
export const evolveCase = (state: CaseState, event: CaseEvent): CaseState =>
  evolveTracks(
    event.type === 'DateCorrected'
      ? correctedBy(stepsIn(state.log), event.data.changes).reduce(evolveTracks, initialCase)
      : state,
    event,
  );

/** Every track sees every event and keeps what its rules need; a correction is no more than a step here. */
export const evolveTracks = (state: CaseState, event: CaseEvent): CaseState => {
  const parties = evolveParties(state.parties, event, state.file);
  return {
    filing: evolveFiling(state.filing, event),
    handlers: evolveHandlers(state.handlers, event),
    investigation: evolveInvestigation(state.investigation, event, parties),
    preservation: evolvePreservation(state.preservation, event),
    recording: evolveRecording(state.recording, event),
    transfer: evolveTransfer(state.transfer, event),
    substitute: evolveSubstitute(state.substitute, event),
    parties,
    formerParties: evolveFormerParties(state, event),
    others: evolveOthers(state.others, event),
    clocks: evolveClocks(state.clocks, event, reachOf(event, [...parties.keys()])),
    closure: evolveClosure(state.closure, event),
    file: evolveCaseFile(state.file, event),
    papers: evolveCasePapers(state.papers, event),
    chronology: evolveChronology(state.chronology, event),
    log: logged(state.log, event),
  };
};
