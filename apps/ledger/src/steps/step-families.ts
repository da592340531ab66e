import {
  type Actor,
  agenciesCommandTypes,
  bankReportCommandTypes,
  banksCommandTypes,
  caseCommandTypes,
  type CommandType,
  leadCommandTypes,
  personnelCommandTypes,
  powersCommandTypes,
  type RegisterName,
  rulePacksCommandTypes,
} from '@ecl/enforcement';
import type { CommandDoor, Ledger } from '@ecl/ledger';
import { admissionToCase, visibilityOfCase } from '../visibility/case-visibility.js';
import { visibilityOfLead } from '../visibility/lead-visibility.js';
import type { StreamVisibility } from '../visibility/stream-visibility.js';

/** Streams of one kind, and the steps that can be taken on them: each becomes a route. */
export interface StepFamily {
  /** `cases` in `/api/cases/{id}/steps/{step}`. */
  readonly path: string;
  /** The id, where there is one stream and the address names none. */
  readonly onlyId?: string;
  readonly tag: string;
  readonly commandTypes: readonly CommandType[];
  doorOf(ledger: Ledger): CommandDoor;
  /** The id that a payload gives itself; it has to be the one in the address. */
  idIn?(data: object): string;
  /** What a stream is to an actor: not there, hidden, or to be acted on. */
  visibility?(ledger: Ledger, actor: Actor, id: string): Promise<StreamVisibility>;
  /** The same, asked of the state that a decision is about to be taken on: no second look at the log. */
  admission?(actor: Actor, isBeginning: boolean): (state: unknown) => void;
}

const cases: StepFamily = {
  path: 'cases',
  tag: '案件步骤 Case steps',
  commandTypes: caseCommandTypes,
  doorOf: (ledger) => ledger.cases,
  visibility: visibilityOfCase,
  admission: admissionToCase,
};

const leads: StepFamily = {
  path: 'leads',
  tag: '线索步骤 Lead steps',
  commandTypes: leadCommandTypes,
  doorOf: (ledger) => ledger.leads,
  idIn: (data) => ('leadId' in data ? String(data.leadId) : ''),
  visibility: visibilityOfLead,
};

const register = (onlyId: RegisterName, commandTypes: readonly CommandType[]): StepFamily => ({
  path: `registers/${onlyId}`,
  onlyId,
  tag: '登记簿 Registers',
  commandTypes,
  doorOf: (ledger) => ledger.registers,
  // A register is there from the start; no entry looks at another first.
});

const bankReports: StepFamily = {
  path: 'bank-reports',
  tag: '银行报送 Bank reports',
  commandTypes: bankReportCommandTypes,
  doorOf: (ledger) => ledger.bankReports,
  idIn: (data) => ('bankId' in data && 'reportDate' in data ? `${String(data.bankId)}-${String(data.reportDate)}` : ''),
};

export const stepFamilies: readonly StepFamily[] = [
  cases,
  leads,
  register('agencies', agenciesCommandTypes),
  register('personnel', personnelCommandTypes),
  register('banks', banksCommandTypes),
  register('powers', powersCommandTypes),
  register('rule-packs', rulePacksCommandTypes),
  bankReports,
];
