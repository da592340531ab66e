import { EvidenceError, type ByteRange } from '@ecl/evidence';
import type { Request } from 'express';

/**
 * The one range that a request asks for (RFC 9110 14.2); undefined for the whole file: without the header, for another unit or
 * several ranges, which a server may answer with the whole, and where `If-Range` names another file.
 * @throws EvidenceError `range-outside`
 */
export const askedRange = (request: Request, bytes: number, etag: string): ByteRange | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.get('Range')?.trim() ?? '') ?? [];
  const ifRange = request.get('If-Range');
  if ((from === '' && to === '') || (ifRange !== undefined && ifRange !== etag)) return undefined;
  const range =
    from === ''
      ? { first: Math.max(0, bytes - Number(to)), last: bytes - 1 }
      : { first: Number(from), last: to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1) };
  // A range that ends before it begins is no range.
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  if (range.first > range.last) throw new EvidenceError('range-outside', { bytes });
  return range;
};

/** Whether the caller has the file already: its name is its content. */
export const hasIt = (request: Request, etag: string): boolean =>
  (request.get('If-None-Match') ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === etag || each === '*');
