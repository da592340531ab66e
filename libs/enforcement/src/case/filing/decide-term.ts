import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import { caseTermOf } from '../case-term.js';
import { established } from '../established.js';
import { CaseMustBeUndecided } from '../decision/rules/standing.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import { InvestigationMustBeRunning } from '../investigation/rules/standing.js';
import { ExtendCaseTerm, ResumeInvestigation, SuspendInvestigation } from './commands.js';
import { CaseTermExtended, InvestigationResumed, InvestigationSuspended } from './events.js';
import { CaseMustBeFiled } from './rules/approval.js';
import {
  CollectiveExtensionMustHaveMinutes,
  ExtensionMustBeInTurn,
  ExtensionMustBeWithinLimit,
  InvestigationMustBeSuspended,
  TermMustNotBeOver,
} from './rules/term.js';

/** The clock of the case: it stops, runs on, and is given more time. */
export const termDecisions: readonly CaseDeciding[] = [
  decidingCase(SuspendInvestigation, {
    mustHold: [CaseMustBeFiled, CaseMustBeUndecided, InvestigationMustBeRunning, ApproverMustHeadTheAgency],
    then: (command, _, { actor }) => [InvestigationSuspended({ ...command, approvedBy: actor.personId })],
  }),

  decidingCase(ResumeInvestigation, {
    mustHold: [InvestigationMustBeSuspended, ApproverMustHeadTheAgency],
    then: (command, _, { actor }) => [InvestigationResumed({ ...command, approvedBy: actor.personId })],
  }),

  decidingCase(ExtendCaseTerm, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      ApproverMustHeadTheAgency,
      ExtensionMustBeInTurn,
      ExtensionMustBeWithinLimit,
      CollectiveExtensionMustHaveMinutes,
      TermMustNotBeOver,
    ],
    then: (command, state, context) => {
      const term = caseTermOf(state, chinaDateOf(command.occurredAt), context, { extension: { days: command.days } });
      return [
        CaseTermExtended({
          ...command,
          approvedBy: context.actor.personId,
          termDueOn: established(term, CaseMustBeFiled).dueOn,
        }),
      ];
    },
  }),
];
