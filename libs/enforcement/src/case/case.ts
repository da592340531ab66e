import type { EnforcementContext } from '../context.js';
import { LawOfTheDayMustBeKnown } from '../guards/known-law.js';
import { commandBook, lawDecider, type LawDecider } from '../law/deciders.js';
import type { CaseCommand } from './commands.js';
import { caseDeciding } from './deciding.js';
import type { CaseEvent } from './events.js';
import { evolveCase } from './evolve.js';
import { generalRules } from './general-rules.js';
import { initialCase } from './initial-state.js';
import { noting } from './noted.js';
import { reachingThoseTogether } from './participation/reaching-together.js';
import { sayingWhatItRestsOn } from './reliance/writing.js';
import type { CaseState } from './state.js';

const book = commandBook(caseDeciding.map(reachingThoseTogether).map(sayingWhatItRestsOn).map(noting), {
  first: [LawOfTheDayMustBeKnown],
  ofEvery: generalRules,
});

/** Every command of a case with the rules that judge it, for documentation and audits. */
export const caseRules = book.decidings;

/** A case, `case-<id>`: the consistency boundary of its steps. */
export const caseDecider: LawDecider<CaseCommand, CaseState, CaseEvent, EnforcementContext> = lawDecider(
  { initialState: initialCase, evolve: evolveCase },
  book,
);
