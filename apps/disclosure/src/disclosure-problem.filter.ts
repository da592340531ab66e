import { Catch, Inject, Logger } from '@nestjs/common';
import { Problem, ProblemFilter } from '@ecl/web';
import type { Request, Response } from 'express';
import { withParameters } from './decisions/parameter-error.js';
import { problems } from './disclosure-problems.js';
import { PUBLISHED_RECORD, type PublishedRecord } from './published/published-record.js';
import { problemPage } from './pages/problem-page.js';
import { visitOf } from './pages/visit-of.js';

const logger = new Logger('published record');

/** Another process writes the record, a file: while it cannot be read, the reader may try again later. */
const problemOf = (error: unknown): Problem | undefined => {
  if (!(error instanceof Error) || error.name !== 'SqliteError') return undefined;
  logger.error({ err: error, msg: 'the record cannot be read' });
  return new Problem(problems.unavailable, undefined, {}, { 'Retry-After': '5' });
};

/** Programs are answered with a problem detail, people at a browser with a page that says the same. */
@Catch()
export class DisclosureProblemFilter extends ProblemFilter {
  constructor(@Inject(PUBLISHED_RECORD) private readonly record: PublishedRecord) {
    super(problemOf);
  }

  protected override answer(problem: Problem, request: Request, response: Response): void {
    if (isOfAPage(request) && request.accepts(['application/problem+json', 'text/html']) === 'text/html')
      response
        .vary('Accept')
        .type('text/html')
        .send(problemPage(visitOf(request, this.record), problem));
    else super.answer(withParameters(problem), request, response);
  }
}

const isOfAPage = ({ path }: Request): boolean => !/^\/(api|health)(\/|$)/.test(path);
