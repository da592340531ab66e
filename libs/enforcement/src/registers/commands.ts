import { record } from '@ecl/event-sourcing';
import { commandType } from '../law/command-type.js';
import {
  agency,
  agencyAccount,
  benchmark,
  certificate,
  certificateEnd,
  collectingBank,
  headAppointment,
  localParameter,
  person,
  postingEnd,
  powerAssignment,
  powerWithdrawal,
  reviewer,
  unit,
} from './forms.js';

const by = ['administrator'] as const;

export const RegisterAgency = commandType('RegisterAgency', record(agency()), {
  by,
  zh: '登记执法机关',
  en: 'Register an agency',
});
export const RegisterUnit = commandType('RegisterUnit', record(unit()), {
  by,
  zh: '登记执法机构',
  en: 'Register a unit',
});
export const agenciesCommandTypes = [RegisterAgency, RegisterUnit] as const;

export const RegisterPerson = commandType('RegisterPerson', record(person()), {
  by,
  zh: '登记人员',
  en: 'Register a person',
});
export const EndPosting = commandType('EndPosting', record(postingEnd()), {
  by,
  zh: '登记人员离任',
  en: 'End a posting',
});
export const IssueCertificate = commandType('IssueCertificate', record(certificate()), {
  by,
  zh: '登记行政执法证件',
  en: 'Issue an enforcement certificate',
});
export const RevokeCertificate = commandType('RevokeCertificate', record(certificateEnd()), {
  by,
  zh: '收回行政执法证件',
  en: 'Revoke an enforcement certificate',
});
export const AppointHead = commandType('AppointHead', record(headAppointment()), {
  by,
  zh: '登记机关负责人',
  en: 'Appoint a head',
});
export const RegisterReviewer = commandType('RegisterReviewer', record(reviewer()), {
  by,
  zh: '登记法制审核人员',
  en: 'Register a legal reviewer',
});
export const personnelCommandTypes = [
  RegisterPerson,
  EndPosting,
  IssueCertificate,
  RevokeCertificate,
  AppointHead,
  RegisterReviewer,
] as const;

export const ContractCollectingBank = commandType('ContractCollectingBank', record(collectingBank()), {
  by,
  zh: '登记代收罚款银行',
  en: 'Contract a collecting bank',
});
export const RegisterAgencyAccount = commandType('RegisterAgencyAccount', record(agencyAccount()), {
  by,
  zh: '登记机关账户',
  en: 'Register an account of an agency',
});
export const banksCommandTypes = [ContractCollectingBank, RegisterAgencyAccount] as const;

export const AssignPower = commandType('AssignPower', record(powerAssignment()), {
  by,
  zh: '登记职权划入',
  en: 'Assign a power',
});
export const WithdrawPower = commandType('WithdrawPower', record(powerWithdrawal()), {
  by,
  zh: '登记职权划出',
  en: 'Withdraw a power',
});
export const AdoptBenchmark = commandType('AdoptBenchmark', record(benchmark()), {
  by,
  zh: '登记裁量基准',
  en: 'Adopt a discretion benchmark',
});
export const powersCommandTypes = [AssignPower, WithdrawPower, AdoptBenchmark] as const;

export const SetLocalParameter = commandType('SetLocalParameter', record(localParameter()), {
  by,
  zh: '设定本机关参数',
  en: 'Set a local parameter',
});
export const rulePacksCommandTypes = [SetLocalParameter] as const;

export const registerCommandTypes = [
  ...agenciesCommandTypes,
  ...personnelCommandTypes,
  ...banksCommandTypes,
  ...powersCommandTypes,
  ...rulePacksCommandTypes,
] as const;
