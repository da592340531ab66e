import { Controller, Get, Header, Inject, Param, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, Problem } from '@ecl/web';
import type { Response } from 'express';
import { fixed, fromRecord } from '../access/freshness.js';
import { Public } from '../access/public.js';
import { DecisionAddress } from '../decisions/decision-address.js';
import { DecisionQuery, searchIn } from '../decisions/decision-query.js';
import { findDecisions } from '../decisions/find-decisions.js';
import { problems } from '../disclosure-problems.js';
import { PUBLISHED_RECORD, type PublishedRecord } from '../published/published-record.js';
import { decisionPage } from './decision-page.js';
import { decisionsPage } from './decisions-page.js';
import { homePage } from './home-page.js';
import { powersPage } from './powers-page.js';
import { WrongSearchFilter } from './wrong-search.filter.js';

const LATEST = 5;
const HTML = 'text/html; charset=utf-8';

/** The pages of the public site: whole in one answer, without a script. */
@Public()
@Page()
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(@Inject(PUBLISHED_RECORD) private readonly record: PublishedRecord) {}

  @Get()
  @Header('Content-Type', HTML)
  home(@Res({ passthrough: true }) response: Response): string {
    const summary = this.record.summary();
    fromRecord(response, summary);
    return homePage(summary, this.record.thisYear().value, this.record.search({}, { size: LATEST }));
  }

  @Get('decisions')
  @Header('Content-Type', HTML)
  @UseFilters(WrongSearchFilter)
  decisions(@Query() query: DecisionQuery, @Res({ passthrough: true }) response: Response): string {
    const found = findDecisions(this.record, query, 'decided');
    fromRecord(response, found);
    return decisionsPage(query, found, this.record.facets(searchIn(query)).value);
  }

  @Get('decisions/:id')
  @Header('Content-Type', HTML)
  decision(@Param() { id }: DecisionAddress, @Res({ passthrough: true }) response: Response): string {
    const found = this.record.decision(id);
    const entry = fromRecord(response, found);
    if (entry === undefined) throw new Problem(problems.notFound);
    if (entry.is === 'withdrawn') response.status(problems.withdrawn.status);
    return decisionPage(found, entry);
  }

  @Get('powers')
  @Header('Content-Type', HTML)
  powers(@Res({ passthrough: true }) response: Response): string {
    fixed(response);
    return powersPage;
  }
}
