import type { Article, RulebookId } from '@ecl/enforcement';
import type { AccountCommand, AccountContext, Accounts } from '../account.js';

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

export const accountRule = <Type extends AccountCommand['type']>({
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

/** A rule of the product itself: it has neither an id of the rulebook nor an article. */
export const OWN = { refs: [], articles: [] } as const;

/** The commands that say who an account is. */
export const WITH_FORM = ['OpenAccount', 'ChangeAccount'] as const;

/** The first administrator is opened by the ledger itself: there is nobody yet who could fill the registers. */
export const isTheFirst = ({ by }: AccountContext): boolean => by.roles.includes('system');
