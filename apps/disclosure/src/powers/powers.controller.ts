import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nearestName } from '@ecl/kernel';
import { Problem } from '@ecl/web';
import type { Response } from 'express';
import { fixed } from '../access/freshness.js';
import { Public } from '../access/public.js';
import { Describe } from '../api/describing.js';
import { problems } from '../disclosure-problems.js';
import { ProblemAnswer } from '../answers/problem-answers.js';
import { FieldAnswer, PowerAnswer, PowersAnswer } from '../answers/power-answers.js';
import { PowerAddress } from './power-address.js';
import { PowersQuery } from './powers-query.js';
import { fieldOf, knownCodes, powerOf, powersView, powersViewOf } from './powers-view.js';

/** 权责清单: what the agency may do, published before it does anything (事前公示). */
@Public()
@ApiTags('powers')
@Controller('api/powers')
export class PowersController {
  @Get()
  @Describe({
    summary: '十六个职责领域及其全部事项 The sixteen fields of duty with every power',
    answers: { 200: { form: PowersAnswer } },
  })
  all(@Query() { field }: PowersQuery, @Res({ passthrough: true }) response: Response): PowersAnswer {
    fixed(response);
    return field === undefined ? powersView : powersViewOf(field);
  }

  @Get(':code')
  @Describe({
    summary:
      '一项职权；以领域编码查询时为该领域的全部事项 One power; for the code of a field, the field with its powers',
    answers: { 200: { form: [PowerAnswer, FieldAnswer] }, 404: { form: ProblemAnswer } },
  })
  one(@Param() { code }: PowerAddress, @Res({ passthrough: true }) response: Response): PowerAnswer | FieldAnswer {
    const found = powerOf(code) ?? fieldOf(code);
    if (!found) throw unknownPower(code);
    fixed(response);
    return found;
  }
}

const unknownPower = (code: string): Problem => {
  const { zh, en } = insteadOf(code);
  return new Problem(problems.notFound, {
    zh: `权责清单中没有编码 ${code}。${zh}GET /api/powers 列出全部编码。`,
    en: `The powers catalogue has no code ${code}. ${en}GET /api/powers lists all codes.`,
  });
};

const insteadOf = (code: string): { readonly zh: string; readonly en: string } => {
  const near = nearestName(code, knownCodes);
  return near === undefined ? { zh: '', en: '' } : { zh: `您是否要找：${near}？`, en: `Did you mean ${near}? ` };
};
