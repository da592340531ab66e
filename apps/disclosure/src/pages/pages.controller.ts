import { Controller, Get, Header, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, Problem } from '@ecl/web';
import type { Request, Response } from 'express';
import { fixed, fromRecord } from '../access/freshness.js';
import { Public } from '../access/public.js';
import { DecisionAddress } from '../decisions/decision-address.js';
import { DecisionQuery, searchIn } from '../decisions/decision-query.js';
import { findDecisions } from '../decisions/find-decisions.js';
import { problems } from '../disclosure-problems.js';
import { PowerAddress } from '../powers/power-address.js';
import { fieldOf, powerOf } from '../powers/powers-view.js';
import { PUBLISHED_RECORD, type PublishedRecord } from '../published/published-record.js';
import { decisionPage } from './decision-page.js';
import { decisionsPage } from './decisions-page.js';
import { homePage } from './home-page.js';
import { missingPage } from './missing-page.js';
import { fieldPage, powerPage, powersPage } from './powers-page.js';
import { rightsPage } from './rights-page.js';
import { visitOf } from './visit-of.js';
import { WrongSearchFilter } from './wrong-search.filter.js';

const LATEST = 5;
const HTML = 'text/html; charset=utf-8';

/** The pages of the public site, in Chinese and below `/en` in English: whole in one answer, without a script. */
@Public()
@Page()
@ApiExcludeController()
@Controller(['', 'en'])
export class PagesController {
  constructor(@Inject(PUBLISHED_RECORD) private readonly record: PublishedRecord) {}

  @Get()
  @Header('Content-Type', HTML)
  home(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    const summary = this.record.summary();
    fromRecord(response, summary);
    const latest = this.record.search({}, { size: LATEST, order: 'decided' });
    return homePage(visitOf(request, this.record), summary, this.record.thisYear().value, latest);
  }

  @Get('decisions')
  @Header('Content-Type', HTML)
  @UseFilters(WrongSearchFilter)
  decisions(
    @Query() query: DecisionQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): string {
    const found = findDecisions(this.record, query, 'decided');
    fromRecord(response, found);
    return decisionsPage(visitOf(request, this.record), query, found, this.record.facets(searchIn(query)).value);
  }

  @Get('decisions/:id')
  @Header('Content-Type', HTML)
  decision(
    @Param() { id }: DecisionAddress,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): string {
    const found = this.record.decision(id);
    const entry = fromRecord(response, found);
    if (entry === undefined) throw new Problem(problems.notFound);
    if (entry.is === 'withdrawn') response.status(problems.withdrawn.status);
    return decisionPage(visitOf(request, this.record), found, entry);
  }

  @Get('powers')
  @Header('Content-Type', HTML)
  powers(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    fixed(response);
    return powersPage(visitOf(request, this.record));
  }

  /** One power, or one field with its powers. */
  @Get('powers/:code')
  @Header('Content-Type', HTML)
  power(
    @Param() { code }: PowerAddress,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): string {
    const visit = visitOf(request, this.record);
    const [power, field] = [powerOf(code), fieldOf(code)];
    if (power === undefined && field === undefined) throw new Problem(problems.notFound);
    fixed(response);
    return power ? powerPage(visit, power) : field ? fieldPage(visit, field) : '';
  }

  @Get('missing')
  @Header('Content-Type', HTML)
  missing(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    fixed(response);
    return missingPage(visitOf(request, this.record));
  }

  @Get('rights')
  @Header('Content-Type', HTML)
  rights(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    fixed(response);
    return rightsPage(visitOf(request, this.record));
  }
}
