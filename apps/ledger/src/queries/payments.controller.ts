import { BeforeTheRulePacks, type Actor } from '@ecl/enforcement';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { payments, paymentsOf, searchPayments } from '@ecl/read-models';
import { DescribeQuery, REVISION } from '../openapi/describe-answer.js';
import { PaymentAnswer, PaymentList } from '../answers/payment-answers.js';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { openCasePart } from '../case-file/opening-case-file.js';
import { StreamAddress } from '../input/addresses.js';
import { pageIn } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { noCase } from '../problems/not-found.js';
import { etagOf } from '../steps/preconditions.js';
import { answered, laterOf, listed } from './answering.js';
import { PaymentQuery, paymentSearchIn, PaymentSearchQuery } from './payment-search.js';

/** 罚款缴纳: what is owed, paid, accruing and to be refunded at the end of a day (today, unless `on` names another). */
@ApiTags('缴款 Payments')
@AllowedTo('signedIn')
@Controller('api/payments')
export class PaymentsController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery('查询缴款 · Search the payment obligations', PaymentList)
  async search(
    @Query() asked: PaymentSearchQuery,
    @Req() { caller: { actor } }: SignedInRequest,
  ): Promise<PaymentList> {
    const on = this.dayIn(asked, actor);
    const [{ cases }, law] = [this.ledger.scopeOf(actor), this.ledger.lawFor(actor)];
    return answered(this.ledger, payments, asked.atLeast, (db) =>
      listed(searchPayments(db, cases, law, on, paymentSearchIn(asked), pageIn(asked))),
    );
  }

  @Get(':id')
  @DescribeQuery('一案的缴款 · The payment obligations of one case', PaymentAnswer, REVISION)
  async one(
    @Param() { id }: StreamAddress,
    @Query() asked: PaymentQuery,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PaymentAnswer> {
    const file = await openCasePart(this.ledger, caller, id, 'payments');
    response.set('ETag', etagOf(file.revision));
    const known = laterOf(file.position, asked.atLeast);
    return answered(this.ledger, payments, known, (db) => {
      const law = this.ledger.lawFor(caller.actor);
      const debts = paymentsOf(db, file.scope, law, this.dayIn(asked, caller.actor), file.caseId);
      const [payment] = debts;
      if (!payment) throw noCase();
      return { payment, debts };
    });
  }

  /** What is owed on a day is reckoned with the law of that day, whether or not anything is owed. */
  private dayIn({ on = chinaDateOf(this.ledger.clock.now()) }: { readonly on?: PlainDate }, actor: Actor): PlainDate {
    const { since } = this.ledger.lawFor(actor).packs;
    if (on < since) throw new BeforeTheRulePacks(on, since);
    return on;
  }
}
