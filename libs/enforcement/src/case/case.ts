import type { Decider } from '@ecl/event-sourcing';

import type { CommandOf } from '../law/command-type.js';
import { commandBook } from '../law/deciders.js';

import type { EnforcementContext } from '../context.js';
import type { Violation } from '../law/rule.js';
import { closureCommandTypes } from './closure/commands.js';
import type { CaseEvent } from './events.js';
import { evolveCase } from './evolve.js';
import { noticeCommandTypes } from './notice/commands.js';
import { hearingCommandTypes } from './hearing/commands.js';
import { legalReviewCommandTypes } from './legal-review/commands.js';
import { deliberationCommandTypes } from './deliberation/commands.js';
import { decisionCommandTypes } from './decision/commands.js';
import { serviceCommandTypes } from './service/commands.js';
import { filingCommandTypes } from './filing/commands.js';
import { generalRules } from './general-rules.js';
import { initialCase } from './initial-state.js';
import { investigationCommandTypes } from './investigation/commands.js';
import { recordingCommandTypes } from './recording/commands.js';
import type { CaseDeciding } from './rule.js';
import type { CaseState } from './state.js';

/** Everything that can be asked of a case, track by track. */
export const caseCommandTypes = [
  ...filingCommandTypes,
  ...investigationCommandTypes,
  ...recordingCommandTypes,
  ...noticeCommandTypes,
  ...hearingCommandTypes,
  ...legalReviewCommandTypes,
  ...deliberationCommandTypes,
  ...decisionCommandTypes,
  ...serviceCommandTypes,
  ...closureCommandTypes,
] as const;

export type CaseCommand = CommandOf<(typeof caseCommandTypes)[number]>;

const caseDecidings: readonly CaseDeciding[] = [];

const book = commandBook(caseDecidings, generalRules);

/** Every rule that a case is judged by, command by command, with the articles: for documentation and for audits. */
export const caseRules = book.decidings;

/** A case, `case-<id>`: the one boundary within which its steps are consistent. */
export const caseDecider: Decider<CaseCommand, CaseState, CaseEvent, EnforcementContext, Violation> = {
  initialState: initialCase,
  evolve: evolveCase,
  decide: (command, state, context) => book.decide(command, state, context),
};
