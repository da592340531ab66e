import type { ReceivedPaper } from '@ecl/evidence';
import type { Ledger } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { PapersOfCaseAnswer, UploadState } from '../answers/paper-answers.js';
import { openCaseFile, openCaseToAddPapers, openPaper } from '../case-file/opening-case-file.js';
import { StreamAddress } from '../input/addresses.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain, REVISION } from '../openapi/describe-answer.js';
import { problems } from '../problems/ledger-problems.js';
import { etagOf } from '../steps/preconditions.js';
import { mustBeAddable } from './addable.js';
import { askedRange, hasIt } from './asked-range.js';
import { DescribePaper, DescribeUploadBegun } from './describe-papers.js';
import { PaperAddress } from './paper-address.js';
import { papersOfCase } from './papers-of-case.js';
import { Transfers } from './transfers.js';
import { digestIn, lengthIn, speakTus } from './tus.js';

/**
 * 文书和音像记录: the papers and recordings of a case, for those who may read its file. Each reading is on record before a byte is
 * shown. A file is never shown as a page: it is an attachment, whose type nobody guesses.
 */
@ApiTags('文书和音像记录 Papers and recordings')
@AllowedTo('signedIn')
@Controller('api/cases/:id/papers')
export class PapersController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Transfers) private readonly transfers: Transfers,
  ) {}

  /** Straight from the log: what the steps name, and what was uploaded. */
  @Get()
  @DescribePlain(
    '各步骤写明的文书和音像记录 · The papers and recordings that steps name, present or missing',
    PapersOfCaseAnswer,
    REVISION,
  )
  async papers(
    @Param() { id }: StreamAddress,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PapersOfCaseAnswer> {
    const file = await openCaseFile(this.ledger, caller, id);
    response.set('ETag', etagOf(file.revision));
    return { items: await papersOfCase(this.ledger, file) };
  }

  @Post()
  @DescribeUploadBegun()
  async begin(
    @Param() { id }: StreamAddress,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadState> {
    const { papers } = this.ledger;
    const { caller } = request;
    const file = await openCaseToAddPapers(this.ledger, caller, id);
    speakTus(request, response, papers.mostBytes);
    const sender = { caseId: id, personId: caller.actor.personId };
    const [length, digest] = [lengthIn(request), digestIn(request)];
    mustBeAddable(file, digest);
    const upload = await papers.begin(sender, length, digest);
    response.set('Location', `/api/cases/${id}/uploads/${upload.id}`);
    return { bytes: upload.size, arrived: upload.offset };
  }

  @Get(':digest')
  @DescribePaper()
  async paper(
    @Param() { id, digest }: PaperAddress,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    const paper = await openPaper(this.ledger, request.caller, id, digest);
    if (!(await this.ledger.papers.isKept(paper))) throw new Problem(problems.paperUnusable);
    const etag = `"${digest}"`;
    const range = askedRange(request, paper.bytes, etag);
    const headers = {
      'Content-Type': paper.mediaType,
      'Content-Disposition': `attachment; filename="${nameOf(paper)}"`,
      // Even where a browser would open it: no script, no form, no origin.
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'private, no-cache',
      'Paper-Scan': paper.scan,
      ETag: etag,
    };
    if (hasIt(request, etag)) {
      response.set(headers).status(304).end();
      return;
    }
    // Before anything is answered: what is not sound, or not to be served, is found here.
    const bytes = await this.ledger.papers.read(digest, range);
    response.set(headers);
    const length = range === undefined ? paper.bytes : range.last - range.first + 1;
    response.set('Content-Length', String(length));
    if (range !== undefined)
      response
        .status(206)
        .set('Content-Range', `bytes ${String(range.first)}-${String(range.last)}/${String(paper.bytes)}`);
    if (request.method === 'HEAD') {
      bytes.destroy();
      response.end();
      return;
    }
    // A player that has enough goes away; nobody is there to be told.
    await this.transfers.leaving(response, () => pipeline(bytes, response)).catch(() => undefined);
  }
}

/** Only what we know ourselves: a name that a sender gave could say anything. */
const nameOf = ({ sha256, ending }: ReceivedPaper): string =>
  `${sha256.slice(0, 16)}.${ending.replaceAll(/[^A-Za-z0-9]/g, '')}`;
