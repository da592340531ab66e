import type { Sender } from '@ecl/evidence';
import type { Ledger } from '@ecl/ledger';
import { Controller, Delete, Get, Inject, Param, Patch, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { UploadState } from '../answers/paper-answers.js';
import { openCaseToAddPapers, type OpenCaseFile } from '../case-file/opening-case-file.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { mustBeAddable } from './addable.js';
import { DescribeGivenUp, DescribePart } from './describe-papers.js';
import { UploadAddress } from './paper-address.js';
import { Transfers } from './transfers.js';
import { mustBePartOfFile, offsetIn, speakTus, TUS_VERSION } from './tus.js';

/** The sender went away. */
const BROKEN_OFF = { upload: undefined, received: undefined } as const;

/** 上传: files on their way to a case, each for the person who sends it. */
@ApiTags('文书和音像记录 Papers and recordings')
@AllowedTo('signedIn')
@Controller('api/cases/:id/uploads/:upload')
export class UploadsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(Transfers) private readonly transfers: Transfers,
  ) {}

  /** Also for HEAD, which is what tus asks with. */
  @Get()
  @DescribePlain('上传到了哪里 · How far an upload has come', UploadState)
  async state(
    @Param() { id, upload: uploadId }: UploadAddress,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadState> {
    const { sender } = await this.opened(request, id);
    const { papers } = this.ledger;
    response.set({ 'Tus-Resumable': TUS_VERSION, 'Cache-Control': 'no-store' });
    const { size, offset } = await papers.upload(sender, uploadId);
    response.set({ 'Upload-Offset': String(offset), 'Upload-Length': String(size) });
    return { bytes: size, arrived: offset };
  }

  @Patch()
  @DescribePart()
  async part(
    @Param() { id, upload: uploadId }: UploadAddress,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { sender, file } = await this.opened(request, id);
    const { papers } = this.ledger;
    speakTus(request, response, papers.mostBytes);
    mustBePartOfFile(request);
    mustBeAddable(file, (await papers.upload(sender, uploadId)).note['asked']);
    // A body that is refused half-way is read to its end and thrown away, so that the sender gets to know why.
    const bytes = request.iterator({ destroyOnReturn: false });
    const appended = this.transfers.arriving(request, () => papers.append(sender, uploadId, offsetIn(request), bytes));
    const { upload, received } = await appended.catch((error: unknown) => {
      // Nobody is there to be told, and what came is kept.
      if (request.errored !== null) return BROKEN_OFF;
      request.resume();
      throw error;
    });
    if (upload === undefined) return;
    response.set('Upload-Offset', String(upload.offset));
    if (received !== undefined) response.set('Content-Location', `/api/cases/${id}/papers/${received.sha256}`);
    response.status(204).end();
  }

  @Delete()
  @DescribeGivenUp()
  async giveUp(
    @Param() { id, upload: uploadId }: UploadAddress,
    @Req() request: SignedInRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { sender } = await this.opened(request, id);
    speakTus(request, response, this.ledger.papers.mostBytes);
    await this.ledger.papers.giveUp(sender, uploadId);
    response.status(204).end();
  }

  private async opened({ caller }: SignedInRequest, caseId: string): Promise<{ sender: Sender; file: OpenCaseFile }> {
    const file = await openCaseToAddPapers(this.ledger, caller, caseId);
    return { sender: { caseId, personId: caller.actor.personId }, file };
  }
}
