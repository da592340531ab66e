import { partyCasesOf, type PartyCase } from '../case/parties/party-case.js';
import type { CaseState } from '../case/state.js';

/** The case as its first party has it, who is the only one in most specifications. */
export const seenByParty = (state: CaseState): PartyCase => partyCasesOf(state)[0];
