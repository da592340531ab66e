import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  caseEventTypes,
  officialNumbersIn,
  type CaseEvent,
  reachedBy,
  type Conduct,
  type RegisterEvent,
} from '@ecl/enforcement';
import { comparableNumber, chinaDateOf } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { partyHandlers } from '../case-files/parties.js';
import { caseParty, casePerson, casePersonBefore } from '../case-files/schema.js';
import {
  columnsOf,
  insertOrIgnore,
  readModel,
  select,
  update,
  type ChangesOf,
  type Handlers,
  type Tables,
} from '../engine/index.js';
import { handledAgain, REREADS, stepsAsCorrected } from '../handling/corrected.js';
import { onEvery, recordedAtOf, together } from '../handling/handlers.js';
import { lawEntry } from '../law/law-entries.js';
import { correctedDeadlines } from './dates-corrected.js';
import { deadline, deadlineBefore, deadlineMoved } from './deadline-schema.js';
import { deadlineHandlers } from './deadlines.js';
import { deadlineLawHandlers } from './deadlines-reckoned-again.js';
import { joiningHandlers, mainStateHandlers, proposalHandlers, suspectHandlers } from './main-state.js';
import { indexMore, indexNames, inOneLine } from './index-words.js';
import { caseDay, caseNumber, caseWords, CASE_TEXT, registeredCase, registeredParty } from './schema.js';

type CaseHandlers = Handlers<CaseEvent>;

const enter = (event: RecordedEvent, db: Tables, conduct: Conduct): void => {
  const seq = seqOf(event, db);
  const { description, place, territory } = conduct;
  update(db, registeredCase, { set: { conduct: description, place, territory }, where: { seq } });
  indexNames(db, seq, { content: `${inOneLine(description)}\n${inOneLine(place)}` });
};

const addText = (event: RecordedEvent, db: Tables, text: string): void =>
  indexMore(db, seqOf(event, db), 'content', text);

type Change = ChangesOf<typeof registeredCase>;

const change = (event: RecordedEvent, db: Tables, set: Change): void =>
  void update(db, registeredCase, { set, where: { seq: seqOf(event, db) } });

const changes = (set: Change) => (event: RecordedEvent, db: Tables) => change(event, db, set);

const PARTIES = select(columnsOf(caseParty, 'ordinal', 'partyId'), 'FROM case_party WHERE seq = ? AND ended IS NULL');

/** Changes the parties that an event is about. */
const changeParties = (event: RecordedEvent<CaseEvent>, db: Tables, set: ChangesOf<typeof registeredParty>): void => {
  const seq = seqOf(event, db);
  const parties = PARTIES.all(db, seq);
  const reached = reachedBy(
    event as CaseEvent,
    parties.map(({ partyId }) => partyId),
  );
  for (const { ordinal, partyId } of parties)
    if (reached.includes(partyId)) update(db, registeredParty, { set, where: { seq, ordinal } });
};

const STANDING = columnsOf(
  registeredParty,
  'partyId',
  'state',
  'frozenState',
  'isSuspect',
  'isPublished',
  'hasRemedy',
  'isDecided',
  'decisionNumber',
  'decidedOn',
  'endReachedOn',
);
const STANDING_OF = select({ ...STANDING }, 'FROM case_party WHERE seq = ? AND ended IS NULL');

/** One of several successors is as far as the one whose row was its predecessor's. */
const standAs = (db: Tables, seq: number, first: string, other: string): void => {
  const row = STANDING_OF.all(db, seq).find(({ partyId }) => partyId === first);
  const ordinal = PARTIES.all(db, seq).find(({ partyId }) => partyId === other)?.ordinal;
  if (row === undefined || ordinal === undefined) return;
  const { partyId: _, ...set } = row;
  update(db, registeredParty, { set, where: { seq, ordinal } });
};

const ENDED = select(
  columnsOf(caseParty, 'ordinal', 'partyId'),
  `FROM case_party WHERE seq = ? AND ended = 'succeeded'`,
);

