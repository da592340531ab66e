import {
  bankReportCommandTypes,
  caseCommandTypes,
  leadCommandTypes,
  registerCommandTypes,
  type CommandType,
} from '@ecl/enforcement';
import type { CommandDoor, Ledger } from '@ecl/ledger';

/** Streams of one kind, and the steps that can be taken on them: each becomes a route. */
export interface StepFamily {
  /** `cases` in `/api/cases/{id}/steps/{step}`. */
  readonly path: string;
  readonly tag: string;
  readonly commandTypes: readonly CommandType[];
  doorOf(ledger: Ledger): CommandDoor;
}

export const stepFamilies: readonly StepFamily[] = [
  { path: 'cases', tag: '案件步骤 Case steps', commandTypes: caseCommandTypes, doorOf: ({ cases }) => cases },
  { path: 'leads', tag: '线索步骤 Lead steps', commandTypes: leadCommandTypes, doorOf: ({ leads }) => leads },
  {
    path: 'registers',
    tag: '登记簿 Registers',
    commandTypes: registerCommandTypes,
    doorOf: ({ registers }) => registers,
  },
  {
    path: 'bank-reports',
    tag: '银行报送 Bank reports',
    commandTypes: bankReportCommandTypes,
    doorOf: ({ bankReports }) => bankReports,
  },
];
