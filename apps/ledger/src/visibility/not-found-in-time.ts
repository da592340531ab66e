import type { Problem, ProblemFilter } from '@ecl/web';
import type { NextFunction, Request, Response } from 'express';
import { problems } from '../problems/ledger-problems.js';
import { TellingWhy } from '../problems/telling-why.js';

/** To look at what may not be shown takes a while longer than to find nothing; this is longer than both. */
export const BEAT_MS = 100;

const ARRIVED = Symbol('arrived');

/** On the request itself: every request passes here, and a map beside them costs several times as much. */
type Arrived = Request & { [ARRIVED]?: number };

export const noteArrival = (request: Arrived, _: Response, next: NextFunction): void => {
  request[ARRIVED] = performance.now();
  next();
};

/** How long an answer that took so long waits for the next whole beat. */
export const restOfBeat = (tookMs: number, beatMs: number): number =>
  beatMs === 0 ? 0 : Math.max(1, Math.ceil(tookMs / beatMs)) * beatMs - tookMs;

/**
 * What somebody may not know of is not found, and the time that the answer takes does not say otherwise: it leaves at a whole beat
 * after the request came. It keeps nobody else waiting.
 */
export class NotFoundInTime extends TellingWhy {
  constructor(
    problemOf: ConstructorParameters<typeof ProblemFilter>[0],
    private readonly beatMs: number,
  ) {
    super(problemOf);
  }

  protected override answer(problem: Problem, request: Request, response: Response): void {
    const send = (): void => {
      // Whoever asked may have gone.
      if (!response.destroyed) super.answer(problem, request, response);
    };
    const arrived = (request as Arrived)[ARRIVED];
    if (problem.kind !== problems.notFound || arrived === undefined || this.beatMs === 0) send();
    else setTimeout(send, Math.ceil(restOfBeat(performance.now() - arrived, this.beatMs)));
  }
}
