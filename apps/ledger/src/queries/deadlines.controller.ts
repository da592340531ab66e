import type { Ledger } from '@ecl/ledger';
import { caseRegister, movedDeadlines, searchDeadlines, type DeadlineSearch } from '@ecl/read-models';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { ListedDeadlines } from '../answers/deadline-answers.js';
import { ListedMoves } from '../answers/moved-deadline-answers.js';
import { pageIn } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { DescribeQuery } from '../openapi/describe-answer.js';
import { answered, listed } from './answering.js';
import { deadlineSearchIn, DeadlineSearchQuery, MovedSearchQuery } from './deadline-search.js';

/**
 * The days of a minor's case go on for whoever has to act: to ask what waits for oneself is no search of the sealed record, but to
 * ask for a name, for what is done or for another day is (JUV 59).
 */
const isOwnWork = ({ mine, list, party, knownAt }: DeadlineSearch): boolean =>
  mine !== undefined && party === undefined && knownAt === undefined && WAITING.includes(list);

/** The lists of what is still to be done. */
const WAITING: readonly DeadlineSearch['list'][] = ['due', 'warned', 'overdue', 'paused'];

/** 期限台账: what is due, near, overdue, done in time, done late or paused in the cases that the caller may see. */
@ApiTags('期限 Deadlines')
@AllowedTo('signedIn')
@Controller('api/deadlines')
export class DeadlinesController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery('期限台账 · The list of deadlines', ListedDeadlines)
  async search(@Query() asked: DeadlineSearchQuery, @Req() { caller }: SignedInRequest): Promise<ListedDeadlines> {
    const search = deadlineSearchIn(asked, this.ledger.clock.now(), caller.actor);
    const sealed = isOwnWork(search) ? 'shown' : 'hidden';
    return answered(this.ledger, caseRegister, asked.atLeast, (db) =>
      listed(searchDeadlines(db, this.ledger.scopeOf(caller.actor).cases, search, pageIn(asked), sealed)),
    );
  }

  /** After a correction of the calendar: which deadline of which case moved from which day to which. */
  @Get('moved')
  @DescribeQuery('日历更正变动的期限 · What news about the calendar moved', ListedMoves)
  async moved(@Query() asked: MovedSearchQuery, @Req() { caller }: SignedInRequest): Promise<ListedMoves> {
    const { entry } = asked;
    return answered(this.ledger, caseRegister, asked.atLeast, (db) =>
      listed(movedDeadlines(db, this.ledger.scopeOf(caller.actor).cases, { entry }, pageIn(asked))),
    );
  }
}
