import type { RecordedEvent } from '@ecl/event-sourcing';
import { wasAnyMinor, type CaseEvent, type Conduct, type Party } from '@ecl/enforcement';
import { comparableNumber, chinaDateOf, type Instant } from '@ecl/kernel';
import { insertOrIgnore, update, type Handlers, type Tables } from '../engine/index.js';
import { together } from '../handling/handlers.js';
import { caseIdOf, seqOf } from './case-file.js';
import { personHandlers, setHandlers } from './persons.js';
import { caseFile } from './schema.js';

interface Opening {
  readonly occurredAt: Instant;
  readonly agencyId: string;
  readonly unitId: string;
  readonly powerCode: string;
  readonly parties: readonly Party[];
  readonly conduct: Conduct;
  readonly handlers: readonly string[];
}

const open = (event: RecordedEvent, db: Tables, opening: Opening): void => {
  const { agencyId, unitId, powerCode, parties, conduct, handlers, occurredAt } = opening;
  const caseId = caseIdOf(event);
  const fieldCode = powerCode.slice(0, 2);
  const [begunOn, concernsMinor] = [chinaDateOf(occurredAt), wasAnyMinor(parties, conduct.endedOn)];
  const entry = { agencyId, unitId, powerCode, fieldCode, begunOn, concernsMinor };
  const isNew = insertOrIgnore(db, caseFile, { caseId, ...entry });
  if (!isNew) update(db, caseFile, { set: entry, where: { caseId } });
  setHandlers(db, seqOf(event, db), handlers);
};

/** From the decision on, the record of a minor is closed to ordinary search (JUV 59); until then it is open work. */
const sealIfMinor = (event: RecordedEvent, db: Tables): void => {
  db.run('UPDATE case_file SET isDecided = 1, isSealed = concernsMinor WHERE caseId = ?', caseIdOf(event));
};

/** A birth date or a day of the conduct was established: whether a minor is concerned is known anew. */
const setMinor = (event: RecordedEvent, db: Tables, { concernsMinor }: { readonly concernsMinor: boolean }): void => {
  update(db, caseFile, { set: { concernsMinor }, where: { caseId: caseIdOf(event) } });
  db.run('UPDATE case_file SET isSealed = concernsMinor WHERE caseId = ? AND isDecided = 1', caseIdOf(event));
};

/** The police organ that has the transfer in its latest round. */
const setOrgan = (event: RecordedEvent, db: Tables, policeOrgan: string | undefined): void =>
  void update(db, caseFile, { set: { hasTransfer: true, policeOrgan }, where: { caseId: caseIdOf(event) } });

const fileHandlers: Handlers<CaseEvent> = {
  FilingProposed: (event, db) => open(event, db, event.data),
  OnSpotPenaltyDecided: (event, db) => {
    const { party, officers, ...rest } = event.data;
    open(event, db, { ...rest, parties: [party], handlers: officers });
    sealIfMinor(event, db);
  },
  PartyIdentified: (event, db) => setMinor(event, db, event.data),
  PartyJoined: (event, db) => setMinor(event, db, event.data),
  PartySucceeded: (event, db) => setMinor(event, db, event.data),
  ConductPeriodEstablished: (event, db) => setMinor(event, db, event.data),
  CaseFiled: (event, db) => {
    const { caseNumber } = event.data;
    update(db, caseFile, {
      set: { caseNumber, comparableNumber: comparableNumber(caseNumber) },
      where: { caseId: caseIdOf(event) },
    });
  },
  CrimeSuspected: (event, db) => {
    if (event.data.joins !== true) setOrgan(event, db, undefined);
  },
  TransferDelivered: (event, db) => setOrgan(event, db, event.data.policeOrgan),
  ReferredToCompetentPolice: (event, db) => setOrgan(event, db, event.data.to),
  PenaltyDecided: sealIfMinor,
  NoPenaltyDecided: sealIfMinor,
};

/**
 * The handlers for the tables of `schema.ts`; they run before the handlers of the read model that shares the tables.
 */
export const caseFileHandlers: Handlers<CaseEvent> = together(fileHandlers, personHandlers);
