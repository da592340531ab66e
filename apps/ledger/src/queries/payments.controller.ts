import { date, optional, record, text, type Payload } from '@ecl/event-sourcing';
import type { Actor } from '@ecl/enforcement';
import { caseGroundsOf } from '@ecl/identity';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import {
  paymentOf,
  payments,
  searchPayments,
  type CaseScope,
  type PaymentRow,
  type PaymentSearch,
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
import { listParameters, optionalCode, pageIn, queryParameters } from './query-parameters.js';

const ifTrue = () => optional(Type.Enum(['true']));
const { atLeast } = listParameters();
const search = record({
  ...listParameters(),
  on: optional(date()),
  status: optional(Type.Enum(['open', 'paid', 'cancelled'])),
  agency: optionalCode(),
  decisionNumber: optional(text({ max: 128 })),
  overdue: ifTrue(),
  refundToPay: ifTrue(),
});
const listing = queryParameters(search);
const single = queryParameters(record({ atLeast, on: optional(date()) }));

/** 罚款缴纳: what is owed, paid, running up and to be given back, as it stands at the end of a day (today, unless `on` says). */
@ApiTags('缴款 Payments')
@ApiBearerAuth()
@AllowedTo('signedIn')
@Controller('api/payments')
export class PaymentsController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeList('查询缴款 · Search the payment obligations')
  @listing.describe()
  async search(@Req() { query, caller: { actor } }: SignedInRequest): Promise<AnsweredList<PaymentRow>> {
    const asked = listing.read(query);
    const on = this.dayIn(asked);
    return answered(this.ledger, payments, positionIn(asked.atLeast), (db) => {
      const page = searchPayments(db, scopeOf(actor), this.ledger.currentPacks(), on, searchIn(asked), pageIn(asked));
      return listed({ rows: page.rows.filter((row) => isOpenTo(actor, row)), next: page.next });
    });
  }

  @Get(':id')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @DescribeOne('一案的缴款 · The payment obligation of one case', 'payment')
  @single.describe()
  async one(@Req() request: SignedInRequest): Promise<Answered & { payment: PaymentRow }> {
    const asked = single.read(request.query);
    const file = await openCasePart(this.ledger, request.caller, streamIdIn(request));
    const known = laterOf(file.position, positionIn(asked.atLeast));
    return answered(this.ledger, payments, known, (db) => {
      const { actor } = request.caller;
      const payment = paymentOf(db, { kind: 'all' }, this.ledger.currentPacks(), this.dayIn(asked), file.caseId);
      if (!payment || !isOpenTo(actor, payment)) throw new Problem(problems.notFound);
      return { payment };
    });
  }

  private dayIn({ on }: { readonly on?: PlainDate }): PlainDate {
    return on ?? chinaDateOf(this.ledger.clock.now());
  }
}

/** Finance and the banks see obligations of all agencies, and nothing else of their cases. */
const scopeOf = (actor: Actor): CaseScope =>
  caseGroundsOf(actor).some(({ is }) => is === 'payment') ? { kind: 'all' } : caseScopeOf(actor);

const isOpenTo = (actor: Actor, { collectingBankId }: PaymentRow): boolean =>
  !actor.roles.includes('bank') || actor.agencyId === undefined || actor.agencyId === collectingBankId;

const searchIn = (asked: Payload<typeof search>): PaymentSearch => ({
  status: asked.status,
  agencyId: asked.agency,
  decisionNumber: asked.decisionNumber,
  overdue: asked.overdue === undefined ? undefined : true,
  refundToPay: asked.refundToPay === undefined ? undefined : true,
});
