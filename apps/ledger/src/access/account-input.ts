import { accountRole, type AccountForm, type AccountRole } from '@ecl/identity';
import { Choices, Text, TextLike } from '@ecl/web';
import { Code } from '../input/code.js';

const ROLES = accountRole().enum;
const AN_ISSUER = { zh: '应为身份提供者的网址', en: 'must be the address of an identity provider' };
const A_SUBJECT = { zh: '应为 1 至 255 个 ASCII 字符', en: 'must be 1 to 255 signs of ASCII' };

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

/** A code of an authenticator, or a recovery code. */
export class SecondFactorInput {
  @Text({
    max: 40,
    description: '验证器的六位验证码，或者备用码 / Six digits of the authenticator, or a recovery code',
    example: '418052',
  })
  readonly code!: string;
}

export class EnrolmentInput {
  @Text({
    max: 40,
    optional: true,
    description: '已启用验证器的，填写现用的验证码或者备用码 / Of the authenticator that is in use, where there is one',
  })
  readonly currentCode?: string;

  @Text({
    max: 200,
    optional: true,
    description:
      '尚未启用验证器、以密码登录的，填写现用密码 / The present password, where there is no authenticator yet and the session is one of a password',
  })
  readonly currentPassword?: string;
}

export class ResetInput {
  @Text({ max: 2000, description: '理由，记入日志 / Why; it is recorded' })
  readonly reason!: string;
}

/** Who may sign in to an account through an identity provider. */
export class IdentityInput {
  @TextLike(/^https?:\/\/[^\s"<>]+$/, AN_ISSUER, {
    optional: true,
    example: 'https://login.example.cn',
    description: '身份提供者（iss）；不填为所设置的 / Identity provider; by default the one of the settings',
  })
  readonly issuer?: string;

  @TextLike(/^[\x21-\x7E]{1,255}$/, A_SUBJECT, {
    example: '248289761001',
    description: '主体标识（sub） / Subject at the provider',
  })
  readonly subject!: string;
}

/** Only the filled-in members of the form: they become an event. */
export const formIn = ({ username, personId, roles, agencyId, unitId }: AccountInput): AccountForm => ({
  username,
  personId,
  roles,
  ...(agencyId === undefined ? {} : { agencyId }),
  ...(unitId === undefined ? {} : { unitId }),
});
