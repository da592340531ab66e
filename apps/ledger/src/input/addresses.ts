import { AnyText, TextLike } from '@ecl/web';

/**
 * The id in an address. It becomes part of a stream's name: letters, digits, `-`, `_`, `.`, at most 100. Nothing can have
 * another id, so another is not found (404), and not invalid.
 */
export class StreamAddress {
  @TextLike(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/, { zh: '不是编号', en: 'is not an id' })
  readonly id!: string;
}

/** An account that there may be: the ledger says, and records, that there is none. */
export class AccountAddress {
  @AnyText()
  readonly username!: string;
}

/** The name of a register, which is one of a few; there is nothing at the others. */
export class RegisterAddress {
  @AnyText()
  readonly register!: string;
}
