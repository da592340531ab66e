import type { EvidenceError } from '@ecl/evidence';
import { Problem } from '@ecl/web';
import { problems } from './ledger-problems.js';
import { noUpload } from './not-found.js';

/** The problem that a client gets for each fault of uploads and originals. */
export const paperProblem = (error: EvidenceError): Problem => {
  const { fault, facts, messageZh: zh, message: en } = error;
  switch (fault) {
    case 'no-such-upload':
      return noUpload();
    case 'wrong-offset':
    case 'not-whole':
      return new Problem(problems.uploadOffset, undefined, {}, { 'Upload-Offset': String(facts['offset'] ?? 0) });
    case 'upload-busy':
      return new Problem(problems.contention, { zh: `${zh}。请稍候再试。`, en: `${en}. Wait a moment and try again.` });
    case 'too-much':
      return tooLarge(Number(facts['size']));
    case 'too-many-uploads':
      return new Problem(
        problems.tooManyRequests,
        { zh: `${zh}。`, en: `${en}.` },
        {},
        { 'Retry-After': String(facts['seconds'] ?? 60) },
      );
    case 'digest-differs':
      return new Problem(problems.paperDiffers);
    case 'infected':
      return new Problem(problems.paperInfected);
    case 'scanner-away':
      return new Problem(
        problems.unavailable,
        {
          zh: `${zh}。请稍后从 Upload-Offset 处以空内容再次 PATCH。`,
          en: `${en}. Later, send an empty PATCH at its Upload-Offset.`,
        },
        {},
        { 'Retry-After': '60' },
      );
    case 'store-away':
    // Found when the ledger starts, and not later.
    case 'no-bucket':
    case 'no-client':
      return new Problem(
        problems.unavailable,
        {
          zh: `${zh}。已收到的内容没有丢：上传的，请稍后从 Upload-Offset 处以空内容再次 PATCH；查阅的，请稍后再试。`,
          en: `${en}. Nothing that arrived is lost: of an upload, later send an empty PATCH at its Upload-Offset; to read, try again later.`,
        },
        {},
        { 'Retry-After': '60' },
      );
    case 'missing':
    case 'altered':
      return new Problem(problems.paperUnusable);
    case 'range-outside':
      return new Problem(
        problems.rangeOutside,
        undefined,
        {},
        { 'Content-Range': `bytes */${String(facts['bytes'] ?? '*')}` },
      );
    case 'disk-full':
      return new Problem(problems.diskFull);
  }
};

const tooLarge = (most: number): Problem =>
  new Problem(problems.paperTooLarge, {
    zh: `最多 ${String(most)} 字节。`,
    en: `At most ${String(most)} bytes.`,
  });
