import { accountRole, type AccountForm, type AccountRole } from '@ecl/identity';
import { Choices, Text } from '@ecl/web';
import { Code } from '../input/code.js';

const ROLES = accountRole().enum;

/** The input of a sign-in. */
export class SignInInput {
  @Text({ max: 100 })
  readonly username!: string;

  @Text({ max: 200 })
  readonly password!: string;
}

/** Whose account it is, and which roles it has. */
export class AccountInput implements AccountForm {
  @Code()
  readonly username!: string;

  @Code()
  readonly personId!: string;

  @Choices(ROLES, { min: 1, max: 10 })
  readonly roles!: AccountRole[];

  @Code({ optional: true })
  readonly agencyId?: string;

  @Code({ optional: true })
  readonly unitId?: string;
}

/** A new account with its first password. */
export class AccountOpeningInput extends AccountInput {
  @Text({ max: 200 })
  readonly password!: string;
}

export class PasswordInput {
  @Text({ max: 200 })
  readonly password!: string;

  @Text({
    max: 200,
    optional: true,
    description: '更改本人密码时填写现用密码 / The present password, of anyone who changes the own one',
  })
  readonly currentPassword?: string;
}

/** Only the filled-in members of the form: they become an event. */
export const formIn = ({ username, personId, roles, agencyId, unitId }: AccountInput): AccountForm => ({
  username,
  personId,
  roles,
  ...(agencyId === undefined ? {} : { agencyId }),
  ...(unitId === undefined ? {} : { unitId }),
});
