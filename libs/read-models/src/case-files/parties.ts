import type { RecordedEvent } from '@ecl/event-sourcing';
import { broughtInBy, EVENTS_THAT_BRING_PARTIES, EVERY_PARTY, type CaseEvent, type Party } from '@ecl/enforcement';
import { columnsOf, expression, insert, json, select, update, type Handlers, type Tables } from '../engine/index.js';
import { onEvery } from '../handling/handlers.js';
import { condition, type Condition } from '../pages/condition.js';
import { seqOf } from './case-file.js';
import { caseParty } from './schema.js';
import { comparable, endOfPrefix } from './search-text.js';

/** A party as a list names it. */
export interface NamedParty {
  readonly partyId: string;
  readonly name: string;
}

const KNOWN = select(
  columnsOf(caseParty, 'ordinal', 'partyId', 'kind', 'name', 'searchName'),
  'FROM case_party WHERE seq = ?',
);

const enter = (db: Tables, seq: number, { partyId, kind, name }: Party): void => {
  const known = KNOWN.all(db, seq);
  const entry = { kind, name, searchName: comparable(name) };
  const earlier = known.find((each) => each.partyId === partyId);
  if (earlier) update(db, caseParty, { set: entry, where: { seq, ordinal: earlier.ordinal } });
  else insert(db, caseParty, { seq, ordinal: known.length, partyId, ...entry });
};

const end = (event: RecordedEvent, db: Tables, endedId: string, ended: 'left' | 'splitOff'): void => {
  const seq = seqOf(event, db);
  const row = KNOWN.all(db, seq).find(({ partyId }) => partyId === endedId);
  if (row) update(db, caseParty, { set: { ended }, where: { seq, ordinal: row.ordinal } });
};

/** Keeps the parties of each case; after the handlers of the case file, which number the case. */
const enteringHandlers: Handlers<CaseEvent> = onEvery<CaseEvent>(
  EVENTS_THAT_BRING_PARTIES.map((name) => ({ name })),
  (event: RecordedEvent<CaseEvent>, db) => {
    const seq = seqOf(event, db);
    for (const party of broughtInBy(event as CaseEvent)) enter(db, seq, party);
  },
);

/** What becomes of a party later; a successor has the row of its predecessor, whose name still finds the case. */
export const partyHandlers: Handlers<CaseEvent> = {
  ...enteringHandlers,
  PartyLeft: (event, db) => end(event, db, event.data.partyId, 'left'),
  PartySplitOff: (event, db) => end(event, db, event.data.partyId, 'splitOff'),
  /** The matter of an item that no longer is to be decided anew; an older event said so of itself. */
  ItemRedoFellAway: (event, db) => end(event, db, event.data.partyId, 'left'),
  DecisionRestored: (event, db) => {
    if (event.data.endsMatter !== undefined) end(event, db, event.data.endsMatter, 'left');
  },
  PartySucceeded: (event, db) => {
    const { partyId: from, successor } = event.data;
    const { partyId, kind, name } = successor;
    const seq = seqOf(event, db);
    const known = KNOWN.all(db, seq);
    const row = known.find((each) => each.partyId === from);
    if (!row) return;
    const { ordinal, ...before } = row;
    update(db, caseParty, { set: { partyId, kind, name, searchName: comparable(name) }, where: { seq, ordinal } });
    insert(db, caseParty, { seq, ordinal: known.length, ...before, ended: 'succeeded' });
    for (const other of event.data.coSuccessors ?? []) enter(db, seq, other);
  },
};

/** A party has this name, or one that begins so: on `case_party`. */
export const isNamed = (name: string, match: 'exact' | 'prefix' = 'prefix'): Condition => {
  const wanted = comparable(name);
  return match === 'exact'
    ? condition('case_party.searchName = ?', wanted)
    : condition('case_party.searchName >= ? AND case_party.searchName < ?', wanted, endOfPrefix(wanted));
};

/** The case has a party of this name. `so`: SQL of what is true of that party besides. */
export const hasPartyNamed = (name: string, match: 'exact' | 'prefix' = 'prefix', so = 'TRUE'): Condition => {
  const named = isNamed(name, match);
  return condition(`case_file.seq IN (SELECT seq FROM case_party WHERE ${named.sql} AND ${so})`, ...named.values);
};

/** The parties whose ids are in a JSON list of `case_file` or of a table beside it; `*` is every party. */
export const partiesIn = (list: string) =>
  expression(
    json<readonly NamedParty[]>(),
    `(SELECT json_group_array(json_object('partyId', partyId, 'name', name)) FROM case_party
       WHERE case_party.seq = case_file.seq
         AND EXISTS (SELECT 1 FROM json_each(${list}) WHERE value IN (case_party.partyId, '${EVERY_PARTY}')))`,
  );
