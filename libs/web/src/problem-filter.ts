import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { correlationIdOf } from './correlation.js';
import { Problem, problemBody } from './problem.js';
import { webProblems } from './problems.js';

/** Translates the errors of the libraries behind a process into problems; undefined for unknown errors. */
export type ProblemOf = (error: unknown) => Problem | undefined;

/**
 * Every error is returned as a problem detail. An unknown error is logged with its correlation id, and the answer
 * reveals nothing.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(private readonly problemOf: ProblemOf = () => undefined) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = this.known(error) ?? this.unknown(error, correlationIdOf(response));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.kind.status).set(problem.headers).set('Cache-Control', 'no-store');
    this.answer(problem, request, response);
  }

  /** Writes a problem into the answer; a process for people in a browser may write it as a page. */
  protected answer(problem: Problem, request: Request, response: Response): void {
    response.type('application/problem+json').set('Content-Language', 'zh-CN');
    if (request.method === 'HEAD') response.end();
    else response.send(JSON.stringify(problemBody(problem, correlationIdOf(response))));
  }

  private known(error: unknown): Problem | undefined {
    return error instanceof Problem ? error : (this.problemOf(error) ?? frameworkProblem(error));
  }

  private unknown(error: unknown, correlationId: string): Problem {
    this.logger.error({ correlationId, err: error, msg: 'unexpected' });
    return new Problem(webProblems.internal);
  }
}

/** Errors that Express and Nest throw before a route is reached; Nest keeps the error of Express as the cause. */
const frameworkProblem = (error: unknown): Problem | undefined => {
  const thrown = error instanceof HttpException ? (error.cause ?? error) : error;
  if (thrown instanceof Problem) return thrown;
  const type = (thrown as { type?: unknown } | undefined)?.type;
  if (type === 'entity.parse.failed') return new Problem(webProblems.malformedJson);
  if (type === 'entity.too.large') return new Problem(webProblems.bodyTooLarge);
  if (thrown instanceof URIError) return new Problem(webProblems.notFound);
  const status =
    error instanceof HttpException ? error.getStatus() : (thrown as { statusCode?: unknown } | undefined)?.statusCode;
  if (status === 400) return new Problem(webProblems.invalidRequest);
  const kind = Object.values(webProblems).find((candidate) => candidate.status === status);
  return kind && kind.status < 500 ? new Problem(kind) : undefined;
};
