import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { InvalidInput } from '@ecl/web';
import type { Request, Response } from 'express';
import { parameterErrorsOf } from '../decisions/parameter-error.js';
import { PUBLISHED_RECORD, type PublishedRecord } from '../published/published-record.js';
import { wrongSearchPage } from './decisions-page.js';
import { visitOf } from './visit-of.js';

/** A reader whose search is not valid gets the form back as it was filled in, with what is wrong beside each field. */
@Catch(InvalidInput)
export class WrongSearchFilter implements ExceptionFilter<InvalidInput> {
  constructor(@Inject(PUBLISHED_RECORD) private readonly record: PublishedRecord) {}

  catch(problem: InvalidInput, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    http
      .getResponse<Response>()
      .status(problem.kind.status)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(wrongSearchPage(visitOf(request, this.record), request.query, parameterErrorsOf(problem)));
  }
}
