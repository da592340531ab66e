import type { CaseDeciding } from '../rule.js';
import { filingDecisions } from './decide-filing.js';
import { handlerDecisions } from './decide-handlers.js';
import { termDecisions } from './decide-term.js';

export const filingDeciding: readonly CaseDeciding[] = [...filingDecisions, ...handlerDecisions, ...termDecisions];
