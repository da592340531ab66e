import type { Scope } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { payments, reconcile, reportedDays } from '@ecl/read-models';
import { Problem } from '@ecl/web';
import { DescribeQuery } from '../openapi/describe-answer.js';
import { ReconciliationAnswer, ReportedDayList } from '../answers/reconciliation-answers.js';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { LEDGER } from '../ledger.token.js';
import { problems } from '../problems/ledger-problems.js';
import { pageIn } from '../input/list-query.js';
import { answered, listed } from './answering.js';
import { ReconciliationQuery, ReportedDaysQuery } from './payment-search.js';

/** 对账: what a bank reported for a day against what the cases know of that day (R235 10, 12). */
@ApiTags('缴款 Payments')
@AllowedTo(['bank', 'finance', 'head', 'supervisor'])
@Controller('api/reconciliation')
export class ReconciliationController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery('某日对账 · One day of one bank', ReconciliationAnswer)
  async ofDay(@Query() asked: ReconciliationQuery, @Req() { caller }: SignedInRequest): Promise<ReconciliationAnswer> {
    const scope = this.ledger.scopeOf(caller.actor);
    mustBeTheirs(scope, asked.bank);
    return answered(this.ledger, payments, asked.atLeast, (db) => ({
      reconciliation: reconcile(db, scope.cases, asked.bank, asked.day),
    }));
  }

  @Get('days')
  @DescribeQuery('银行已报送的日期 · The days that a bank has reported', ReportedDayList)
  async days(@Query() asked: ReportedDaysQuery, @Req() { caller }: SignedInRequest): Promise<ReportedDayList> {
    mustBeTheirs(this.ledger.scopeOf(caller.actor), asked.bank);
    return answered(this.ledger, payments, asked.atLeast, (db) => listed(reportedDays(db, asked.bank, pageIn(asked))));
  }
}

/** A bank sees only its own reports. */
const mustBeTheirs = ({ banks }: Scope, bankId: string): void => {
  if (banks.is === 'none' || (banks.is === 'one' && banks.bankId !== bankId)) throw new Problem(problems.notAllowed);
};
