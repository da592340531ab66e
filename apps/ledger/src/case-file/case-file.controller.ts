import { nextSteps, type NextSteps } from '@ecl/enforcement';
import { optional, record } from '@ecl/event-sourcing';
import type { Ledger } from '@ecl/ledger';
import {
  caseById,
  caseRegister,
  caseTimeline,
  missingRecords,
  timelineOf,
  type CaseRow,
  type MissingRecord,
  type TimelineEntry,
} from '@ecl/read-models';
import { DescribeList, DescribeOne, DescribePlain } from '../openapi/describe-query.js';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Type } from 'typebox';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/session.guard.js';
import { LEDGER } from '../ledger.token.js';
import { answered, laterOf, listed, positionIn, type Answered, type AnsweredList } from '../queries/answering.js';
import { listParameters, pageIn, queryParameters } from '../queries/query-parameters.js';
import { etagOf } from '../steps/preconditions.js';
import { streamIdIn } from '../steps/stream-id.js';
import { attemptsOnStream, type Attempt } from './attempts.js';

import { openCaseFile } from './opening-case-file.js';

const { after, size, atLeast } = listParameters();
const summaryParameters = queryParameters(record({ atLeast }));
const timelineParameters = queryParameters(
  record({ after, size, atLeast, order: optional(Type.Enum(['asOccurred', 'asRecorded'])) }),
);
const attemptParameters = queryParameters(record({ after: optional(Type.String({ pattern: '^\\d{1,9}$' })), size }));
const MOST_ATTEMPTS = 200;

/**
 * The file of one case. Each of these is a reading of the file, and on record before it is answered. The answers hold at least
 * everything up to the ETag, so that nobody decides on an older picture than the revision that they name.
 */
@ApiTags('案卷 Case files')
@ApiBearerAuth()
@ApiParam({ name: 'id', schema: { type: 'string' } })
@AllowedTo('signedIn')
@Controller('api/cases/:id')
export class CaseFileController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeOne('案件概要与下一步 · The case and what can be done next', 'case', 'nextSteps')
  @summaryParameters.describe()
  async summary(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answered & { case: CaseRow; nextSteps: NextSteps }> {
    const { caller, query } = request;
    const asked = summaryParameters.read(query);
    const file = await openCaseFile(this.ledger, caller, streamIdIn(request));
    response.set('ETag', etagOf(file.revision));
    return answered(this.ledger, caseRegister, laterOf(file.position, positionIn(asked.atLeast)), (db) => ({
      case: inRegister(caseById(db, { kind: 'all' }, file.caseId)),
      nextSteps: nextSteps(file.state, this.ledger.lawFor(caller.actor)),
    }));
  }

  @Get('timeline')
  @DescribeList('执法全过程记录 · The whole-process record', 'missing')
  @timelineParameters.describe()
  async timeline(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnsweredList<TimelineEntry> & { missing: readonly MissingRecord[] }> {
    const asked = timelineParameters.read(request.query);
    const file = await openCaseFile(this.ledger, request.caller, streamIdIn(request));
    response.set('ETag', etagOf(file.revision));
    const stream = `case-${file.caseId}`;
    const agencyId = file.state.filing.is === 'none' ? undefined : file.state.filing.agencyId;
    const packs = this.ledger.currentPacks();
    return answered(this.ledger, caseTimeline, laterOf(file.position, positionIn(asked.atLeast)), (db) => ({
      ...listed(timelineOf(db, stream, asked.order, pageIn(asked))),
      missing: missingRecords(db, stream, (day) => packs.inForce(day, agencyId).recordingUpload),
    }));
  }

  /** Straight from the log: an attempt shows at once. */
  @Get('attempts')
  @DescribePlain('被拒绝的操作 · Refused attempts', 'items', 'next')
  @attemptParameters.describe()
  async attempts(@Req() request: SignedInRequest): Promise<{ items: readonly Attempt[]; next: string | null }> {
    const asked = attemptParameters.read(request.query);
    const file = await openCaseFile(this.ledger, request.caller, streamIdIn(request));
    const from = asked.after === undefined ? 0 : Number(asked.after) + 1;
    const count = Math.min(Number(asked.size ?? 50), MOST_ATTEMPTS);
    const found = await attemptsOnStream(this.ledger.store, `case-${file.caseId}`, { from, count: count + 1 });
    const items = found.slice(0, count);
    return { items, next: found.length > count ? String(items.at(-1)?.attempt) : null };
  }
}

/** The register holds everything up to the position that was waited for; a case that is in the log and not there is a fault. */
const inRegister = (row: CaseRow | undefined): CaseRow => {
  if (!row) throw new Error('a case of the log is missing from the case register');
  return row;
};
