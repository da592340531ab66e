import { powersCatalogue } from '@ecl/enforcement';
import { PowersAnswer } from '../answers/register-answers.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import { PowersQuery } from './powers-query.js';

@ApiTags('权责清单 Powers')
@Controller('api/powers')
export class PowersController {
  @Get()
  @AllowedTo('everyone')
  @DescribePlain('十六个领域的权责清单 · The powers of the sixteen fields', PowersAnswer)
  all(@Query() { field }: PowersQuery): PowersAnswer {
    const { fields, ...catalogue } = powersCatalogue;
    return { ...catalogue, fields: fields.filter(({ code }) => field === undefined || code === field) };
  }
}
