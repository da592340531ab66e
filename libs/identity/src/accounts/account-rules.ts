import type { Article, RulebookId, Violation } from '@ecl/enforcement';
import type { Account, AccountCommand, AccountContext, Accounts } from './account.js';
import { chinaDateOf } from '@ecl/kernel';
import type { AccountRole } from './events.js';

type Named<Type extends AccountCommand['type']> = Extract<AccountCommand, { type: Type }>;

/** A rule about accounts. Most of these rules are the product's own and have no article. */
interface AccountRule<Type extends AccountCommand['type'] = AccountCommand['type']> {
  readonly code: string;
  /** The commands for which it is asked. */
  readonly of: readonly Type[];
  /** The ids of the rulebook that the rule holds. */
  readonly refs: readonly RulebookId[];
  readonly articles: readonly Article[];
  readonly zh: string;
  readonly en: string;
  readonly brokenWhen: (command: Named<Type>, accounts: Accounts, context: AccountContext) => boolean;
}

/** A rule in a form that can be asked of any command: commands that it is not about never break it. */
export interface AskedAccountRule extends Omit<AccountRule, 'brokenWhen'> {
  readonly isBrokenBy: (command: AccountCommand, accounts: Accounts, context: AccountContext) => boolean;
}

const accountRule = <Type extends AccountCommand['type']>({
  brokenWhen,
  ...rule
}: AccountRule<Type>): AskedAccountRule => ({
  ...rule,
  isBrokenBy: (command, accounts, context) => isOneOf(rule.of, command) && brokenWhen(command, accounts, context),
});

const isOneOf = <Type extends AccountCommand['type']>(
  of: readonly Type[],
  command: AccountCommand,
): command is Named<Type> => (of as readonly string[]).includes(command.type);

const ALL = ['OpenAccount', 'ChangeAccount', 'CloseAccount', 'SetPassword'] as const;
const WITH_FORM = ['OpenAccount', 'ChangeAccount'] as const;

export const OnlyAdministratorsManageAccounts = accountRule({
  code: 'accounts.not-administrator',
  of: ALL,
  refs: [],
  articles: [],
  zh: '只有系统管理员可以管理账号。',
  en: 'Only an administrator may manage accounts.',
  brokenWhen: (command, accounts, { by }) => {
    const isOwnPassword =
      command.type === 'SetPassword' && accounts.get(command.data.username)?.personId === by.personId;
    return !isOwnPassword && !by.roles.some((role) => role === 'administrator' || role === 'system');
  },
});

/** A name stays taken when its account is closed: actions under it must never seem to be someone else's. */
export const UsernameMustBeFree = accountRule({
  code: 'accounts.username-taken',
  of: ['OpenAccount'],
  refs: [],
  articles: [],
  zh: '该用户名已被使用。',
  en: 'This username is taken.',
  brokenWhen: ({ data }, accounts) => accounts.has(data.username),
});

export const AccountMustExist = accountRule({
  code: 'accounts.unknown',
  of: ['ChangeAccount', 'CloseAccount', 'SetPassword'],
  refs: [],
  articles: [],
  zh: '没有该账号。',
  en: 'There is no such account.',
  brokenWhen: ({ data }, accounts) => !accounts.has(data.username),
});

export const AccountMustBeOpen = accountRule({
  code: 'accounts.closed',
  of: ['CloseAccount', 'SetPassword'],
  refs: [],
  articles: [],
  zh: '该账号已注销。',
  en: 'The account is closed.',
  brokenWhen: ({ data }, accounts) => accounts.get(data.username)?.isClosed === true,
});

const hasAnotherRoleBeside = (role: AccountRole, roles: readonly AccountRole[]): boolean =>
  roles.includes(role) && new Set(roles).size > 1;

export const AdministratorsMustPlayNoOtherPart = accountRule({
  code: 'accounts.administrator-plays-another-part',
  of: WITH_FORM,
  refs: [],
  articles: [],
  zh: '系统管理员不得兼任其他角色。',
  en: 'An administrator must not have another role: anyone who opens accounts must not read files or take steps.',
  brokenWhen: ({ data }) => hasAnotherRoleBeside('administrator', data.roles),
});

