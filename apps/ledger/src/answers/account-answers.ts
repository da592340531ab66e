import {
  ACCOUNT_FINDINGS,
  type AccountFinding,
  type AccountRole,
  type ListedAccount,
  type ProviderSubject,
  accountRole,
  type CaseGround,
  type Enrolment,
  type SecondFactorStage,
  type SignedIn,
} from '@ecl/identity';
import type { Instant, PlainDate } from '@ecl/kernel';
import type { Actor } from '@ecl/enforcement';
import { AnyText, Choice, Choices, Day, Flag, Moment, Part, Parts, Text, Texts } from '@ecl/web';
import { Describes, wordsOf } from './describes.js';

const optional = true;
const ROLES = accountRole().enum;
const STAGES: readonly SecondFactorStage[] = ['not-asked', 'to-enrol', 'to-give', 'given'];
const FINDINGS = Object.keys(ACCOUNT_FINDINGS) as AccountFinding[];

@Describes<SignedIn>()
export class SessionAnswer implements SignedIn {
  @Text()
  readonly token!: string;

  @Moment()
  readonly expiresAt!: Instant;

  @Flag({ description: '密码由他人设置，须先更改 / Somebody else gave the password; it must be changed first' })
  readonly mustChangePassword!: boolean;

  @Choice(STAGES, {
    description:
      'to-give 须先提交验证码，to-enrol 须先启用验证器 / to-give: give a code first; to-enrol: enrol an authenticator first',
  })
  readonly secondFactor!: SecondFactorStage;
}

/** What an authenticator needs, shown once. */
@Describes<Enrolment>()
export class EnrolmentAnswer implements Enrolment {
  @Text({ description: '手工输入用，base32 / For typing, in base 32' })
  readonly secret!: string;

  @Text({ description: '二维码内容 / For a QR code' })
  readonly otpauthUrl!: string;
}

/** The session goes on with the second factor; the recovery codes are shown once. */
export class EnrolledAnswer extends SessionAnswer {
  @Texts({ description: '备用码，每个只能使用一次，仅显示一次 / Each can be used once; they are shown once' })
  readonly recoveryCodes!: readonly string[];
}

export class SignedOut {
  @Text()
  readonly username!: string;

  @Text({
    optional: true,
    description:
      '统一身份认证的退出地址，在浏览器中打开即退出 / Where the browser ends the session at the identity provider too',
  })
  readonly endSessionUrl?: string;
}

/** A way to sign in. */
export class SignInWay {
  @Choice(['password', 'provider'], { description: '登录方式 / Own password, or identity provider' })
  readonly is!: 'password' | 'provider';

  @Text({ description: '登录方式的名称 / What it is called' })
  readonly label!: string;

  @Choice(['GET', 'POST'], { description: 'GET 在浏览器中打开 / GET: open it in the browser' })
  readonly method!: 'GET' | 'POST';

  @Text({ description: '登录地址 / Address at which it begins', example: '/api/session/oidc' })
  readonly href!: string;
}

/** A sign-in that was begun: the browser has a cookie of it. */
export class SignInBegun {
  @Text({
    description: '浏览器要转到的身份提供者地址 / Where the browser goes now',
    example: 'https://id.example.cn/auth?client_id=ledger&response_type=code&scope=openid',
  })
  readonly href!: string;
}

export class SignInWays {
  @Parts(() => SignInWay)
  readonly ways!: readonly SignInWay[];
}

/** Who somebody is at an identity provider. */
@Describes<ProviderSubject>()
export class BoundIdentity implements ProviderSubject {
  @Text({ description: '身份提供者（iss） / Identity provider' })
  readonly issuer!: string;

  @Text({ description: '主体标识（sub） / Subject at the provider' })
  readonly subject!: string;
}

/** Who is signed in. */
@Describes<Actor>()
export class SignedInAccount implements Actor {
  @Text()
  readonly username!: string;

  @Text()
  readonly personId!: string;

  @Choices(ROLES)
  readonly roles!: Actor['roles'];

  @Text({ optional })
  readonly agencyId?: string;

  @Text({ optional })
  readonly unitId?: string;
}

@Describes<ListedAccount>()
export class AccountEntry implements ListedAccount {
  @Text()
  readonly username!: string;

  @Text()
  readonly personId!: string;

  @Choices(ROLES)
  readonly roles!: readonly AccountRole[];

