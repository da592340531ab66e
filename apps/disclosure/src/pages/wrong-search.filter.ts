import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { InvalidInput } from '@ecl/web';
import type { Request, Response } from 'express';
import { parameterErrorsOf } from '../decisions/parameter-error.js';
import { wrongSearchPage } from './decisions-page.js';

/** A reader whose search is not valid gets the form back as it was filled in, with what is wrong beside each field. */
@Catch(InvalidInput)
export class WrongSearchFilter implements ExceptionFilter<InvalidInput> {
  catch(problem: InvalidInput, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { query } = http.getRequest<Request>();
    http
      .getResponse<Response>()
      .status(problem.kind.status)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(wrongSearchPage(query, parameterErrorsOf(problem)));
  }
}