/** A predecessor stays where it was when it ended; its days and flags are those of who took its place. */
const stayAs = (db: Tables, seq: number, predecessor: string, successor: string): void => {
  const row = STANDING_OF.all(db, seq).find(({ partyId }) => partyId === successor);
  const ordinal = ENDED.all(db, seq).findLast(({ partyId }) => partyId === predecessor)?.ordinal;
  if (row === undefined || ordinal === undefined) return;
  const { state, decisionNumber } = row;
  update(db, registeredParty, { set: { state, decisionNumber }, where: { seq, ordinal } });
};

type Flag = 'isPublished' | 'hasRemedy';

/** What is true of a party is true of its case; of the case it is no more once it is true of no party. */
const flagging =
  (flag: Flag, isSo: boolean) =>
  (event: RecordedEvent<CaseEvent>, db: Tables): void => {
    changeParties(event, db, { [flag]: isSo });
    const seq = seqOf(event, db);
    const isAny = `EXISTS (SELECT 1 FROM case_party WHERE seq = ? AND ${flag} = 1)`;
    db.run(`UPDATE case_file SET ${flag} = ${isAny} WHERE seq = ?`, seq, seq);
  };

const setDecision = (event: RecordedEvent<Extract<CaseEvent, { data: { decisionNumber: string } }>>, db: Tables) => {
  const { decisionNumber, occurredAt } = event.data;
  const decided = { decisionNumber, decidedOn: chinaDateOf(occurredAt) };
  change(event, db, decided);
  changeParties(event, db, { ...decided, isDecided: true });
};

const entryHandlers: CaseHandlers = {
  FilingProposed: (event, db) => enter(event, db, event.data.conduct),
  OnSpotPenaltyDecided: (event, db) => {
    enter(event, db, event.data.conduct);
    setDecision(event, db);
    addText(event, db, event.data.facts);
  },
  PartyJoined: (event, db) => indexNames(db, seqOf(event, db)),
  PartySucceeded: (event, db) => {
    const seq = seqOf(event, db);
    stayAs(db, seq, event.data.partyId, event.data.successor.partyId);
    for (const { partyId } of event.data.coSuccessors ?? []) standAs(db, seq, event.data.successor.partyId, partyId);
    indexNames(db, seq);
  },
  CaseFiled: (event, db) => change(event, db, { filedOn: event.data.filedOn }),
  InvestigationSuspended: changes({ isSuspended: true }),
  InvestigationResumed: changes({ isSuspended: false }),
  InvestigationConcluded: (event, db) => addText(event, db, event.data.facts),
  PenaltyDecided: (event, db) => {
    setDecision(event, db);
    addText(event, db, event.data.facts);
  },
  NoPenaltyDecided: setDecision,
  CaseClosed: (event, db) => change(event, db, { closedOn: chinaDateOf(event.data.occurredAt) }),
};

const goesOn = changes({ closedOn: undefined });

/** What a case that was closed goes on with: it is closed no more. The police reopen what was closed because they took it over, and nothing else. */
const reopeningHandlers: CaseHandlers = {
  RedoOrdered: goesOn,
  ItemRedoOrdered: goesOn,
  DecisionRestored: goesOn,
  AdministrativeHandlingResumed: (event, db) =>
    db.run(
      'UPDATE case_file SET closedOn = NULL, reopensOnReturn = 0 WHERE seq = ? AND reopensOnReturn = 1',
      seqOf(event, db),
    ),
};

/** Whose matter has ended, and whose has not after all. */
const endHandlers: CaseHandlers = {
  EndReached: (event, db) => {
    const seq = seqOf(event, db);
    for (const { ordinal, partyId } of PARTIES.all(db, seq)) {
      const end = event.data.ends.find((each) => each.partyId === partyId);
      if (end) update(db, registeredParty, { set: { endReachedOn: end.endedOn }, where: { seq, ordinal } });
    }
  },
  EndUndone: (event, db) => changeParties(event, db, { endReachedOn: undefined }),
};

