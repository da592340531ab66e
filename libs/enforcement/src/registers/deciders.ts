import { agenciesDecider } from './agencies/procedure.js';
import { banksDecider } from './banks/procedure.js';
import { calendarDecider } from './calendar/procedure.js';
import { divisionsDecider } from './divisions/procedure.js';
import type { RegisterName } from './events.js';
import type { RegisterDecider } from './history.js';
import { localParametersDecider } from './local-parameters/procedure.js';
import { personnelDecider } from './personnel/procedure.js';
import { powersDecider } from './powers/procedure.js';
import { provisionsDecider } from './provisions/procedure.js';

/** The registers by the name of their stream, `register-<name>`. Each is its own consistency boundary. */
export const registerDeciders: Readonly<Record<RegisterName, RegisterDecider>> = {
  divisions: divisionsDecider,
  agencies: agenciesDecider,
  personnel: personnelDecider,
  banks: banksDecider,
  powers: powersDecider,
  'rule-packs': localParametersDecider,
  provisions: provisionsDecider,
  calendar: calendarDecider,
};
