import type { RecordedEvent } from '@ecl/event-sourcing';
import { caseEventTypes, type CaseEvent, type CaseEventType, type MainState } from '@ecl/enforcement';
import { seqOf } from '../case-files/case-file.js';
import { columnsOf, select, update, type Handler, type Handlers, type Tables } from '../engine/index.js';
import { registeredCase } from './schema.js';

const STATE = select(columnsOf(registeredCase, 'state', 'frozenState'), 'FROM case_file WHERE seq = ?');

/** A case that is with the police is paused here: steps change only the state from which it will continue. */
const moveTo =
  (to: MainState, from: readonly MainState[] | undefined) =>
  (event: RecordedEvent, db: Tables): void => {
    const seq = seqOf(event, db);
    const { state, frozenState } = STATE.get(db, seq) ?? {};
    if (state === undefined || (from && !from.includes(frozenState ?? state))) return;
    update(db, registeredCase, {
      set: frozenState === undefined ? { state: to } : { frozenState: to },
      where: { seq },
    });
  };

const pauseIn =
  (state: MainState) =>
  (event: RecordedEvent, db: Tables): void =>
    void db.run(
      'UPDATE case_file SET frozenState = ifnull(frozenState, state), state = ? WHERE seq = ?',
      state,
      seqOf(event, db),
    );

const resume = (event: RecordedEvent, db: Tables): void =>
  void db.run(
    'UPDATE case_file SET state = ifnull(frozenState, state), frozenState = NULL WHERE seq = ?',
    seqOf(event, db),
  );

const endIn =
  (state: MainState) =>
  (event: RecordedEvent, db: Tables): void =>
    void update(db, registeredCase, { set: { state, frozenState: undefined }, where: { seq: seqOf(event, db) } });

const handlerOf = (change: CaseEventType['mainState']): Handler | undefined => {
  if (change === 'unchanged') return undefined;
  if (change === 'resumed') return resume;
  if ('pausesIn' in change) return pauseIn(change.pausesIn);
  return 'endsIn' in change ? endIn(change.endsIn) : moveTo(change.to, change.from);
};

/** Changes the main state of a case as its event types say. */
export const mainStateHandlers = Object.fromEntries(
  caseEventTypes.flatMap(({ name, mainState }) => {
    const handler = handlerOf(mainState);
    return handler ? [[name, handler]] : [];
  }),
) as Handlers<CaseEvent>;
