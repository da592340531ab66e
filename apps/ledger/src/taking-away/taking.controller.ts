import { BeforeTheRulePacks } from '@ecl/enforcement';
import { caseLog, type ProcessLog, type Table, type TableColumn } from '@ecl/exports';
import { scopeOutsideOfChecks, type CaseScope } from '@ecl/identity';
import { chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import {
  caseRegister,
  caseTimeline,
  leads,
  payments,
  publishedCases,
  searchCases,
  searchDeadlines,
  searchLeads,
  searchPayments,
  searchTransfers,
  timelineOf,
  transfers,
} from '@ecl/read-models';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { LEDGER } from '../ledger.token.js';
import { Transfers } from '../papers/transfers.js';
import { caseSearchIn, type CaseSearchQuery } from '../queries/case-search.js';
import { deadlineSearchIn } from '../queries/deadline-search.js';
import { paymentSearchIn } from '../queries/payment-search.js';
import { CREDIT_COLUMNS, publicPenaltiesOf, type PublicPenalty } from './credit-publicity.js';
import { DescribeTaking } from './describe-taking.js';
import { everyRow, readyFor } from './every-row.js';
import { leadsWithCasesSeen } from '../queries/leads-seen.js';
import { transferSearchIn } from '../queries/transfer-search.js';
import { CASE_COLUMNS, DEADLINE_COLUMNS, LEAD_COLUMNS, PAYMENT_COLUMNS, TRANSFER_COLUMNS } from './tables.js';
import { giveRecords, logIn, tableIn, type Taken } from './taking.js';
import {
  CasesTakenQuery,
  CreditPublicityTakenQuery,
  DeadlinesTakenQuery,
  LeadsTakenQuery,
  PaymentsTakenQuery,
  ProcessLogTakenQuery,
  TransfersTakenQuery,
} from './taking-queries.js';

const WHOLE =
  '整份清单，只含调用者可以查看的内容；limit、after 不起作用。带走记录在案。\n\nThe whole list, of what the caller may see; limit and after mean nothing. That it was taken is on record.';

/** 带走: lists and process logs as files, each within the same scope as the list that one reads. */
@ApiTags('带走 Taking away')
@AllowedTo('signedIn')
@Controller('api/taking')
export class TakingController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Transfers) private readonly transfers: Transfers,
  ) {}

  @Get('cases')
  @DescribeTaking('带走案件清单 · Take the list of cases away', WHOLE, 'csv', 'xlsx')
  async cases(
    @Query() asked: CasesTakenQuery,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    await readyFor(this.ledger, caseRegister, asked.atLeast);
    const rows = this.casesFor(asked, this.ledger.scopeOf(request.caller.actor).cases);
    await this.give(request, response, this.listed('cases', asked, '案件', CASE_COLUMNS, rows));
  }

  @Get('payments')
  @DescribeTaking('带走缴款清单 · Take the list of payments away', WHOLE, 'csv', 'xlsx')
  async payments(
    @Query() asked: PaymentsTakenQuery,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    await readyFor(this.ledger, payments, asked.atLeast);
    const { actor } = request.caller;
    const [{ cases }, law] = [this.ledger.scopeOf(actor), this.ledger.lawFor(actor)];
    const on = asked.on ?? this.today();
    if (on < law.packs.since) throw new BeforeTheRulePacks(on, law.packs.since);
    const rows = everyRow(this.ledger, payments, (db, page) =>
      searchPayments(db, cases, law, on, paymentSearchIn(asked), page),
    );
    await this.give(request, response, this.listed('payments', asked, '缴款', PAYMENT_COLUMNS, rows));
  }

  @Get('deadlines')
  @DescribeTaking('带走期限台账 · Take the list of deadlines away', WHOLE, 'csv', 'xlsx')
  async deadlines(
    @Query() asked: DeadlinesTakenQuery,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    await readyFor(this.ledger, caseRegister, asked.atLeast);
    const { cases } = this.ledger.scopeOf(request.caller.actor);
    const search = deadlineSearchIn(asked, this.ledger.clock.now(), request.caller.actor);
    const rows = everyRow(this.ledger, caseRegister, (db, page) => searchDeadlines(db, cases, search, page));
    await this.give(request, response, this.listed('deadlines', asked, '期限', DEADLINE_COLUMNS, rows));
  }

  @Get('leads')
  @DescribeTaking('带走线索清单 · Take the list of leads away', WHOLE, 'csv', 'xlsx')
  async leads(
    @Query() asked: LeadsTakenQuery,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    await readyFor(this.ledger, leads, asked.atLeast);
    await readyFor(this.ledger, caseRegister, asked.atLeast);
    const { actor } = request.caller;
    const { status, unit: unitId, overdueOn } = asked;
    const rows = everyRow(this.ledger, leads, (db, page) => {
      const found = searchLeads(
        db,
        this.ledger.scopeOf(actor).leads,
        this.today(),
        { status, unitId, overdueOn },
        page,
      );
      return { ...found, rows: leadsWithCasesSeen(this.ledger, actor, found.rows) };
    });
    await this.give(request, response, this.listed('leads', asked, '线索', LEAD_COLUMNS, rows));
  }

  @Get('transfers')
  @DescribeTaking('带走移送台账 · Take the list of transfers away', WHOLE, 'csv', 'xlsx')
  async transferred(
    @Query() asked: TransfersTakenQuery,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    await readyFor(this.ledger, transfers, asked.atLeast);
    const { actor } = request.caller;
    const [{ cases }, law] = [this.ledger.scopeOf(actor), this.ledger.lawFor(actor)];
    const search = transferSearchIn(asked);
    const rows = everyRow(this.ledger, transfers, (db, page) => searchTransfers(db, cases, law, search, page));
    await this.give(request, response, this.listed('transfers', asked, '移送', TRANSFER_COLUMNS, rows));
  }

  @Get('credit-publicity')
  @DescribeTaking(
    '双公示：行政处罚信息 · The administrative penalties for the credit platforms',
    '已公示的处罚决定，三十列，内容与公示文本一致；当场处罚不在其中，身份证件号码、法定代表人留空。带走记录在案。\n\nPublished penalty decisions in thirty columns, as the public reads them; penalties on the spot are not among them; numbers and representatives of persons stay empty. That it was taken is on record.',
    'csv',
    'xlsx',
  )
  async creditPublicity(
    @Query() asked: CreditPublicityTakenQuery,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    await readyFor(this.ledger, caseRegister, asked.atLeast);
    const rows = this.publicPenalties(request);
    await this.give(request, response, this.listed('credit-publicity', asked, '双公示', CREDIT_COLUMNS, rows));
  }

  @Get('process-log')
  @DescribeTaking(
    '带走过程日志，用于流程挖掘 · Take the process log away, for process mining',
    '可以查看全卷的案件：每一步骤的名称、时间、人员编号、当事人编号，没有姓名和文字内容。带走记录在案。\n\nOf the cases whose files the caller may read: each step with time and ids of persons and parties, without names or texts. That it was taken is on record.',
    'xes',
    'ocel',
  )
  async processLog(
    @Query() asked: ProcessLogTakenQuery,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    await readyFor(this.ledger, caseRegister, asked.atLeast);
    await readyFor(this.ledger, caseTimeline, asked.atLeast);
    const log: ProcessLog = caseLog({
      cases: this.casesFor(asked, scopeOutsideOfChecks(this.ledger.scopeOf(request.caller.actor).cases)),
      stepsOf: (caseId) =>
        everyRow(this.ledger, caseTimeline, (db, page) =>
          timelineOf(db, `case-${caseId}`, { order: 'asRecorded' }, page),
        ),
    });
    const taken = { name: 'process-log', form: asked.format, content: logIn(asked.format, log) };
    await this.give(request, response, taken);
  }

  private casesFor(asked: CaseSearchQuery, cases: CaseScope) {
    const search = caseSearchIn(asked);
    return everyRow(this.ledger, caseRegister, (db, page) => searchCases(db, cases, search, page));
  }

  private async *publicPenalties({ caller }: SignedInRequest): AsyncGenerator<PublicPenalty> {
    const { cases } = this.ledger.scopeOf(caller.actor);
    const registers = this.ledger.currentRegisters();
    for await (const caseId of everyRow(this.ledger, caseRegister, (db, page) => publishedCases(db, cases, page)))
      yield* await publicPenaltiesOf(this.ledger.store, caseId, registers);
  }

  private listed<Row>(
    name: string,
    { format: form }: { readonly format: 'csv' | 'xlsx' },
    title: string,
    columns: readonly TableColumn<Row>[],
    rows: AsyncIterable<Row>,
  ): Taken {
    const table: Table<Row> = { title, columns, rows };
    return { name, form, content: tableIn(form, table) };
  }

  private give(request: SignedInRequest, response: Response, taken: Taken): Promise<void> {
    return giveRecords({ ledger: this.ledger, transfers: this.transfers, response }, request, taken);
  }

  private today() {
    return chinaDateOf(this.ledger.clock.now());
  }
}
