import type { Decider } from '@ecl/event-sourcing';
import type { EnforcementContext } from '../context.js';
import { entitlement } from '../guards/entitlement.js';
import { LawOfTheDayMustBeKnown } from '../guards/known-law.js';
import type { CommandOf } from '../law/command-type.js';
import { commandBook } from '../law/deciders.js';
import type { Violation } from '../law/rule.js';
import { ReportCollections } from './commands.js';
import { BankReportReceived, type BankReportEvent } from './events.js';
import { reportRules, decidingBankReport, saysTheSame } from './rules.js';
import { evolveBankReport, initialBankReport, type BankReportState } from './state.js';

/** Banks send again what they are not sure has arrived: the same report a second time is welcome, and adds nothing. */
const reportCollections = decidingBankReport(ReportCollections, {
  mustHold: reportRules,
  then: (report, state) => (saysTheSame(report, state) ? [] : [BankReportReceived(report)]),
});

const book = commandBook([reportCollections], { first: [LawOfTheDayMustBeKnown], ofEvery: entitlement });

export const bankReportRules = book.decidings;

export type BankReportCommand = CommandOf<typeof ReportCollections>;

/** What a bank collected on one day, `bank-report-<bankId>-<yyyy-mm-dd>`. */
export const bankReportDecider: Decider<
  BankReportCommand,
  BankReportState,
  BankReportEvent,
  EnforcementContext,
  Violation
> = {
  initialState: initialBankReport,
  evolve: evolveBankReport,
  decide: (command, state, context) => book.decide(command, state, context),
};
