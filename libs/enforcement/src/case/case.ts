import type { Decider } from '@ecl/event-sourcing';
import type { EnforcementContext } from '../context.js';
import { commandBook } from '../law/deciders.js';
import type { Violation } from '../law/rule.js';
import type { CaseCommand } from './commands.js';
import { noticeDeciding } from './notice/decide.js';
import { hearingDeciding } from './hearing/decide.js';
import { legalReviewDeciding } from './legal-review/decide.js';
import { deliberationDeciding } from './deliberation/decide.js';
import { decisionDeciding } from './decision/decide.js';
import { serviceDeciding } from './service/decide.js';
import type { CaseEvent } from './events.js';
import { evolveCase } from './evolve.js';
import { generalRules } from './general-rules.js';
import { initialCase } from './initial-state.js';
import type { CaseDeciding } from './rule.js';
import type { CaseState } from './state.js';

const caseDecidings: readonly CaseDeciding[] = [
  ...noticeDeciding,
  ...hearingDeciding,
  ...legalReviewDeciding,
  ...deliberationDeciding,
  ...decisionDeciding,
  ...serviceDeciding,
];

const book = commandBook(caseDecidings, generalRules);

/** Every command of a case with the rules that it is judged by: for documentation and for audits. */
export const caseRules = book.decidings;

/** A case, `case-<id>`: the one boundary within which its steps are consistent. */
export const caseDecider: Decider<CaseCommand, CaseState, CaseEvent, EnforcementContext, Violation> = {
  initialState: initialCase,
  evolve: evolveCase,
  decide: (command, state, context) => book.decide(command, state, context),
};
