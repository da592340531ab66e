import type { Violation } from '@ecl/enforcement';
import type { Account, AccountCommand, AccountContext, AccountForm, Accounts } from './accounts.js';

/** What must hold for every command on the accounts; all of them are asked, so that a refusal names everything at once. */
export const brokenRules = (
  command: AccountCommand,
  accounts: Accounts,
  context: AccountContext,
): readonly Violation[] => [
  ...mayAdminister(command, accounts, context),
  ...mustExist(command, accounts),
  ...(command.type === 'OpenAccount' || command.type === 'ChangeAccount' ? dutiesMustBeSeparate(command.data) : []),
  ...(command.type === 'OpenAccount' || command.type === 'ChangeAccount' ? postMustBeComplete(command.data) : []),
  ...oneAdministratorMustStay(command, accounts),
];

const mayAdminister = (command: AccountCommand, accounts: Accounts, { by }: AccountContext): readonly Violation[] => {
  const isOwnPassword = command.type === 'SetPassword' && accounts.get(command.data.username)?.personId === by.personId;
  if (isOwnPassword || by.roles.some((role) => role === 'administrator' || role === 'system')) return [];
  return [
    violation('accounts.not-administrator', '只有系统管理员可以管理账号。', 'Only an administrator manages accounts.'),
  ];
};

const mustExist = (command: AccountCommand, accounts: Accounts): readonly Violation[] => {
  const account = accounts.get(command.data.username);
  if (command.type === 'OpenAccount')
    // A name stays taken when its account is closed: what was done under it must never seem another's doing.
    return account ? [violation('accounts.username-taken', '该用户名已被使用。', 'This username is taken.')] : [];
  if (!account) return [violation('accounts.unknown', '没有该账号。', 'There is no such account.')];
  if (account.isClosed && command.type !== 'ChangeAccount')
    return [violation('accounts.closed', '该账号已注销。', 'The account is closed.')];
  return [];
};

const dutiesMustBeSeparate = ({ roles }: AccountForm): readonly Violation[] => {
  const alone = (role: 'administrator' | 'bank'): boolean => roles.includes(role) && new Set(roles).size > 1;
  return [
    ...(alone('administrator')
      ? [
          violation(
            'accounts.administrator-plays-another-part',
            '系统管理员不得兼任其他角色。',
            'An administrator plays no other part: who opens accounts reads no files and takes no steps.',
          ),
        ]
      : []),
    ...(alone('bank')
      ? [
          violation(
            'accounts.bank-plays-another-part',
            '代收机构不得兼任其他角色：罚款决定与罚款收缴分离。',
            'A collecting bank plays no other part: who imposes a fine does not collect it.',
            ['APL 67', 'R235 3'],
          ),
        ]
      : []),
  ];
};

const OF_A_UNIT = ['officer', 'auxiliary', 'unitHead'];
const OF_AN_AGENCY = [...OF_A_UNIT, 'head', 'archivist', 'publisher'];

/** Without its agency and unit an account would see nothing that is its duty to see. */
const postMustBeComplete = ({ roles, agencyId, unitId }: AccountForm): readonly Violation[] => {
  const needs = (list: readonly string[]) => roles.some((role) => list.includes(role));
  const isComplete = (agencyId !== undefined || !needs(OF_AN_AGENCY)) && (unitId !== undefined || !needs(OF_A_UNIT));
  return isComplete
    ? []
    : [
        violation(
          'accounts.post-incomplete',
          '该角色须填写所属机关（执法人员、协管员、机构负责人还须填写所属机构）。',
          'This part needs the agency, and for officers, auxiliaries and unit heads the unit.',
        ),
      ];
};

const isAdministrator = ({ roles, isClosed }: Account): boolean => !isClosed && roles.includes('administrator');

const oneAdministratorMustStay = (command: AccountCommand, accounts: Accounts): readonly Violation[] => {
  const { username } = command.data;
  const leaves =
    command.type === 'CloseAccount' ||
    (command.type === 'ChangeAccount' && !command.data.roles.includes('administrator'));
  const administrators = [...accounts.values()].filter(isAdministrator);
  const isTheLast = administrators.length === 1 && administrators[0]?.username === username;
  return leaves && isTheLast
    ? [violation('accounts.last-administrator', '须至少保留一名系统管理员。', 'One administrator must stay.')]
    : [];
};

const violation = (
  rule: string,
  messageZh: string,
  message: string,
  articles: Violation['articles'] = [],
): Violation => ({
  rule,
  messageZh,
  message,
  articles,
});