export const BanksMustPlayNoOtherPart = accountRule({
  code: 'accounts.bank-plays-another-part',
  of: WITH_FORM,
  refs: ['S06'],
  articles: ['APL 67', 'R235 3'],
  zh: '代收机构不得兼任其他角色：罚款决定与罚款收缴分离。',
  en: 'A collecting bank must not have another role: the agency that imposes a fine must not collect it.',
  brokenWhen: ({ data }) => hasAnotherRoleBeside('bank', data.roles),
});

const OF_A_UNIT = ['officer', 'auxiliary', 'unitHead'];
const OF_AN_AGENCY = [...OF_A_UNIT, 'head', 'archivist', 'publisher'];

/** Without its agency and unit an account would see none of the cases that it has a duty to see. */
export const PostMustBeComplete = accountRule({
  code: 'accounts.post-incomplete',
  of: WITH_FORM,
  refs: [],
  articles: [],
  zh: '该角色须填写所属机关（执法人员、协管员、机构负责人还须填写所属机构）。',
  en: 'This role needs the agency, and for officers, auxiliaries and unit heads the unit.',
  brokenWhen: ({ data: { roles, agencyId, unitId } }) => {
    const needs = (list: readonly string[]) => roles.some((role) => list.includes(role));
    return (agencyId === undefined && needs(OF_AN_AGENCY)) || (unitId === undefined && needs(OF_A_UNIT));
  },
});

/** The first administrator is opened by the system itself: there is nobody yet who could fill the registers. */
const isTheFirst = ({ by }: AccountContext): boolean => by.roles.includes('system');

/** An account speaks for someone: whoever is in no register could not be held to account. */
export const PersonMustBeRegistered = accountRule({
  code: 'accounts.person-unknown',
  of: WITH_FORM,
  refs: [],
  articles: [],
  zh: '人员登记簿中没有该人员，或者该人员已不在岗。',
  en: 'The register of personnel has no such person, or the person is no longer in post.',
  brokenWhen: ({ data: { personId } }, _, context) =>
    !isTheFirst(context) && context.registers.person(personId, chinaDateOf(context.now)) === undefined,
});

export const PostMustBeRegistered = accountRule({
  code: 'accounts.agency-unknown',
  of: WITH_FORM,
  refs: [],
  articles: [],
  zh: '登记簿中没有该机关或者代收机构，或者该机关没有该执法机构。',
  en: 'The registers have no such agency or bank, or the agency has no such unit.',
  brokenWhen: ({ data: { agencyId, unitId } }, _, { now, registers }) => {
    const today = chinaDateOf(now);
    return (
      (agencyId !== undefined && !registers.isBody(agencyId, today)) ||
      (unitId !== undefined && (agencyId === undefined || registers.unit(unitId, today)?.agencyId !== agencyId))
    );
  },
});

const isAdministrator = ({ roles, isClosed }: Account): boolean => !isClosed && roles.includes('administrator');

export const OneAdministratorMustStay = accountRule({
  code: 'accounts.last-administrator',
  of: ['ChangeAccount', 'CloseAccount'],
  refs: [],
  articles: [],
  zh: '须至少保留一名系统管理员。',
  en: 'At least one administrator must remain.',
  brokenWhen: (command, accounts) => {
    const leaves = command.type === 'CloseAccount' || !command.data.roles.includes('administrator');
    const administrators = [...accounts.values()].filter(isAdministrator);
    return leaves && administrators.length === 1 && administrators[0]?.username === command.data.username;
  },
});

/** They are in the order in which a refusal lists them. */
export const ACCOUNT_RULES: readonly AskedAccountRule[] = [
  OnlyAdministratorsManageAccounts,
  UsernameMustBeFree,
  AccountMustExist,
  AccountMustBeOpen,
  AdministratorsMustPlayNoOtherPart,
  BanksMustPlayNoOtherPart,
  PostMustBeComplete,
  PersonMustBeRegistered,
  PostMustBeRegistered,
  OneAdministratorMustStay,
];

/** What must hold for every command on the accounts; all of them are asked, so that a refusal names everything at once. */
export const brokenRules = (
  command: AccountCommand,
  accounts: Accounts,
  context: AccountContext,
): readonly Violation[] =>
  ACCOUNT_RULES.filter((rule) => rule.isBrokenBy(command, accounts, context)).map(({ code, zh, en, articles }) => ({
    rule: code,
    messageZh: zh,
    message: en,
    articles,
  }));
