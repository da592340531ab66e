import { csvOf, htmlOf, HTML_POLICY, pdfOf, type CaseDocument } from '@ecl/exports';
import { recordTaking } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { shownIn } from '@ecl/web';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { WholeFileAnswer } from '../answers/whole-file-answers.js';
import { papersToOpen } from '../case-file/opening-case-file.js';
import { StreamAddress } from '../input/addresses.js';
import { LEDGER } from '../ledger.token.js';
import { Transfers } from '../papers/transfers.js';
import { openWholeFile } from '../whole-file/opening-whole-file.js';
import { wholeFile, type WholeFile } from '../whole-file/whole-file.js';
import { DescribeTaking } from './describe-taking.js';
import { documentOfFile, papersIn } from './document-of-file.js';
import { sendTaken, type Form } from './taking.js';
import { each, STEP_COLUMNS, zipOfFile } from './zip-of-file.js';

const AS_FAR =
  '内容与 GET /api/cases/{id}/file 一致，以查阅依据为限；查阅和带走记录在案。\n\nWhat GET /api/cases/{id}/file shows to the same reader, and no more; the reading and the taking are on record.';

/** A case file in the forms in which it leaves the house, in the order of the archive (M55 40). */
@ApiTags('带走 Taking away')
@AllowedTo('signedIn')
@Controller('api/cases/:id')
export class FileTakingController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Transfers) private readonly transfers: Transfers,
  ) {}

  @Get('file.pdf')
  @DescribeTaking('案卷 PDF（PDF/A-2a） · The case file as PDF/A-2a', AS_FAR, 'pdf')
  async pdf(@Param() { id }: StreamAddress, @Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    const file = await this.taken(id, request, 'pdf');
    const content = each([await pdfOf(this.documentOf(file))]);
    await sendTaken(response, this.transfers, { name: nameOf(id), form: 'pdf', content });
  }

  @Get('file.csv')
  @DescribeTaking('案卷的步骤，CSV · The steps of the case file as CSV', AS_FAR, 'csv')
  async csv(@Param() { id }: StreamAddress, @Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    const file = await this.taken(id, request, 'csv');
    const content = csvOf({ title: '步骤', columns: STEP_COLUMNS, rows: each(file.steps) });
    await sendTaken(response, this.transfers, { name: nameOf(id), form: 'csv', content });
  }

  @Get('file.html')
  @DescribeTaking('案卷打印页 · The case file as a page to print', AS_FAR, 'html')
  async html(
    @Param() { id }: StreamAddress,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.taken(id, request, 'html');
    response.set({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': HTML_POLICY,
      'Cache-Control': 'no-store',
    });
    response.send(htmlOf(this.documentOf(file)));
  }

  @Get('file.zip')
  @DescribeTaking('全卷，含原件和摘要值，ZIP · Everything of the case file, with originals and digests', AS_FAR, 'zip')
  async zip(@Param() { id }: StreamAddress, @Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    const file = await this.taken(id, request, 'zip');
    const endings = await this.originalsOpened(id, request, file);
    const shown = shownIn(WholeFileAnswer)?.(file) ?? file;
    const made = {
      pdf: await pdfOf(this.documentOf(file)),
      json: Buffer.from(`${JSON.stringify(shown, undefined, 2)}\n`),
      endingOf: (sha256: string) => endings.get(sha256) ?? 'bin',
    };
    const content = zipOfFile(this.ledger, file, made);
    await sendTaken(response, this.transfers, { name: nameOf(id), form: 'zip', content });
  }

  /** Each original is a reading of its own, on record before a byte of it leaves. */
  private async originalsOpened(
    id: string,
    { caller }: SignedInRequest,
    file: WholeFile,
  ): Promise<ReadonlyMap<string, string>> {
    const present = [...papersIn(file).values()].filter(({ presence }) => presence === 'present');
    const endings = new Map<string, string>();
    if (present.length === 0) return endings;
    const open = await papersToOpen(this.ledger, caller, id);
    for (const { sha256 } of present) {
      const { ending } = await open(sha256);
      endings.set(sha256, ending.replaceAll(/[^A-Za-z0-9]/g, ''));
    }
    return endings;
  }

  private documentOf(file: WholeFile): CaseDocument {
    return documentOfFile(file, this.ledger.clock.now());
  }

  private async taken(id: string, { caller }: SignedInRequest, form: Form): Promise<WholeFile> {
    const opened = await openWholeFile(this.ledger, caller, id);
    const { actor } = caller;
    await recordTaking(this.ledger.store, this.ledger.clock, { actor, what: 'case-file', form, asked: { case: id } });
    return wholeFile(this.ledger, opened, actor);
  }
}

const nameOf = (id: string): string => `case-${id.replaceAll(/[^A-Za-z0-9._-]/g, '_')}`;