  @Text({ optional })
  readonly agencyId!: string | undefined;

  @Text({ optional })
  readonly unitId!: string | undefined;

  @Flag()
  readonly isClosed!: boolean;

  @Flag({ description: '该人员在岗；否则账号应当注销 / The person is in post; otherwise the account is to be closed' })
  readonly isInPost!: boolean;

  @Flag({ description: '密码由他人设置，尚未更改 / Its password was given by somebody else and is not changed yet' })
  readonly mustChangePassword!: boolean;

  @Flag({ description: '已启用验证器 / An authenticator is enrolled' })
  readonly hasSecondFactor!: boolean;

  @Choices(FINDINGS, { description: '账号存在的问题 / What is wrong with the account' })
  readonly findings!: readonly AccountFinding[];

  @Part(() => BoundIdentity, { optional, description: '绑定的统一身份 / The identity that may sign in to it' })
  readonly boundTo?: BoundIdentity;
}

export class AccountList {
  @Parts(() => AccountEntry)
  readonly accounts!: readonly AccountEntry[];
}

const GROUNDS = wordsOf<CaseGround['is']>({
  'own-unit': true,
  'own-agency': true,
  handler: true,
  reviewer: true,
  presider: true,
  transfer: true,
  'before-police': true,
  oversight: true,
  'lawful-request': true,
  decided: true,
  remedy: true,
  payment: true,
  treasury: true,
});

type MemberOf<Union> = Union extends unknown ? keyof Union : never;

/** A ground on which cases are visible. */
@Describes<Readonly<Record<MemberOf<CaseGround>, unknown>>>()
export class GroundOfSight {
  @Choice(GROUNDS)
  readonly is!: CaseGround['is'];

  @Choice(wordsOf<CaseGround['extent']>({ file: true, payments: true, transfer: true, decision: true }))
  readonly extent!: CaseGround['extent'];

  @Text({ optional })
  readonly agencyId?: string;

  @Text({ optional })
  readonly unitId?: string;

  @Text({ optional })
  readonly personId?: string;

  @Choice(['reconsideration', 'litigation'], { optional })
  readonly kind?: 'reconsideration' | 'litigation';

  @Text({ optional })
  readonly bankId?: string;

  @Text({ optional, description: '审理案件的法院或者复议机关 / The court or reconsideration body' })
  readonly bodyId?: string;

  @Texts({ optional, description: '在这些机关的案件中 / In the cases of these agencies' })
  readonly agencyIds?: readonly string[];

  @Texts({ optional, description: '不含移送给这些机关的案件 / Not what was delivered to these bodies' })
  readonly otherOrgans?: readonly string[];

  @Text({ optional, description: '据以查阅的调阅编号 / The request for case files' })
  readonly requestId?: string;

  @AnyText({ optional, description: '调阅通知书文号 / The number of its notice' })
  readonly number?: string;

  @Texts({ optional, description: '只限这些立案号 / Only the cases with these numbers' })
  readonly caseNumbers?: readonly string[];

  @Texts({ optional, description: '只限这些职权 / Only under these powers' })
  readonly powerCodes?: readonly string[];

  @Texts({ optional, description: '只限这些领域 / Only in these fields' })
  readonly fieldCodes?: readonly string[];

  @Day({ optional, description: '自该日起发生的案件 / Cases that came up from this day on' })
  readonly begunFrom?: PlainDate;

  @Day({ optional, description: '至该日止发生的案件 / Cases that came up until this day' })
  readonly begunTo?: PlainDate;

  @Text({ optional, description: '不含已由他人接替其办理的案件 / Not the cases in which this person was replaced' })
  readonly unlessReplaced?: string;
}

/** A step that is one of somebody's duties. */
export class Duty {
  @Text()
  readonly collection!: string;

  @Text()
  readonly step!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;
}

/** An account, what it sees and what it may try. */
export class Me {
  @Text()
  readonly username!: string;

  @Text()
  readonly personId!: string;

  @Choices(ROLES)
  readonly roles!: readonly string[];

  @Text({ nullable: true })
  readonly agencyId!: string | null;

  @Text({ nullable: true })
  readonly unitId!: string | null;

  @Parts(() => GroundOfSight)
  readonly sees!: readonly GroundOfSight[];

  @Parts(() => Duty)
  readonly duties!: readonly Duty[];
}
