import { code, date, listOf, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt } from '../../case/values.js';
import { legalEventType } from '../../law/event-type.js';
import { entryCommand, StrikeEntry } from '../corrections/vocabulary.js';

/** 代收机构和机关账户: the commands and entries of the register of banks. */

const collectingBank = () => ({
  occurredAt: occurredAt(),
  bankId: code(),
  nameZh: text({ max: 200 }),
  nameEn: text({ max: 200 }),
  accounts: listOf(code(), { min: 1, max: 100 }),
  from: date(),
});

export const CollectingBankContracted = legalEventType('CollectingBankContracted', record(collectingBank()), {
  zh: '登记代收机构',
  en: 'Collecting bank contracted',
  articles: ['APL 67', 'R235 6'],
});
export type CollectingBankContracted = EventOf<typeof CollectingBankContracted>;

export const ContractCollectingBank = entryCommand('ContractCollectingBank', collectingBank(), {
  en: 'Contract a collecting bank',
  records: CollectingBankContracted,
});

const agencyAccount = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  account: code(),
  from: date(),
});

export const AgencyAccountRegistered = legalEventType('AgencyAccountRegistered', record(agencyAccount()), {
  zh: '登记机关账户',
  en: 'Account of an agency registered',
  articles: ['APL 67', 'R235 3'],
});
export type AgencyAccountRegistered = EventOf<typeof AgencyAccountRegistered>;

export const RegisterAgencyAccount = entryCommand('RegisterAgencyAccount', agencyAccount(), {
  en: 'Register an account of an agency',
  records: AgencyAccountRegistered,
});

export const banksEventTypes = [CollectingBankContracted, AgencyAccountRegistered] as const;

export const banksCommandTypes = [ContractCollectingBank, RegisterAgencyAccount, StrikeEntry] as const;
