import { isDigest } from '@ecl/evidence';
import { Problem } from '@ecl/web';
import type { Request, Response } from 'express';
import { problems } from '../problems/ledger-problems.js';
import { OF_AN_UPLOAD } from '../web/request-checks.js';

/** tus 1.0.0 (https://tus.io/protocols/resumable-upload): the core, and the extensions creation and termination. */
export const TUS_VERSION = '1.0.0';

/** Every answer about an upload says which version it speaks, and that it is not to be kept. */
export const speakTus = (request: Request, response: Response, mostBytes: number): void => {
  response.set({
    'Tus-Resumable': TUS_VERSION,
    'Tus-Version': TUS_VERSION,
    'Tus-Extension': 'creation,termination',
    'Tus-Max-Size': String(mostBytes),
    'Cache-Control': 'no-store',
  });
  if (request.get('Tus-Resumable') !== TUS_VERSION) throw new Problem(problems.tusVersion);
};

/** The size that is declared, in bytes. @throws Problem 400 */
export const lengthIn = (request: Request): number => {
  const length = wholeNumberIn(request, 'Upload-Length');
  if (length < 1)
    throw wrongHeader('Upload-Length', '应为文件的字节数，至少 1', 'must be the size of the file in bytes, at least 1');
  return length;
};

/** @throws Problem 400 */
export const offsetIn = (request: Request): number => wholeNumberIn(request, 'Upload-Offset');

const wholeNumberIn = (request: Request, header: string): number => {
  const text = request.get(header) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw wrongHeader(header, '应为整数', 'must be a whole number');
  return Number(text);
};

/**
 * The digest that is declared in `Upload-Metadata`, as `sha256 <Base64 of the hexadecimal text>`; other keys, such as the name of
 * the file, are what the sender says, and are not kept. @throws Problem 400
 */
export const digestIn = (request: Request): string | undefined => {
  const pairs = (request.get('Upload-Metadata') ?? '').split(',').map((pair) => pair.trim().split(' '));
  const [, value] = pairs.find(([key]) => key === 'sha256') ?? [];
  if (value === undefined) return undefined;
  const digest = Buffer.from(value, 'base64').toString('latin1').toLowerCase();
  if (isDigest(digest)) return digest;
  throw wrongHeader(
    'Upload-Metadata',
    '其中 sha256 应为十六进制摘要的 Base64',
    'its sha256 must be the Base64 of the digest in hexadecimal',
  );
};

/** @throws Problem 415 */
export const mustBePartOfFile = (request: Request): void => {
  if (!request.is(OF_AN_UPLOAD))
    throw new Problem(problems.unsupportedMediaType, {
      zh: `请以 ${OF_AN_UPLOAD} 提交文件内容。`,
      en: `Send the bytes as ${OF_AN_UPLOAD}.`,
    });
};

const wrongHeader = (header: string, zh: string, en: string): Problem =>
  new Problem(problems.invalidRequest, { zh: `请求头 ${header} ${zh}。`, en: `The header ${header} ${en}.` });
