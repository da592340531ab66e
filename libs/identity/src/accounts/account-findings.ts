import type { Registers } from '@ecl/enforcement';
import { appearancesOf, isReservedName, type PlainDate } from '@ecl/kernel';
import { isAdministrator, type Account, type Accounts } from './account.js';
import { isPostedAs } from './posting.js';

/** What is wrong with an account that is open: no such account could be opened today, but old logs have them. */
export const ACCOUNT_FINDINGS = {
  'person-has-another-account': {
    zh: '该人员另有在用账号，请注销其中一个',
    en: 'its person has another account in use; close one of them',
  },
  'look-alike-name': {
    zh: '用户名与其他账号易于混淆，请注销后用新的用户名开立',
    en: 'its name can be taken for that of another account; close it and open one under another name',
  },
  'reserved-name': {
    zh: '用户名属于保留名称，请注销后用新的用户名开立',
    en: 'its name is reserved; close it and open one under another name',
  },
  'of-nobody': {
    zh: '初始管理员账号尚无登记的人员，请改为登记的人员使用或者注销',
    en: 'the first administrator is nobody of the register yet; give the account to someone registered, or close it',
  },
  'not-in-post': {
    zh: '人员不在岗，账号已停用，请注销',
    en: 'its person is not in post, and it has no power; close it',
  },
  'posted-elsewhere': {
    zh: '人员已在其他机关或者机构任职，账号已停用，请变更',
    en: 'its person is posted in another agency or unit, and it has no power; change it',
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

export type AccountFinding = keyof typeof ACCOUNT_FINDINGS;

/** Which accounts have something in common. */
const sharing = (accounts: Iterable<Account>, keysOf: (account: Account) => readonly string[]) => {
  const usernames = new Map<string, Set<string>>();
  for (const account of accounts)
    for (const key of keysOf(account)) usernames.set(key, (usernames.get(key) ?? new Set()).add(account.username));
  return (account: Account): boolean => keysOf(account).some((key) => (usernames.get(key)?.size ?? 0) > 1);
};

/** What is wrong with each account on a day, beside all the others, by its username. Nothing of a closed one. */
export const findingsOn = (
  accounts: Accounts,
  registers: Pick<Registers, 'person'>,
  today: PlainDate,
): ReadonlyMap<string, readonly AccountFinding[]> => {
  const all = [...accounts.values()];
  const open = all.filter(({ isClosed }) => !isClosed);
  const hasNameOfAnother = sharing(all, ({ username }) => appearancesOf(username));
  const hasPersonOfAnother = sharing(open, ({ personId }) => [personId]);
  const findingsOf = (account: Account): readonly AccountFinding[] => {
    const { username, isNobodys } = account;
    const findings: (readonly [AccountFinding, boolean])[] = [
      ['person-has-another-account', hasPersonOfAnother(account)],
      ['look-alike-name', hasNameOfAnother(account)],
      ['reserved-name', !isNobodys && username !== FIRST_ADMINISTRATOR && isReservedName(username)],
      ['of-nobody', isNobodys],
      ...findingsOfPost(account, registers, today),
    ];
    return findings.flatMap(([finding, isTrue]) => (isTrue ? [finding] : []));
  };
  return new Map(all.map((account) => [account.username, account.isClosed ? [] : findingsOf(account)]));
};

/** The username under which the ledger opens the first account. */
export const FIRST_ADMINISTRATOR = 'admin';

const findingsOfPost = (
  account: Account,
  registers: Pick<Registers, 'person'>,
  today: PlainDate,
): (readonly [AccountFinding, boolean])[] => {
  if (account.isNobodys) return [];
  const posting = registers.person(account.personId, today);
  return [
    ['not-in-post', posting === undefined],
    ['posted-elsewhere', posting !== undefined && !isPostedAs(posting, account)],
  ];
};

/** Whether the register has the person of an account in the post that the account names, or the account is nobody's yet. */
const isInItsPost = (account: Account, registers: Pick<Registers, 'person'>, today: PlainDate): boolean =>
  findingsOfPost(account, registers, today).every(([, isTrue]) => !isTrue);

/**
 * Whether an account can do anything on a day: it is open, and its person works where it says. The administrators keep their
 * power when the register has none of them in post: nobody else could set the register right.
 */
export const hasPower = (
  account: Account,
  accounts: Accounts,
  registers: Pick<Registers, 'person'>,
  today: PlainDate,
): boolean => {
  if (account.isClosed) return false;
  if (isInItsPost(account, registers, today)) return true;
  return (
    isAdministrator(account) &&
    ![...accounts.values()].some((other) => isAdministrator(other) && isInItsPost(other, registers, today))
  );
};
