import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { UploadState } from '../answers/paper-answers.js';
import { problemAnswers } from '../openapi/problem-answers.js';
import { OF_AN_UPLOAD } from '../web/request-checks.js';
import { TUS_VERSION } from './tus.js';

const text = { type: 'string' } as const;
const header = (description: string) => ({ description, schema: text });
const TUS = ApiHeader({ name: 'Tus-Resumable', required: true, schema: { ...text, enum: [TUS_VERSION] } });
const OFFSET = { 'Upload-Offset': header('已收到的字节数 / Bytes that have arrived') };
const BYTES = { type: 'string', format: 'binary' } as const;

/** Documents a file, whole or in part. */
export const DescribePaper = () => {
  const content = { 'application/octet-stream': { schema: BYTES, example: '%PDF-1.7 …' } };
  const headers = {
    ETag: header('文件摘要值，写作 "e3b0…" / The digest of the file, as "e3b0…"'),
    'Content-Disposition': header('总是作为附件保存 / Always to be saved as an attachment'),
    'Paper-Scan': header(
      'clean：已查毒；noScanner、tooLarge：未查毒 / clean: scanned for malware; noScanner, tooLarge: not scanned',
    ),
  };
  return applyDecorators(
    ApiOperation({
      summary: '文书或者音像记录的原件 · The original of a paper or a recording',
      description:
        '类型按内容识别，见 Content-Type。可按 Range 取一部分。每次查阅记录在案：同一人同一登录同日查阅同一文件记一次。\n\nThe type is that of the content, in Content-Type. Range gives a part. Each reading is on record: one for one person, session, day and file.',
    }),
    ApiHeader({ name: 'Range', required: false, schema: text }),
    ApiResponse({ status: 200, description: '整个文件 / The whole file', headers, content }),
    ApiResponse({ status: 206, description: '文件的一部分 / A part of the file', headers, content }),
    ApiResponse({ status: 304, description: '与已有的相同 / The same as the caller has' }),
    ...problemAnswers(400, 401, 403, 404, 416, 422, 503),
  );
};

/** Documents the beginning of an upload. */
export const DescribeUploadBegun = () =>
  applyDecorators(
    ApiOperation({
      summary: '开始上传文书或者音像记录 · Begin to upload a paper or a recording',
      description:
        '按 tus 1.0.0 续传：先在此取得上传地址，再以 PATCH 提交内容。请求没有内容。\n\nResumable by tus 1.0.0: this gives the address of the upload, and PATCH takes its bytes. The request has no body.',
    }),
    TUS,
    ApiHeader({
      name: 'Upload-Length',
      required: true,
      schema: { ...text, pattern: '^\\d{1,15}$', example: '7340032' },
    }),
    ApiHeader({ name: 'Upload-Metadata', required: false, schema: text }),
    ApiResponse({
      status: 201,
      description: '已开始 / Begun',
      type: UploadState,
      headers: { Location: header('上传地址 / The address of the upload') },
    }),
    ...problemAnswers(400, 401, 403, 404, 409, 412, 413, 507),
  );

/** Documents a part of an upload. */
export const DescribePart = () =>
  applyDecorators(
    ApiOperation({
      summary: '提交文件的一部分 · Send a part of the file',
      description:
        '最后一部分到齐后，识别类型、查毒，收为原件并记录在案；Content-Location 为其地址。\n\nWith the last part the file is typed, scanned, kept as an original and put on record; Content-Location is its address.',
    }),
    TUS,
    ApiHeader({ name: 'Upload-Offset', required: true, schema: { ...text, pattern: '^\\d{1,15}$', example: '0' } }),
    ApiConsumes(OF_AN_UPLOAD),
    ApiBody({ required: true, schema: BYTES }),
    ApiResponse({
      status: 204,
      description: '已收到 / Received',
      headers: {
        ...OFFSET,
        'Content-Location': header('原件的地址，到齐后才有 / The address of the original, once whole'),
      },
    }),
    ...problemAnswers(400, 401, 403, 404, 409, 412, 413, 422, 503, 507),
  );

/** Documents giving up an upload. */
export const DescribeGivenUp = () =>
  applyDecorators(
    ApiOperation({ summary: '放弃上传 · Give an upload up' }),
    TUS,
    ApiResponse({ status: 204, description: '已放弃 / Given up' }),
    ...problemAnswers(400, 401, 403, 404, 412),
  );
