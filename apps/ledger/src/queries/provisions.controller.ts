import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { Day, Problem, Text } from '@ecl/web';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import { ProvisionList, ProvisionVersions } from '../answers/provision-answers.js';
import { StreamAddress } from '../input/addresses.js';
import { entriesAsked, NumberedListQuery } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { problems } from '../problems/ledger-problems.js';

const optional = true;

/** The parameters of the list of provisions. */
export class ProvisionSearchQuery extends NumberedListQuery {
  @Day({ optional, description: '查询该日有效的规定，默认今日 / The law of this day; today if left out' })
  readonly on?: PlainDate;

  @Text({ max: 200, optional, description: '法律名称的一部分 / A part of the name of the law' })
  readonly law?: string;
}

/** 法律依据: what is or was law on a day, and the versions of a provision. */
@ApiTags('登记簿 Registers')
@AllowedTo('signedIn')
@Controller('api/provisions')
export class ProvisionsController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribePlain('某日有效的法律规定 · The provisions in force on a day', ProvisionList)
  inForce(
    @Query() { on = chinaDateOf(this.ledger.clock.now()), law = '', ...page }: ProvisionSearchQuery,
  ): ProvisionList {
    const { from, count } = entriesAsked(page);
    const found = this.ledger
      .currentRegisters()
      .provisions.inForceOn(on)
      .filter((version) => version.law.includes(law));
    const items = found.slice(from, from + count);
    return { on, items, next: found.length > from + count ? String(from + count - 1) : null };
  }

  @Get(':id')
  @DescribePlain('一项规定的全部版本 · All versions of a provision', ProvisionVersions)
  versions(@Param() { id }: StreamAddress): ProvisionVersions {
    const items = this.ledger.currentRegisters().provisions.versionsOf(id);
    if (items.length === 0) throw noProvision(id);
    return { items };
  }
}

const noProvision = (id: string): Problem =>
  new Problem(problems.notFound, {
    zh: `登记簿中没有规定 ${id}。GET /api/provisions 列出有效的规定。`,
    en: `The register has no provision ${id}. GET /api/provisions lists those in force.`,
  });
