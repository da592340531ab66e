import type { DataOf } from '../../law/command-type.js';
import { decidingEntry, decidingStrike } from '../corrections/procedure.js';
import {
  AgencyMustBeRegistered,
  AT_ANY_TIME,
  BAD_ENTRY,
  entriesMustFollowInOrder,
  ID_OF_ANOTHER_BODY,
  idMustBeDistinct,
  LOOK_ALIKE,
  lookAlikeOf,
} from '../entry-rules.js';
import { entriesOf, registerDecider, registerRule, type RegisterHistory } from '../history.js';
import {
  AgencyAccountRegistered,
  CollectingBankContracted,
  ContractCollectingBank,
  RegisterAgencyAccount,
} from './vocabulary.js';

type ContractCollectingBank = DataOf<typeof ContractCollectingBank>;

/** The agency that decides on a fine does not receive it, so no account may be of both kinds. */
const separation = {
  refs: ['S06'],
  articles: ['APL 67', 'R235 3'],
  pack: 'national-core',
} as const;

export const AccountMustNotBelongToAnAgency = registerRule<ContractCollectingBank>()({
  ...separation,
  code: 'registers.account-of-agency',
  en: 'Fines must not be collected on an account of an enforcement agency.',
  zh: '代收罚款账户不得为执法机关自己的账户。',
  reads: ['accounts'],
  brokenWhen: ({ accounts }, history) =>
    entriesOf(history, 'AgencyAccountRegistered').some(({ account }) => accounts.includes(account)),
});

export const AccountMustNotCollectFines = registerRule<DataOf<typeof RegisterAgencyAccount>>()({
  ...separation,
  code: 'registers.account-collects-fines',
  en: 'Fines are collected on this account; it cannot be the agency’s own.',
  zh: '该账户为代收罚款账户，不得登记为执法机关自己的账户。',
  reads: ['account'],
  brokenWhen: ({ account }, history) =>
    entriesOf(history, 'CollectingBankContracted').some(({ accounts }) => accounts.includes(account)),
});

export const AccountMustBelongToOneBank = registerRule<ContractCollectingBank>()({
  ...BAD_ENTRY,
  code: 'registers.account-of-another-bank',
  en: 'Another bank collects fines on one of these accounts.',
  zh: '其中有账户已由其他银行用于代收罚款。',
  reads: ['bankId', 'accounts'],
  brokenWhen: ({ bankId, accounts }, history) =>
    entriesOf(history, 'CollectingBankContracted').some(
      (other) => other.bankId !== bankId && other.accounts.some((account) => accounts.includes(account)),
    ),
});

export const AccountsMustBeNamedOnce = registerRule<ContractCollectingBank>()({
  ...BAD_ENTRY,
  code: 'registers.account-named-twice',
  en: 'The contract names an account twice.',
  zh: '同一账户重复列出。',
  reads: ['accounts'],
  brokenWhen: ({ accounts }) => new Set(accounts).size < accounts.length,
});

export const BankMustNotBeAnAgency = registerRule<ContractCollectingBank>()({
  ...ID_OF_ANOTHER_BODY,
  reads: ['bankId'],
  brokenWhen: ({ bankId }, _, { registers }) => registers.agency(bankId, AT_ANY_TIME) !== undefined,
});

const everyAccount = (history: RegisterHistory): readonly string[] => [
  ...entriesOf(history, 'CollectingBankContracted').flatMap(({ accounts }) => accounts),
  ...entriesOf(history, 'AgencyAccountRegistered').map(({ account }) => account),
];

/** An account that looks like another one gets round the separation of who decides and who collects. */
export const CollectingAccountsMustBeDistinct = registerRule<ContractCollectingBank>()({
  ...LOOK_ALIKE,
  reads: ['accounts'],
  brokenWhen: ({ accounts }, history) => lookAlikeOf(accounts, everyAccount(history)) !== undefined,
});
export const AccountMustBeDistinct = registerRule<DataOf<typeof RegisterAgencyAccount>>()({
  ...LOOK_ALIKE,
  reads: ['account'],
  brokenWhen: ({ account }, history) => lookAlikeOf([account], everyAccount(history)) !== undefined,
});

export const BankIdMustBeDistinct = idMustBeDistinct('CollectingBankContracted', 'bankId');

export const AccountEntriesMustFollowInOrder = entriesMustFollowInOrder('AgencyAccountRegistered', 'account');

export const BankEntriesMustFollowInOrder = entriesMustFollowInOrder('CollectingBankContracted', 'bankId');

/** One account, one agency; the same agency may enter it again, if it comes back to it later. */
export const AccountMustNotBelongToAnotherAgency = registerRule<DataOf<typeof RegisterAgencyAccount>>()({
  ...BAD_ENTRY,
  code: 'registers.account-of-another-agency',
  en: 'The account is registered as that of another agency.',
  zh: '该账户已登记为其他机关的账户。',
  reads: ['account', 'agencyId'],
  brokenWhen: ({ account, agencyId }, history) =>
    entriesOf(history, 'AgencyAccountRegistered').some(
      (entry) => entry.account === account && entry.agencyId !== agencyId,
    ),
});

/** 代收机构和机关账户: `register-banks`. */
export const banksDecider = registerDecider([
  decidingEntry(ContractCollectingBank, {
    register: 'banks',
    mustHold: [
      AccountMustNotBelongToAnAgency,
      AccountMustBelongToOneBank,
      AccountsMustBeNamedOnce,
      CollectingAccountsMustBeDistinct,
      BankMustNotBeAnAgency,
      BankIdMustBeDistinct,
      BankEntriesMustFollowInOrder,
    ],
    then: CollectingBankContracted,
  }),
  decidingEntry(RegisterAgencyAccount, {
    register: 'banks',
    mustHold: [
      AgencyMustBeRegistered,
      AccountMustNotCollectFines,
      AccountMustNotBelongToAnotherAgency,
      AccountMustBeDistinct,
      AccountEntriesMustFollowInOrder,
    ],
    then: AgencyAccountRegistered,
  }),
  decidingStrike('banks'),
]);
