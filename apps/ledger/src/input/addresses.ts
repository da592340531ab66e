import { AnyText, TextLike } from '@ecl/web';

/** The form of every id in an address. */
export const AN_ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

/**
 * The id in an address. It becomes part of a stream's name: letters, digits, `-`, `_`, `.`, at most 100. Nothing has an
 * id of another form, so such an id is not found (404), not invalid.
 */
export class StreamAddress {
  @TextLike(AN_ID, { zh: '不是编号，编号如 c-1', en: 'is not an id such as c-1' }, { example: 'c-1' })
  readonly id!: string;
}

/** The last part of the address of a step; another name is not found. */
export class StepAddress {
  @AnyText()
  readonly step!: string;
}

/** A step of one stream. */
export class StepInStreamAddress extends StepAddress {
  @TextLike(AN_ID, { zh: '不是编号，编号如 c-1', en: 'is not an id such as c-1' }, { example: 'c-1' })
  readonly id!: string;
}

/** The id of an account that may exist; if it does not, the ledger says so and records it. */
export class AccountAddress {
  @AnyText()
  readonly username!: string;
}

/** The name of one of the registers; other names are not found. */
export class RegisterAddress {
  @AnyText()
  readonly register!: string;
}
