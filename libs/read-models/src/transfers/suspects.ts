import type { RecordedEvent } from '@ecl/event-sourcing';
import { EVERY_PARTY, reachedBy, type CaseEvent } from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { columnsOf, select, update, type ChangesOf, type Handlers, type Tables } from '../engine/index.js';
import { transferParty } from './schema.js';

const PARTIES = select(
  columnsOf(transferParty, 'ordinal', 'partyId'),
  'FROM case_party WHERE seq = ? AND ended IS NULL',
);

const STANDING = select(
  columnsOf(transferParty, 'partyId', 'isSuspect', 'isOver', 'publicUntil'),
  'FROM case_party WHERE seq = ? AND ended IS NULL',
);

/** Changes these parties; `*` is every party. */
const changeThose = (
  event: RecordedEvent,
  db: Tables,
  those: (partyIds: readonly string[]) => readonly string[],
  set: ChangesOf<typeof transferParty>,
): void => {
  const seq = seqOf(event, db);
  const parties = PARTIES.all(db, seq);
  const ids = those(parties.map(({ partyId }) => partyId));
  for (const { ordinal, partyId } of parties)
    if (ids.includes(partyId) || ids.includes(EVERY_PARTY)) update(db, transferParty, { set, where: { seq, ordinal } });
};

const change = (event: RecordedEvent<CaseEvent>, db: Tables, set: ChangesOf<typeof transferParty>): void =>
  changeThose(event, db, (ids) => reachedBy(event as CaseEvent, ids), set);

/** A case that is with the police is not public (NM244 11): it is noted where one is on the day of the step, and stays so. */
function notePublic(event: RecordedEvent<CaseEvent>, db: Tables): void {
  const seq = seqOf(event, db);
  db.run(
    `UPDATE case_file SET wasPublic = 1 WHERE seq = ? AND isDelivered = 1
       AND EXISTS (SELECT 1 FROM case_party WHERE seq = ? AND publicUntil >= ? AND isSuspect = 1 AND isOver = 0)`,
    seq,
    seq,
    chinaDateOf(event.data.occurredAt),
  );
}

/** Who is suspected in the latest round, and what a court fined each. A fine stays on record in later rounds. */
export const suspects: Handlers<CaseEvent> = {
  CrimeSuspected: (event, db) => {
    if (event.data.joins !== true) changeThose(event, db, (ids) => ids, { isSuspect: false, isOver: false });
    change(event, db, { isSuspect: true, isOver: false });
  },
  /** Each of several successors is suspected as the one that has the row of its predecessor; a criminal fine stays with that one. */
  PartySucceeded: (event, db) => {
    const { successor, coSuccessors = [] } = event.data;
    if (coSuccessors.length === 0) return;
    const row = STANDING.all(db, seqOf(event, db)).find(({ partyId }) => partyId === successor.partyId);
    if (!row) return;
    const { partyId: _, ...set } = row;
    const others = coSuccessors.map(({ partyId }) => partyId);
    changeThose(event, db, () => others, set);
  },
  SuspicionDropped: (event, db) => change(event, db, { isSuspect: false }),
  DecisionPublished: (event, db) => {
    change(event, db, { publicUntil: event.data.publishUntil });
    notePublic(event, db);
  },
  DisclosureWithdrawn: (event, db) => change(event, db, { publicUntil: undefined }),
  TransferDelivered: notePublic,
  TransferRefused: (event, db) => change(event, db, { isOver: true }),
  AdministrativeHandlingResumed: (event, db) => {
    change(event, db, { isOver: true });
    const { criminalFine, finedParty, offset, furtherFines = [] } = event.data;
    if (criminalFine !== undefined) {
      const { paid, offset: counted, remaining } = offset ?? {};
      const fined = finedParty ?? offset?.partyId ?? EVERY_PARTY;
      changeThose(event, db, () => [fined], { criminalFine, paid, offset: counted, remaining });
    }
    for (const { partyId, ...fine } of furtherFines) changeThose(event, db, () => [partyId], fine);
  },
};
