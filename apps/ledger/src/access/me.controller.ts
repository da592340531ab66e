import type { Ledger } from '@ecl/ledger';
import { Me } from '../answers/account-answers.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LEDGER } from '../ledger.token.js';
import { stepFamilies } from '../steps/step-families.js';
import { AllowedTo } from './allowed-to.js';
import type { SignedInRequest } from './admission.js';

@ApiTags('登录 Sessions')
@Controller('api/me')
export class MeController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @AllowedTo('signedIn')
  @DescribePlain('本人职责与可见范围 · My duties, and what I may see', Me)
  me(@Req() { caller: { username, actor } }: SignedInRequest): Me {
    const { personId, roles, agencyId = null, unitId = null } = actor;
    const duties = stepFamilies.flatMap(({ path, commandTypes }) =>
      commandTypes
        .filter(({ by }) => by.some((role) => roles.includes(role)))
        .map(({ step, titleZh, titleEn }) => ({ collection: path, step, zh: titleZh, en: titleEn })),
    );
    return { username, personId, roles, agencyId, unitId, sees: this.ledger.scopeOf(actor).cases.grounds, duties };
  }
}
