import { caseGroundsOf, type CaseGround } from '@ecl/identity';
import { DescribePlain } from '../openapi/describe-query.js';
import { Controller, Get, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { stepFamilies } from '../steps/step-families.js';
import { AllowedTo } from './allowed-to.js';
import type { SignedInRequest } from './session.guard.js';

interface Duty {
  readonly collection: string;
  readonly step: string;
  readonly zh: string;
  readonly en: string;
}

interface Me {
  readonly username: string;
  readonly personId: string;
  readonly roles: readonly string[];
  readonly agencyId: string | null;
  readonly unitId: string | null;
  /** The grounds on which cases are visible to this account. */
  readonly sees: readonly CaseGround[];
  /** The steps that are among its duties. */
  readonly duties: readonly Duty[];
}

@ApiTags('登录 Sessions')
@ApiBearerAuth()
@Controller('api/me')
export class MeController {
  @Get()
  @AllowedTo('signedIn')
  @DescribePlain(
    '本人职责与可见范围 · My duties, and what I may see',
    'username',
    'personId',
    'roles',
    'agencyId',
    'unitId',
    'sees',
    'duties',
  )
  me(@Req() { caller: { username, actor } }: SignedInRequest): Me {
    const { personId, roles, agencyId = null, unitId = null } = actor;
    const duties = stepFamilies.flatMap(({ path, commandTypes }) =>
      commandTypes
        .filter(({ by }) => by.some((role) => roles.includes(role)))
        .map(({ step, titleZh, titleEn }) => ({ collection: path, step, zh: titleZh, en: titleEn })),
    );
    return { username, personId, roles, agencyId, unitId, sees: caseGroundsOf(actor), duties };
  }
}
