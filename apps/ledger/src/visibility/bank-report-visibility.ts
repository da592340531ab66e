import type { Actor } from '@ecl/enforcement';
import type { Ledger } from '@ecl/ledger';
import { lastEventOf } from '../queries/last-event.js';
import type { StreamVisibility } from './stream-visibility.js';

/** Whether a report came is known to those who reconcile, and to a bank of its own reports alone. */
export const visibilityOfBankReport = async (ledger: Ledger, actor: Actor, id: string): Promise<StreamVisibility> => {
  const { banks } = ledger.scopeOf(actor);
  if (banks.is === 'none') return 'hidden';
  if (banks.is === 'one' && !/^-\d{4}-\d{2}-\d{2}$/.test(withoutPrefix(id, banks.bankId))) return 'hidden';
  return (await lastEventOf(ledger.store, `bank-report-${id}`)) === undefined ? 'absent' : 'visible';
};

const withoutPrefix = (id: string, bankId: string): string => (id.startsWith(bankId) ? id.slice(bankId.length) : id);
