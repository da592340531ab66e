import { lawOfCase, nextSteps, parametersOf } from '@ecl/enforcement';
import { nextStepsAt, type Ledger } from '@ecl/ledger';
import type { Caller } from '@ecl/identity';
import { caseById, caseRegister, caseTimeline, missingRecords, timelineOf, type CaseRow } from '@ecl/read-models';
import { CaseSummary, NextStepsAtAnswer } from '../answers/case-answers.js';
import { DeadlinesOfCase } from '../answers/deadline-answers.js';
import { LawOfCaseAnswer } from '../answers/provision-answers.js';
import { AttemptList, Timeline } from '../answers/timeline-answers.js';
import { DescribePlain, DescribeQuery, REVISION } from '../openapi/describe-answer.js';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { StreamAddress } from '../input/addresses.js';
import { entriesAsked, NumberedListQuery, pageIn } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { caseThen, limitsThen, namedMoments, type CaseThen, type Moments } from '../moments/case-then.js';
import { rowThen } from '../moments/cases-then.js';
import { MomentsQuery } from '../moments/moments-query.js';
import { answered, laterOf, listed } from '../queries/answering.js';
import { etagOf } from '../steps/preconditions.js';
import { noCase } from '../problems/not-found.js';
import { attemptsOnStream } from './attempts.js';
import { openCaseFile, type OpenCaseFile } from './opening-case-file.js';
import { NextStepsQuery } from './next-steps-query.js';
import { TimelineQuery } from './timeline-query.js';

/**
 * The file of one case. Each request reads the file, and the reading is recorded before the answer. The answers hold at
 * least everything up to the ETag, so that nobody decides on a state older than the revision that they name.
 */
@ApiTags('案卷 Case files')
@AllowedTo('signedIn')
@Controller('api/cases/:id')
export class CaseFileController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery('案件概要与下一步 · The case and what can be done next', CaseSummary, REVISION)
  async summary(
    @Param() { id }: StreamAddress,
    @Query() asked: MomentsQuery,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseSummary> {
    const file = await openCaseFile(this.ledger, caller, id);
    const then = this.thenOf(file, caller, asked);
    response.set('ETag', etagOf((then ?? file).revision));
    if (then)
      return answered(this.ledger, caseRegister, laterOf(file.position, asked.atLeast), () => ({
        case: inRegister(rowThen(this.ledger, then)),
        nextSteps: nextSteps(then.state, then.law),
      }));
    return answered(this.ledger, caseRegister, laterOf(file.position, asked.atLeast), (db) => ({
      case: inRegister(caseById(db, file.scope, file.caseId)),
      nextSteps: nextSteps(file.state, this.ledger.lawFor(caller.actor)),
    }));
  }

  /** Straight from the log: each step is asked as a what-if with nothing but its moment and its party. */
  @Get('next-steps')
  @DescribePlain('某一时刻的下一步 · What can be done next at a moment, per party', NextStepsAtAnswer, REVISION)
  async nextSteps(
    @Param() { id }: StreamAddress,
    @Query() { at, party: partyId }: NextStepsQuery,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NextStepsAtAnswer> {
    const file = await openCaseFile(this.ledger, caller, id);
    if (partyId !== undefined && !file.state.parties.has(partyId)) throw noCase();
    response.set('ETag', etagOf(file.revision));
    return nextStepsAt(this.ledger, file.state, { actor: caller.actor, at, partyId });
  }

  @Get('timeline')
  @DescribeQuery('执法全过程记录 · The whole-process record', Timeline, REVISION)
  async timeline(
    @Param() { id }: StreamAddress,
    @Query() asked: TimelineQuery,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Timeline> {
    const file = await openCaseFile(this.ledger, caller, id);
    response.set('ETag', etagOf(file.revision));
    const stream = `case-${file.caseId}`;
    const agencyId = file.state.filing.is === 'none' ? undefined : file.state.filing.agencyId;
    const packs = this.ledger.currentPacks();
    return answered(this.ledger, caseTimeline, laterOf(file.position, asked.atLeast), (db) => ({
      ...listed(timelineOf(db, stream, asked, pageIn(asked))),
      missing: missingRecords(db, stream, parametersOf(agencyId, { packs })),
    }));
  }

  /** Straight from the log: what the rules of the next step see, or what they would have seen at earlier moments. */
  @Get('deadlines')
  @DescribePlain('本案期限及其计算 · The deadlines of the case, and how they are reckoned', DeadlinesOfCase, REVISION)
  async deadlines(
    @Param() { id }: StreamAddress,
    @Query() asked: MomentsQuery,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeadlinesOfCase> {
    const file = await openCaseFile(this.ledger, caller, id);
    const then = caseThen(this.ledger, caller.actor, file.steps, asked);
    response.set('ETag', etagOf((then ?? file).revision));
    return { items: then === undefined ? [] : limitsThen(then) };
  }

  /** Straight from the log and the register: what a decision has to compare. */
  @Get('law')
  @DescribePlain(
    '本案适用的法律及其变化 · The law of the case, on the day of the conduct and today',
    LawOfCaseAnswer,
    REVISION,
  )
  async law(
    @Param() { id }: StreamAddress,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LawOfCaseAnswer> {
    const file = await openCaseFile(this.ledger, caller, id);
    response.set('ETag', etagOf(file.revision));
    const law = lawOfCase(file.state, this.ledger.lawFor(caller.actor));
    if (!law) throw noCase();
    return law;
  }

  /** Straight from the log: an attempt shows at once. */
  @Get('attempts')
  @DescribePlain('被拒绝的操作 · Refused attempts', AttemptList)
  async attempts(
    @Param() { id }: StreamAddress,
    @Query() asked: NumberedListQuery,
    @Req() { caller }: SignedInRequest,
  ): Promise<AttemptList> {
    const file = await openCaseFile(this.ledger, caller, id);
    const { from, count } = entriesAsked(asked);
    const found = await attemptsOnStream(this.ledger.store, `case-${file.caseId}`, { from, count: count + 1 });
    const items = found.slice(0, count);
    return { items, next: found.length > count ? String(items.at(-1)?.attempt) : null };
  }

  /** Undefined where it is asked as it is now. @throws Problem `not-found` where nothing of it was known then, or had happened */
  private thenOf(file: OpenCaseFile, { actor }: Caller, asked: Moments): CaseThen | undefined {
    if (namedMoments(asked) === undefined) return undefined;
    const then = caseThen(this.ledger, actor, file.steps, asked);
    if (then === undefined) throw noCase();
    return then;
  }
}

/**
 * The register holds everything up to the position that was waited for; a case that is in the log but not in the
 * register is a fault.
 */
const inRegister = (row: CaseRow | undefined): CaseRow => {
  if (!row) throw new Error('a case of the log is missing from the case register');
  return row;
};
