import { Page, Problem } from '@ecl/web';
import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { fixed, fromRecord } from '../access/freshness.js';
import { UNLISTED } from '../access/open-data.js';
import { Public } from '../access/public.js';
import { DecisionQuery } from '../decisions/decision-query.js';
import { findDecisions } from '../decisions/find-decisions.js';
import { problems } from '../disclosure-problems.js';
import { Reader } from '../pages/reader.js';
import { PUBLISHED_RECORD, type PublishedRecord } from '../published/published-record.js';
import { atomFeed } from './atom.js';
import { PartAddress } from './part-address.js';
import { sitemapIndex, sitemapOfDecisions, sitemapOfPages } from './sitemap.js';

/** What the results of searches are for machines: each page of decisions has its own address, which they may keep. */
const ROBOTS = `User-agent: *
Disallow: /decisions?
Disallow: /en/decisions?
`;

const siteOf = (request: Request): string => `${request.protocol}://${request.host}`;

/** For programs that follow the site: readers of feeds, and search engines. */
@Public()
@Page()
@ApiExcludeController()
@Controller()
export class FeedsController {
  constructor(@Inject(PUBLISHED_RECORD) private readonly record: PublishedRecord) {}

  /** The same conditions as the page of decisions, the latest first. */
  @Get(['decisions.atom', 'en/decisions.atom'])
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  @Header('X-Robots-Tag', UNLISTED['X-Robots-Tag'])
  decisions(
    @Query() query: DecisionQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): string {
    const reader = Reader.of(request);
    const { rows } = fromRecord(response, findDecisions(this.record, query, 'published'));
    const page = request.originalUrl.replace('/decisions.atom', '/decisions');
    return atomFeed({ reader, site: siteOf(request), page, entries: rows });
  }

  @Get('sitemap.xml')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  sitemap(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    return sitemapIndex(siteOf(request), fromRecord(response, this.record.partsOfAddresses()));
  }

  @Get('sitemaps/:part')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  partOfSitemap(
    @Param() { part }: PartAddress,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): string {
    if (part === 'pages.xml') {
      fixed(response);
      return sitemapOfPages(siteOf(request));
    }
    const number = Number(/^([1-9]\d{0,5})\.xml$/.exec(part)?.[1]);
    if (!(number <= this.record.partsOfAddresses().value)) throw new Problem(problems.notFound);
    return sitemapOfDecisions(siteOf(request), fromRecord(response, this.record.addressesIn(number)));
  }

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    fixed(response);
    return `${ROBOTS}Sitemap: ${siteOf(request)}/sitemap.xml\n`;
  }
}
