import { agenciesDecider } from './agencies.js';
import { banksDecider } from './banks.js';
import { localParametersDecider } from './local-parameters.js';
import { personnelDecider } from './personnel.js';
import { powersDecider } from './powers.js';

/** The registers by the name of their stream, `register-<name>`. Each is a consistency boundary of its own. */
export const registerDeciders = {
  agencies: agenciesDecider,
  personnel: personnelDecider,
  banks: banksDecider,
  powers: powersDecider,
  'rule-packs': localParametersDecider,
} as const;

export type RegisterName = keyof typeof registerDeciders;
