import {
  type Actor,
  agenciesCommandTypes,
  bankReportCommandTypes,
  bankReportEventTypes,
  banksCommandTypes,
  calendarCommandTypes,
  caseCommandTypes,
  caseEventTypes,
  type CommandType,
  divisionsCommandTypes,
  lawfulRequestCommandTypes,
  lawfulRequestEventTypes,
  leadCommandTypes,
  leadEventTypes,
  personnelCommandTypes,
  powersCommandTypes,
  provisionsCommandTypes,
  type RecordedEntry,
  eventTypesOfRegister,
  type RegisterName,
  rulePacksCommandTypes,
  supervisionCommandTypes,
  supervisionEventTypes,
} from '@ecl/enforcement';
import type { EventTypeDefinition } from '@ecl/event-sourcing';
import type { Caller } from '@ecl/identity';
import type { CommandDoor, Ledger } from '@ecl/ledger';
import type { MovesAheadAnswer } from '../answers/moved-deadline-answers.js';
import { openCaseForStep } from '../case-file/opening-case-file.js';
import { visibilityOfCase, visibilityOfCaseIn, visibilityOfChecks } from '../visibility/case-visibility.js';
import { areRequestsUnknownTo } from '../lawful-requests/requests-known.js';
import { movesOfCalendar } from '../registers/moves-ahead.js';
import { visibilityOfBankReport } from '../visibility/bank-report-visibility.js';
import { visibilityOfLead } from '../visibility/lead-visibility.js';
import type { StreamVisibility } from '../visibility/stream-visibility.js';

/** How the ledger calls what begins. */
export interface GivenIds {
  /** Begins each id. */
  readonly prefix: string;
  /** The member of the payload that has it too. */
  readonly member?: string;
}

/** Streams of one kind, and the steps that can be taken on them: each becomes a route. */
export interface StepFamily {
  /** `cases` in `/api/cases/{id}/steps/{step}`. */
  readonly path: string;
  /** The fixed id, where there is only one stream and the address names no id. */
  readonly onlyId?: string;
  readonly tag: string;
  readonly commandTypes: readonly CommandType[];
  /** What its streams record. */
  readonly eventTypes: readonly EventTypeDefinition[];
  doorOf(ledger: Ledger): CommandDoor;
  /** Where the ledger gives the id of whatever begins. */
  readonly givesIds?: GivenIds;
  /** The id inside the payload, if it has one; it must equal the id in the address. */
  idIn?(data: object): string | undefined;
  /** What an actor may know of a stream: it is absent, hidden, or open to steps. */
  visibility?(ledger: Ledger, actor: Actor, id: string): Promise<StreamVisibility>;
  /** The same, answered from the state on which a decision is about to be taken: the log is not read a second time. */
  visibilityIn?(ledger: Ledger, actor: Actor): (state: unknown) => StreamVisibility;
  /** To anyone who sees a part of what the stream is about, the stream itself is as if it did not exist. */
  readonly isUnknownInPart?: true;
  /** To whom there is no such stream, though they may try a step on it: it is judged as if it were new. */
  isUnknownTo?(ledger: Ledger, actor: Actor): boolean;
  /** Puts on record that the caller reads the stream, where reading is recorded. */
  recordReading?(ledger: Ledger, caller: Caller, id: string): Promise<void>;
  /** What a step that would be recorded changes elsewhere, for a question about it. */
  foresees?(ledger: Ledger, caller: Caller, entries: readonly RecordedEntry[]): Promise<MovesAheadAnswer>;
}

/** Whether the ledger gives the id to what a step begins: then nobody can choose one. */
export const isGivenItsId = ({ givesIds }: StepFamily, { begins }: CommandType): boolean =>
  givesIds !== undefined && begins;

const cases: StepFamily = {
  path: 'cases',
  tag: '案件步骤 Case steps',
  commandTypes: caseCommandTypes,
  eventTypes: caseEventTypes,
  doorOf: (ledger) => ledger.cases,
  givesIds: { prefix: 'c' },
  visibility: visibilityOfCase,
  visibilityIn: visibilityOfCaseIn,
  recordReading: async (ledger, caller, id) => {
    await openCaseForStep(ledger, caller, id);
  },
};

const leads: StepFamily = {
  path: 'leads',
  tag: '线索步骤 Lead steps',
  commandTypes: leadCommandTypes,
  eventTypes: leadEventTypes,
  doorOf: (ledger) => ledger.leads,
  givesIds: { prefix: 'l', member: 'leadId' },
  idIn: (data) => ('leadId' in data ? String(data.leadId) : undefined),
  visibility: visibilityOfLead,
};

const register = (onlyId: RegisterName, commandTypes: readonly CommandType[]): StepFamily => ({
  path: `registers/${onlyId}`,
  onlyId,
  tag: '登记簿 Registers',
  commandTypes,
  eventTypes: eventTypesOfRegister(onlyId),
  doorOf: (ledger) => ledger.registers,
  // A register exists from the start; no entry depends on an earlier one.
});

const bankReports: StepFamily = {
  path: 'bank-reports',
  tag: '银行报送 Bank reports',
  commandTypes: bankReportCommandTypes,
  eventTypes: bankReportEventTypes,
  doorOf: (ledger) => ledger.bankReports,
  idIn: (data) =>
    'bankId' in data && 'reportDate' in data ? `${String(data.bankId)}-${String(data.reportDate)}` : undefined,
  visibility: visibilityOfBankReport,
};

/** Declared from the case on: a case that is not there, or hidden, has no checks; those of a case are known to supervision alone. */
const supervision: StepFamily = {
  path: 'supervision',
  tag: '执法监督 Supervision',
  commandTypes: supervisionCommandTypes,
  eventTypes: supervisionEventTypes,
  doorOf: (ledger) => ledger.supervision,
  visibility: visibilityOfChecks,
  isUnknownInPart: true,
};

/** All of them are one stream; the rules let nobody act on a request that is not theirs, nor learn that there is one. */
const lawfulRequests: StepFamily = {
  path: 'lawful-requests',
  onlyId: 'lawful-requests',
  tag: '依法调阅 Requests for case files',
  commandTypes: lawfulRequestCommandTypes,
  eventTypes: lawfulRequestEventTypes,
  doorOf: (ledger) => ledger.lawfulRequests,
  isUnknownTo: areRequestsUnknownTo,
};

export const stepFamilies: readonly StepFamily[] = [
  cases,
  leads,
  register('divisions', divisionsCommandTypes),
  { ...register('calendar', calendarCommandTypes), foresees: movesOfCalendar },
  register('agencies', agenciesCommandTypes),
  register('personnel', personnelCommandTypes),
  register('banks', banksCommandTypes),
  register('powers', powersCommandTypes),
  register('rule-packs', rulePacksCommandTypes),
  register('provisions', provisionsCommandTypes),
  bankReports,
  supervision,
  lawfulRequests,
];