/** How far each party is with its decision. */
const decisionHandlers: CaseHandlers = {
  RedoOrdered: (event, db) => changeParties(event, db, { isDecided: false }),
  DecisionRestored: (event, db) => changeParties(event, db, { isDecided: true }),
  RemedyAccepted: flagging('hasRemedy', true),
  DecisionPublished: flagging('isPublished', true),
  DisclosureWithdrawn: flagging('isPublished', false),
  DisclosureWithheld: flagging('isPublished', false),
};

/** What legal review wanted transferred and nobody approved; a later opinion does not undo the earlier one. */
const transferHandlers: CaseHandlers = {
  LegalReviewOpinionGiven: (event, db) => {
    const { opinion, checks } = event.data;
    if (opinion === 'crimeSuspected' || checks.suspectedCrime.finding === 'defective')
      change(event, db, { reviewWantsTransfer: true });
  },
  TransferApproved: changes({ reviewWantsTransfer: false }),
};

/** The days on which something happened in a case, and the days on which it was recorded. */
const dayHandlers = onEvery<CaseEvent>(caseEventTypes, (event, db) => {
  const seq = seqOf(event, db);
  const { occurredAt } = event.data;
  insertOrIgnore(db, caseDay, { clock: 'occurred', day: chinaDateOf(occurredAt), seq });
  insertOrIgnore(db, caseDay, { clock: 'recorded', day: chinaDateOf(recordedAtOf(event)), seq });
});

const shownDays = handledAgain({
  CaseFiled: (event, db) => change(event, db, { filedOn: event.data.filedOn }),
  ...endHandlers,
});

/** The days of the steps of a case, and those that its list shows, where one of them was mistyped. */
const correctedDays: CaseHandlers = {
  DateCorrected: (event, db) => {
    const seq = seqOf(event, db);
    db.run(`DELETE FROM case_day WHERE clock = 'occurred' AND seq = ?`, seq);
    for (const { data } of stepsAsCorrected(event))
      insertOrIgnore(db, caseDay, { clock: 'occurred', day: chinaDateOf(data.occurredAt), seq });
    shownDays(event, db);
  },
};

/** A case is found by every number in it, however the number is written. */
const numberHandlers = onEvery<CaseEvent>(caseEventTypes, (event, db) => {
  for (const { text } of officialNumbersIn(event as CaseEvent))
    if (insertOrIgnore(db, caseNumber, { number: comparableNumber(text), seq: seqOf(event, db) }))
      indexMore(db, seqOf(event, db), 'numbers', text);
});

/** 案卷登记簿: which cases there are, the state of each, and what is due. */
export const caseRegister = readModel<CaseEvent | RegisterEvent>({
  name: 'case-register',
  // Its queries cannot read earlier versions: they did not keep who must not see a case, who hears a remedy, which police have a transfer,
  // what was known before, what news about the calendar moved, and on which remedy the days to sue hang; costs, and what was restored without a
  // penalty, moved a case to its performance; a predecessor was shown where every case begins;
  // ends and returns from the police reached parties that were not meant, or left a case closed that goes on; mistyped dates stayed as they were;
  // a suit about a decision that was undone used up the days of the new one; a public notice that a change cut short left days that run; what went on
  // after its closure was shown as closed; words of two signs were not found by their pairs, nor numbers by their parts; the days of a case had no index;
  // a published notice that was handed over stopped the term of the case for all of its days;
  // what one party was suspected of stopped that term for the others; and a text that may not be public was late.
  version: 31,
  rereads: REREADS,
  tables: [
    registeredCase,
    casePerson,
    casePersonBefore,
    caseNumber,
    caseWords,
    registeredParty,
    caseDay,
    deadline,
    deadlineBefore,
    deadlineMoved,
    lawEntry,
  ],
  sqlBeside: CASE_TEXT,
  on: {
    ...together(
      caseFileHandlers,
      partyHandlers,
      entryHandlers,
      decisionHandlers,
      transferHandlers,
      endHandlers,
      mainStateHandlers,
      reopeningHandlers,
      proposalHandlers,
      joiningHandlers,
      suspectHandlers,
      numberHandlers,
      deadlineHandlers,
      dayHandlers,
      correctedDays,
      correctedDeadlines,
    ),
    ...deadlineLawHandlers,
  },
});
