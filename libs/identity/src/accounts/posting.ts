import type { Registers } from '@ecl/enforcement';
import type { Account } from './account.js';

type Posting = NonNullable<ReturnType<Registers['person']>>;

/** Whether an account says of its person what the register says; what the account leaves out says nothing. */
export const isPostedAs = (
  posting: Posting,
  { agencyId, unitId }: Partial<Pick<Account, 'agencyId' | 'unitId'>>,
): boolean =>
  (agencyId === undefined || agencyId === posting.agencyId) &&
  (unitId === undefined || posting.unitId === undefined || unitId === posting.unitId);
