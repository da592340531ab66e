import { optional, record, text, type Payload } from '@ecl/event-sourcing';
import type { Ledger } from '@ecl/ledger';
import {
  caseRegister,
  MAIN_STATES,
  searchCases,
  type CaseRow,
  type CaseSearch,
  type MainState,
} from '@ecl/read-models';
import { DescribeList } from '../openapi/describe-query.js';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Type } from 'typebox';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/session.guard.js';
import { LEDGER } from '../ledger.token.js';
import { answered, listed, positionIn, type AnsweredList } from './answering.js';
import { caseScopeOf } from './case-scope.js';
import { dayRange, listParameters, optionalCode, pageIn, queryParameters, rangeIn } from './query-parameters.js';

const search = record({
  ...listParameters(),
  number: optional(text({ max: 128 })),
  party: optional(text({ max: 200 })),
  partyMatch: optional(Type.Enum(['exact', 'prefix', 'substring'])),
  power: optionalCode(),
  field: optionalCode(),
  state: optional(Type.Enum(Object.keys(MAIN_STATES) as MainState[])),
  agency: optionalCode(),
  unit: optionalCode(),
  officer: optionalCode(),
  text: optional(text({ max: 200 })),
  ...dayRange('filed'),
  ...dayRange('decided'),
  ...dayRange('occurred'),
  ...dayRange('recorded'),
});
const parameters = queryParameters(search);

/** 案件登记簿: the cases that the caller may see, newest first. */
@ApiTags('案件 Cases')
@ApiBearerAuth()
@Controller('api/cases')
export class CasesController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @AllowedTo('signedIn')
  @DescribeList('查询案件 · Search the case register')
  @parameters.describe()
  async search(@Req() { query, caller }: SignedInRequest): Promise<AnsweredList<CaseRow>> {
    const asked = parameters.read(query);
    return answered(this.ledger, caseRegister, positionIn(asked.atLeast), (db) =>
      listed(searchCases(db, caseScopeOf(caller.actor), searchIn(asked), pageIn(asked))),
    );
  }
}

const searchIn = (asked: Payload<typeof search>): CaseSearch => ({
  number: asked.number,
  party: asked.party === undefined ? undefined : { name: asked.party, match: asked.partyMatch ?? 'prefix' },
  powerCode: asked.power,
  fieldCode: asked.field,
  state: asked.state,
  agencyId: asked.agency,
  unitId: asked.unit,
  officer: asked.officer,
  text: asked.text,
  filedOn: rangeIn(asked.filedFrom, asked.filedTo),
  decidedOn: rangeIn(asked.decidedFrom, asked.decidedTo),
  occurredOn: rangeIn(asked.occurredFrom, asked.occurredTo),
  recordedOn: rangeIn(asked.recordedFrom, asked.recordedTo),
});
