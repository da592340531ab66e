import type { CaseDeciding } from '../rule.js';
import { agencySteps } from './decide-agency.js';
import { policeSteps } from './decide-police.js';
import { procuratorateSteps } from './decide-procuratorate.js';

export const transferDeciding: readonly CaseDeciding[] = [...agencySteps, ...policeSteps, ...procuratorateSteps];
