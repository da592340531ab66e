import type { RegisterEvent, RegisterName } from '@ecl/enforcement';
import { FIRST_ADMINISTRATOR, type Account, type Accounts } from '@ecl/identity';
import { REGISTERS } from '@ecl/ledger';

/** What a ledger holds that a plan looks at: every event of each register in its order, and the accounts. */
export interface Present {
  readonly events: ReadonlyMap<RegisterName, readonly RegisterEvent[]>;
  readonly accounts: Accounts;
}

/** The account that the ledger opens by itself before all others, and that is nobody's yet. */
const first: Account = {
  ...{ username: FIRST_ADMINISTRATOR, personId: FIRST_ADMINISTRATOR, roles: ['administrator'] },
  ...{ agencyId: undefined, unitId: undefined, isClosed: false, isNobodys: true, hasOwnPassword: false },
};

/** The accounts of a ledger from its first moment on. */
export const withTheFirst = (accounts: Accounts): Accounts =>
  accounts.size > 0 ? accounts : new Map([[first.username, first]]);

/** A ledger in which nothing is recorded yet. */
export const NOTHING: Present = {
  events: new Map(REGISTERS.map((register) => [register, []])),
  accounts: withTheFirst(new Map()),
};
