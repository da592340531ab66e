export { agenciesCommandTypes, AgencyRegistered, RegisterAgency, RegisterUnit } from './agencies/vocabulary.js';
export { banksCommandTypes, ContractCollectingBank, RegisterAgencyAccount } from './banks/vocabulary.js';
export { calendarNewsFrom, type RecordedEntry } from './calendar/news.js';
export { calendarCommandTypes } from './calendar/vocabulary.js';
export { entriesInForce } from './corrections/in-force.js';
export { registerDeciders } from './deciders.js';
export { divisionsCommandTypes } from './divisions/vocabulary.js';
export { eventTypesOfRegister, registerEventTypes, type RegisterEvent, type RegisterName } from './events.js';
export { rulePacksCommandTypes } from './local-parameters/vocabulary.js';
export {
  AppointHead,
  IssueCertificate,
  personnelCommandTypes,
  RegisterPerson,
  RegisterReviewer,
} from './personnel/vocabulary.js';
export { AdoptBenchmark, AssignPower, powersCommandTypes } from './powers/vocabulary.js';
export { isInForce, type ProvisionRef, type Provisions, type ProvisionVersion } from './provisions/provision.js';
export {
  AmendProvision,
  CorrectProvision,
  EnactProvision,
  provisionsCommandTypes,
  RepealProvisions,
} from './provisions/vocabulary.js';
export { printedAlike } from './provisions/printed.js';
export { registersFrom } from './register-fold.js';
export type { Agency, Benchmark, FineRange, Registers } from './registers.js';
