import { BeforeTheRulePacks, type Actor } from '@ecl/enforcement';
import { caseGroundsOf } from '@ecl/identity';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { payments, paymentsOf, searchPayments, type CaseScope, type PaymentRow } from '@ecl/read-models';
import { DescribeQuery } from '../openapi/describe-answer.js';
import { PaymentAnswer, PaymentList } from '../answers/payment-answers.js';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/session.guard.js';
import { openCasePart } from '../case-file/opening-case-file.js';
import { StreamAddress } from '../input/addresses.js';
import { pageIn } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { noCase } from '../problems/not-found.js';
import { answered, laterOf, listed } from './answering.js';
import { caseScopeOf } from './case-scope.js';
import { PaymentQuery, paymentSearchIn, PaymentSearchQuery } from './payment-search.js';

/** 罚款缴纳: what is owed, paid, accruing and to be refunded at the end of a day (today, unless `on` names another). */
@ApiTags('缴款 Payments')
@ApiBearerAuth()
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
    return answered(this.ledger, payments, asked.atLeast, (db) => {
      const page = searchPayments(
        db,
        scopeOf(actor),
        this.ledger.lawFor(actor),
        on,
        paymentSearchIn(asked),
        pageIn(asked),
      );
      return listed({
        rows: page.rows.filter((row) => isOpenTo(actor, row)).map((row) => shownTo(actor, row)),
        next: page.next,
      });
    });
  }

  @Get(':id')
  @DescribeQuery('一案的缴款 · The payment obligations of one case', PaymentAnswer)
  async one(
    @Param() { id }: StreamAddress,
    @Query() asked: PaymentQuery,
    @Req() { caller }: SignedInRequest,
  ): Promise<PaymentAnswer> {
    const file = await openCasePart(this.ledger, caller, id);
    const known = laterOf(file.position, asked.atLeast);
    return answered(this.ledger, payments, known, (db) => {
      const { actor } = caller;
      const [law, on] = [this.ledger.lawFor(actor), this.dayIn(asked, actor)];
      const debts = paymentsOf(db, { kind: 'all' }, law, on, file.caseId)
        .filter((row) => isOpenTo(actor, row))
        .map((row) => shownTo(actor, row));
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

/** Finance and the banks see obligations of all agencies, and nothing else of their cases. */
const scopeOf = (actor: Actor): CaseScope => (seesMoneyOnly(actor) ? { kind: 'all' } : caseScopeOf(actor));

const seesMoneyOnly = (actor: Actor): boolean => caseGroundsOf(actor).some(({ is }) => is === 'payment');

/** Who the debtors are by name is of the case: those who see only its money know them by their ids, as the slip names them. */
const shownTo = (actor: Actor, row: PaymentRow): PaymentRow => (seesMoneyOnly(actor) ? { ...row, parties: [] } : row);

const isOpenTo = (actor: Actor, { collectingBankId }: PaymentRow): boolean =>
  !actor.roles.includes('bank') || actor.agencyId === undefined || actor.agencyId === collectingBankId;
