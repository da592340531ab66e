import { date, optional, record, type Payload } from '@ecl/event-sourcing';
import type { Actor, TransferStage } from '@ecl/enforcement';
import { caseGroundsOf } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import {
  searchTransfers,
  transferOf,
  transfers,
  type CaseScope,
  type TransferRow,
  type TransferSearch,
} from '@ecl/read-models';
import { Problem } from '@ecl/web';
import { DescribeList, DescribeOne } from '../openapi/describe-query.js';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { Type } from 'typebox';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/session.guard.js';
import { openCasePart } from '../case-file/opening-case-file.js';
import { LEDGER } from '../ledger.token.js';
import { problems } from '../problems/ledger-problems.js';
import { streamIdIn } from '../steps/stream-id.js';
import { answered, laterOf, listed, positionIn, type Answered, type AnsweredList } from './answering.js';
import { caseScopeOf } from './case-scope.js';
import { dayRange, listParameters, optionalCode, pageIn, queryParameters, rangeIn } from './query-parameters.js';

const STAGES = [
  'suspected',
  'teamFormed',
  'reported',
  'approved',
  'refusedByHead',
  'delivered',
  'received',
  'filedByPolice',
  'refusedByPolice',
  'reconsidering',
  'filingAgreed',
  'refusedAgain',
  'supervised',
  'filingOrdered',
  'reasonsStand',
  'handedOver',
  'resumed',
] as const satisfies readonly TransferStage[];

const search = record({
  ...listParameters(),
  agency: optionalCode(),
  power: optionalCode(),
  stage: optional(Type.Enum([...STAGES])),
  ...dayRange('suspected'),
  overdueOn: optional(date()),
  stalledAtPoliceOn: optional(date()),
  notCopied: optional(Type.Enum(['true'])),
});
const parameters = queryParameters(search);
const single = queryParameters(record({ atLeast: listParameters().atLeast }));

/** 行刑衔接: the road of each suspected crime to the police, T0–T14, each step with its limit and its lateness. */
@ApiTags('移送 Transfers')
@ApiBearerAuth()
@AllowedTo('signedIn')
@Controller('api/transfers')
export class TransfersController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeList('查询移送 · Search the transfers')
  @parameters.describe()
  async search(@Req() { query, caller }: SignedInRequest): Promise<AnsweredList<TransferRow>> {
    const asked = parameters.read(query);
    const law = this.ledger.lawFor(caller.actor);
    return answered(this.ledger, transfers, positionIn(asked.atLeast), (db) => {
      const { rows, next } = searchTransfers(db, scopeOf(caller.actor), law, searchIn(asked), pageIn(asked));
      return listed({ rows: rows.filter((row) => isOpenTo(caller.actor, row)), next });
    });
  }

  @Get(':id')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @DescribeOne('一案的移送 · The transfer of one case', 'transfer')
  @single.describe()
  async one(@Req() request: SignedInRequest): Promise<Answered & { transfer: TransferRow }> {
    const asked = single.read(request.query);
    const file = await openCasePart(this.ledger, request.caller, streamIdIn(request));
    const { actor } = request.caller;
    const law = this.ledger.lawFor(actor);
    return answered(this.ledger, transfers, laterOf(file.position, positionIn(asked.atLeast)), (db) => {
      const transfer = transferOf(db, { kind: 'transfers' }, law, file.caseId);
      if (!transfer) throw new Problem(problems.notFound);
      return { transfer };
    });
  }
}

const isPolice = (actor: Actor): boolean => caseGroundsOf(actor).some((ground) => ground.is === 'before-police');

const scopeOf = (actor: Actor): CaseScope => (isPolice(actor) ? { kind: 'transfers' } : caseScopeOf(actor));

/** The police see what was delivered to them; the road before that is the agency's and the procuratorate's. */
const isOpenTo = (actor: Actor, { policeOrgan }: TransferRow): boolean => policeOrgan !== undefined || !isPolice(actor);

const searchIn = (asked: Payload<typeof search>): TransferSearch => ({
  agencyId: asked.agency,
  powerCode: asked.power,
  stage: asked.stage,
  suspectedOn: rangeIn(asked.suspectedFrom, asked.suspectedTo),
  overdueOn: asked.overdueOn,
  stalledAtPoliceOn: asked.stalledAtPoliceOn,
  notCopied: asked.notCopied === undefined ? undefined : true,
});
