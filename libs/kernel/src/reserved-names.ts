import { appearancesOf } from './look-alikes.js';

/**
 * Names under which the ledger itself acts, or which read as if nobody in particular acted: no person is registered under
 * one of them, and no account has one, but for the first administrator's.
 */
const RESERVED: ReadonlySet<string> = new Set(
  [
    ...['system', 'ledger', 'ecl', 'admin', 'administrator', 'root', 'superuser', 'operator', 'law', 'by-law'],
    ...['nobody', 'anonymous', 'everyone', 'public', 'guest', 'unknown', 'null', 'undefined', 'me'],
    ...['系统', '系统管理员', '管理员', '超级管理员', '账本', '本系统', '法定', '公众', '匿名', '访客', '本人'],
  ].flatMap(appearancesOf),
);

/** Whether a name is reserved, or can be taken for one that is. */
export const isReservedName = (name: string): boolean => appearancesOf(name).some((form) => RESERVED.has(form));
