import { Identity, SecondFactorThrottle, SignInThrottle, WrongCurrentPassword, WrongSecondFactor } from '@ecl/identity';
import { Body, Controller, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EnrolledAnswer, EnrolmentAnswer, SessionAnswer } from '../answers/account-answers.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { EnrolmentInput, SecondFactorInput } from './account-input.js';
import { AllowedTo } from './allowed-to.js';
import { BeforePasswordChange } from './before-password-change.js';
import { BeforeSecondFactor } from './before-second-factor.js';
import { guess } from './guess.js';
import { tokenOf, type SignedInRequest } from './admission.js';

/** The second factor of whoever signed in. A guess at a code is counted as one at a password, apart from those. */
@ApiTags('登录 Sessions')
@AllowedTo('signedIn')
@Controller('api')
export class SecondFactorController {
  constructor(
    private readonly identity: Identity,
    private readonly throttle: SecondFactorThrottle,
    private readonly signIns: SignInThrottle,
  ) {}

  @Post('session/second-factor')
  @HttpCode(200)
  @BeforePasswordChange()
  @BeforeSecondFactor('given')
  @DescribePlain('提交验证码 · Give the second factor', SessionAnswer)
  give(@Body() { code }: SecondFactorInput, @Req() request: SignedInRequest): Promise<SessionAnswer> {
    return this.counted(request, () => this.identity.giveSecondFactor(tokenOf(request) ?? '', code));
  }

  @Post('me/second-factor')
  @HttpCode(200)
  @BeforeSecondFactor('enrolled')
  @DescribePlain('启用验证器：取得密钥 · Enrol an authenticator: its secret', EnrolmentAnswer)
  enrol(@Body() proof: EnrolmentInput, @Req() request: SignedInRequest): Promise<EnrolmentAnswer> {
    const { caller, ip } = request;
    const enrol = () => this.identity.enrolSecondFactor(tokenOf(request) ?? '', proof);
    if (caller.secondFactor === 'given') return this.counted(request, enrol);
    if (proof.currentPassword === undefined) return enrol();
    return guess({ throttle: this.signIns, username: caller.username, ip, Wrong: WrongCurrentPassword }, enrol);
  }

  @Put('me/second-factor')
  @BeforeSecondFactor('enrolled')
  @DescribePlain('启用验证器：提交验证码确认 · Confirm the authenticator with a code', EnrolledAnswer)
  async confirm(@Body() { code }: SecondFactorInput, @Req() request: SignedInRequest): Promise<EnrolledAnswer> {
    const { session, recoveryCodes } = await this.counted(request, () =>
      this.identity.confirmSecondFactor(tokenOf(request) ?? '', code),
    );
    return { ...session, recoveryCodes };
  }

  private counted<T>({ caller: { username }, ip }: SignedInRequest, check: () => Promise<T>): Promise<T> {
    return guess({ throttle: this.throttle, username, ip, Wrong: WrongSecondFactor }, check);
  }
}
