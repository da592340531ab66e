import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  caseEventTypes,
  endedWithThePolice,
  reachedBy,
  type CaseEvent,
  type MainState,
  type MainStateChange,
} from '@ecl/enforcement';
import { seqOf } from '../case-files/case-file.js';
import { columnsOf, select, update, type Handler, type Handlers, type RowsOf, type Tables } from '../engine/index.js';
import { isOver, leastAdvanced, type Place } from './progress.js';
import { registeredCase, registeredParty } from './schema.js';

const PARTIES = select(
  columnsOf(registeredParty, 'ordinal', 'partyId', 'state', 'frozenState', 'isSuspect'),
  'FROM case_party WHERE seq = ? AND ended IS NULL',
);
type PartyRow = RowsOf<typeof PARTIES>;
const STATE = select(columnsOf(registeredCase, 'state', 'reopensOnReturn'), 'FROM case_file WHERE seq = ?');

type Move = (party: PartyRow, reopensOnReturn: boolean) => Place;

/** A party that is with the police is paused here: steps change only the state from which it will continue. */
const moveTo =
  (to: MainState, from: readonly MainState[] | undefined): Move =>
  ({ state, frozenState }) => {
    const isPaused = frozenState !== undefined && !isOver(state);
    if (from && !from.includes(isPaused ? frozenState : state)) return { state, frozenState };
    return !isPaused ? { state: to, frozenState: undefined } : { state, frozenState: to };
  };

/** The transfer to the police pauses the suspects alone. */
const pauseIn =
  (to: MainState): Move =>
  ({ state, frozenState, isSuspect }) =>
    isSuspect ? { state: to, frozenState: frozenState ?? state } : { state, frozenState };

const resume: Move = ({ state, frozenState }) => ({ state: frozenState ?? state, frozenState: undefined });

/** What the police may give back goes on from where it was. */
const endIn =
  (to: MainState): Move =>
  ({ frozenState }, reopensOnReturn) => ({ state: to, frozenState: reopensOnReturn ? frozenState : undefined });

const moveOf = (change: MainStateChange): Move | undefined => {
  if (change === 'unchanged') return undefined;
  if (change === 'resumed') return resume;
  if ('pausesIn' in change) return pauseIn(change.pausesIn);
  return 'endsIn' in change ? endIn(change.endsIn) : moveTo(change.to, change.from);
};

/** Moves the parties that an event reaches; the case is where the least advanced of its parties is. */
const moving =
  (move: Move): Handler =>
  (event, db) => {
    const seq = seqOf(event, db);
    const parties = PARTIES.all(db, seq);
    const reached = reachedBy(
      event as unknown as CaseEvent,
      parties.map(({ partyId }) => partyId),
    );
    const shown = STATE.get(db, seq);
    const reopens = shown?.reopensOnReturn ?? false;
    const after = parties.map((party): Place => (reached.includes(party.partyId) ? move(party, reopens) : party));
    parties.forEach(({ ordinal, state, frozenState }, at) => {
      const place = after[at];
      if (place === undefined || (place.state === state && place.frozenState === frozenState)) return;
      const { state: to, frozenState: frozen } = place;
      update(db, registeredParty, { set: { state: to, frozenState: frozen }, where: { seq, ordinal } });
    });
    showOnCase(db, seq, after, shown?.state);
  };

const showOnCase = (db: Tables, seq: number, places: readonly Place[], shown = STATE.get(db, seq)?.state): void => {
  const least = leastAdvanced(places);
  if (least && shown !== least.state) update(db, registeredCase, { set: { state: least.state }, where: { seq } });
};

const showAgain = (event: RecordedEvent<CaseEvent>, db: Tables): void => {
  const seq = seqOf(event, db);
  showOnCase(db, seq, PARTIES.all(db, seq));
};

/** A party that joins is investigated first; the case waits for one that left no more. */
export const joiningHandlers: Handlers<CaseEvent> = {
  PartyJoined: (event, db) => {
    const seq = seqOf(event, db);
    const row = PARTIES.all(db, seq).find(({ partyId }) => partyId === event.data.party.partyId);
    if (row) update(db, registeredParty, { set: { state: 'investigating' }, where: { seq, ordinal: row.ordinal } });
    showAgain(event, db);
  },
  PartyLeft: showAgain,
  PartySplitOff: showAgain,
  ItemRedoFellAway: showAgain,
};

/** What it says makes a difference: costs are no fine, and without a penalty nothing is performed. */
const movingAsItSays =
  (changeOf: (data: never) => MainStateChange): Handler =>
  (event, db) => {
    const move = moveOf(changeOf(event.data as never));
    if (move) moving(move)(event, db);
  };

/** Changes the main state of parties and case as the event types say. */
export const mainStateHandlers = Object.fromEntries(
  caseEventTypes.flatMap(({ name, mainState }): readonly (readonly [string, Handler])[] => {
    if (typeof mainState === 'function') return [[name, movingAsItSays(mainState)]];
    const move = moveOf(mainState);
    return move ? [[name, moving(move)]] : [];
  }),
) as Handlers<CaseEvent>;

export const proposalHandlers: Handlers<CaseEvent> = {
  CaseClosureProposed: (event, db) => {
    const reopensOnReturn = endedWithThePolice(event.data);
    update(db, registeredCase, { set: { reopensOnReturn }, where: { seq: seqOf(event, db) } });
  },
};

const setSuspect = (event: RecordedEvent<CaseEvent>, db: Tables, isSuspect: boolean): void => {
  const seq = seqOf(event, db);
  const parties = PARTIES.all(db, seq);
  const reached = reachedBy(
    event as CaseEvent,
    parties.map(({ partyId }) => partyId),
  );
  for (const { ordinal, partyId } of parties)
    if (reached.includes(partyId)) update(db, registeredParty, { set: { isSuspect }, where: { seq, ordinal } });
};

/** A further suspect is paused as well, where the others are paused already. */
const pauseBesideTheOthers = (event: RecordedEvent<CaseEvent>, db: Tables): void => {
  const paused = PARTIES.all(db, seqOf(event, db)).find(({ frozenState }) => frozenState !== undefined);
  if (paused) moving(pauseIn(paused.state))(event, db);
};

/** Who is suspected of a crime. */
export const suspectHandlers: Handlers<CaseEvent> = {
  CrimeSuspected: (event, db) => {
    if (event.data.joins !== true)
      db.run('UPDATE case_party SET isSuspect = 0 WHERE seq = ? AND isSuspect = 1', seqOf(event, db));
    setSuspect(event, db, true);
    if (event.data.joins === true) pauseBesideTheOthers(event, db);
  },
  SuspicionDropped: (event, db) => setSuspect(event, db, false),
  TransferRefused: (event, db) => setSuspect(event, db, false),
  AdministrativeHandlingResumed: (event, db) => setSuspect(event, db, false),
};
